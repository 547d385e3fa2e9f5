package laurel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The directions of ARCHITECTURE.md: which package may know which. */
@AnalyzeClasses(packages = "laurel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** From the gate on there is no way back to a private value. */
  private static final String[] PUBLIC_SIDE =
      packages("media", "site", "render", "print", "search", "export", "output", "cache");

  @ArchTest static final ArchRule theFirstClassStandsOnTheJdkAlone = knowsOnly("first");

  @ArchTest static final ArchRule diagImportsTheJdkAlone = knowsOnly("diag");

  @ArchTest static final ArchRule textImportsTheJdkAndTheModelAlone = knowsOnly("text", "model");

  @ArchTest static final ArchRule workImportsTheJdkAlone = knowsOnly("work");

  @ArchTest static final ArchRule placesKnowNoFileSystemButTheJdks = knowsOnly("place");

  @ArchTest static final ArchRule modelImportsTheJdkAlone = knowsOnly("model");

  @ArchTest static final ArchRule signKnowsTheJdkAlone = knowsOnly("sign");

  @ArchTest
  static final ArchRule cacheKnowsBytesAndKeysNeverAwards = knowsOnly("cache", "work", "diag");

  @ArchTest
  static final ArchRule outputKnowsBytesAndPathsNeverAwards =
      knowsOfLaurelOnly("output", "cache", "diag");

  @ArchTest
  static final ArchRule dossierStandsOnTheModel = knowsOfLaurelOnly("dossier", "model", "diag");

  @ArchTest static final ArchRule probeLooksAtFilesAlone = knowsOfLaurelOnly("probe", "diag");

  @ArchTest static final ArchRule readKnowsNoAwardRules = stageKnows("read", "first");

  @ArchTest
  static final ArchRule rulesSeeWhatWasReadAndMakeDossiers =
      stageKnows("rules", "read", "probe", "dossier", "review");

  @ArchTest
  static final ArchRule gateTurnsDossiersIntoPublicTypes =
      stageKnows("gate", "rules", "read", "dossier", "review");

  @ArchTest
  static final ArchRule whatAJurySeesStandsOnTheModel = knowsOfLaurelOnly("review", "model");

  /** What only a jury may see is shown by pages of its own, which no page of the site knows. */
  @ArchTest
  static final ArchRule whatAJurySeesIsShownByItsOwnPagesAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "laurel.review..", "laurel.rules..", "laurel.gate..", "laurel.site.review..")
          .and()
          .haveNameNotMatching("laurel\\.build\\.ReviewBuild.*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("laurel.review..", "laurel.site.review..");

  @ArchTest
  static final ArchRule editChangesWhatReadReadsAndRulesJudge =
      stageKnows("edit", "read", "rules", "probe");

  @ArchTest
  static final ArchRule onlyTheServerSeesTheEditor = onlyBelow("laurel.edit..", "edit", "serve");

  @ArchTest static final ArchRule mediaSeesTheCatalogueAlone = stageKnows("media", "probe");

  @ArchTest
  static final ArchRule siteSeesTheCatalogueAndThePlannedMedia =
      stageKnows("site", "probe", "media", "review");

  @ArchTest static final ArchRule renderSeesPages = stageKnows("render", "site", "media");

  @ArchTest static final ArchRule printSeesPages = stageKnows("print", "site", "media");

  @ArchTest static final ArchRule fontsKnowNoAwards = knowsOfLaurelOnly("font");

  @ArchTest
  static final ArchRule paperIsKnownToPrintAlone =
      onlyBelow("org.apache.pdfbox.pdmodel..", "print");

  @ArchTest static final ArchRule searchSeesPublicTypes = stageKnows("search", "site", "media");

  @ArchTest static final ArchRule exportSeesPublicTypes = stageKnows("export", "site", "media");

  @ArchTest
  static final ArchRule privateValuesStayBehindTheGate =
      noClasses()
          .that()
          .resideInAnyPackage(PUBLIC_SIDE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages("dossier", "read", "rules", "gate", "intake", "edit"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule dossiersAreOpenedByRulesGateAndBuildAlone =
      classes()
          .that()
          .resideInAPackage("laurel.dossier..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage(packages("dossier", "rules", "gate", "build"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheCommandLineAndTheServerSeeTheBuild =
      onlyBelow("laurel.build..", "build", "serve", "cli");

  @ArchTest
  static final ArchRule onlyTheCommandLineSeesTheIntake =
      onlyBelow("laurel.intake..", "intake", "cli");

  @ArchTest
  static final ArchRule onlyTheCommandLineSeesTheServer =
      onlyBelow("laurel.serve..", "serve", "cli");

  @ArchTest static final ArchRule intakeReadsWhatIsThere = stageKnows("intake", "read");

  /** A form shows a record by its keys, and what the rules ask of each. */
  @ArchTest
  static final ArchRule serveShowsBuildsAndForms =
      stageKnows("serve", "build", "edit", "read", "rules");

  /** What commands print is what builds and imports hand back, and what they say is theirs. */
  @ArchTest
  static final ArchRule commandsKnowWhatIsHandedBack =
      stageKnows("cli", "build", "intake", "serve", "first", "export", "media", "output");

  @ArchTest static final ArchRule nobodySeesTheCommandLine = onlyBelow("laurel.cli..", "cli");

  @ArchTest
  static final ArchRule freemarkerIsKnownToRenderAlone = onlyBelow("freemarker..", "render");

  @ArchTest
  static final ArchRule markdownAndSanitisingAreKnownToRenderAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages("laurel.render..", "laurel.intake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.vladsch.flexmark..", "org.jsoup..")
          .allowEmptyShould(true);

  @ArchTest static final ArchRule officeWritesFilesAlone = stageKnows("office");

  @ArchTest static final ArchRule poiIsKnownToIntakeAlone = onlyBelow("org.apache.poi..", "intake");

  @ArchTest
  static final ArchRule excelAndYamlAreKnownToReadAndIntakeAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages("laurel.read..", "laurel.intake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.dhatim..", "com.fasterxml.jackson.dataformat..", "org.yaml..", "org.snakeyaml..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule jsonIsKnownToReadIntakeSearchExportAndServeAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "laurel.read..",
              "laurel.intake..",
              "laurel.search..",
              "laurel.export..",
              "laurel.serve..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule imagingIsKnownToMediaAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("laurel.media..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("javax.imageio..", "java.awt..", "com.luciad..")
                  .and(not(name("java.awt.Desktop")))
                  // what sRGB is, as bytes: a printed document holds it
                  .and(not(resideInAPackage("java.awt.color"))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("laurel.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheCommandLineEndsTheProgram =
      noClasses()
          .that()
          .resideOutsideOfPackages("laurel.cli..", "laurel.first..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule noClockAndNoChanceReachThePages =
      noClasses()
          .that()
          .resideInAnyPackage(
              packages("model", "rules", "gate", "site", "render", "print", "search", "export"))
          .should()
          .callMethodWhere(
              target(owner(resideInAnyPackage("java.time..", "java.util")))
                  .and(target(name("now"))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(java.util.Random.class, java.util.Date.class)
          .orShould()
          .callMethod(Math.class, "random")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule noPackageCycles =
      slices().matching("laurel.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  private static String[] packages(String... names) {
    return Stream.of(names).map(n -> "laurel." + n + "..").toArray(String[]::new);
  }

  /** The package, the named ones and the JDK: no library, no other stage. */
  private static ArchRule knowsOnly(String name, String... others) {
    String[] known =
        Stream.concat(Stream.of("java..", "javax.."), Stream.of(packages(others)))
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage("laurel." + name + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(known).or(resideInAPackage("laurel." + name + "..")))
        .allowEmptyShould(true);
  }

  /**
   * Libraries are free, but of Laurel only the package itself and the named ones; how text is read
   * and work is shared out ({@code text}, {@code work}) anyone may know.
   */
  private static ArchRule knowsOfLaurelOnly(String name, String... named) {
    String[] others =
        Stream.concat(Stream.of("text", "work"), Stream.of(named)).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("laurel." + name + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("laurel..")
                .and(not(resideInAPackage("laurel." + name + "..")))
                .and(not(resideInAnyPackage(packages(others)))))
        .allowEmptyShould(true);
  }

  /** A stage stands on the common ground and on the earlier stages named. */
  private static ArchRule stageKnows(String name, String... earlier) {
    String[] known =
        Stream.concat(
                Stream.of(
                    "diag", "model", "text", "work", "place", "cache", "sign", "font", "office"),
                Stream.of(earlier))
            .toArray(String[]::new);
    return knowsOfLaurelOnly(name, known);
  }

  private static ArchRule onlyBelow(String known, String... by) {
    return noClasses()
        .that(not(resideInAnyPackage(packages(by))))
        .should()
        .dependOnClassesThat(resideInAPackage(known))
        .allowEmptyShould(true);
  }
}
