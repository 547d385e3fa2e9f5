package laurel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know a cluster: the rest of the program has to do without its libraries. */
@AnalyzeClasses(packages = "laurel", importOptions = EngineArchitectureTest.Program.class)
class EngineArchitectureTest {

  /** The built-in option knows the usual folder of tests alone. */
  static final class Program implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  @ArchTest
  static final ArchRule sparkIsKnownToItsEngineAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("laurel.spark..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..");

  @ArchTest
  static final ArchRule hadoopIsKnownToItsFilesAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("laurel.hadoop..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.hadoop..");

  @ArchTest
  static final ArchRule theEngineSeesMediaAndTheGroundAlone =
      noClasses()
          .that()
          .resideInAPackage("laurel.spark..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "laurel.read..",
              "laurel.rules..",
              "laurel.gate..",
              "laurel.dossier..",
              "laurel.build..",
              "laurel.cli..",
              "laurel.site..",
              "laurel.hadoop..");

  @ArchTest
  static final ArchRule hadoopsFilesSeePlacesAlone =
      noClasses()
          .that()
          .resideInAPackage("laurel.hadoop..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "laurel.media..",
              "laurel.model..",
              "laurel.build..",
              "laurel.cli..",
              "laurel.spark..");

  @ArchTest
  static final ArchRule nobodyNeedsTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages("laurel.spark..", "laurel.hadoop..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("laurel.spark..", "laurel.hadoop..");
}
