package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.diag.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code build} and {@code check} on a small content folder, as the command line runs them. */
class BuildAndCheckTest extends Terminal {
  @TempDir Path folder;

  @BeforeEach
  void aSiteOfOneAward() throws IOException {
    write("content/site.yaml", "title: 示例\norganisers: [示例市总工会]\n");
    write(
        "content/programmes/p.yaml",
        "name: 示例活动\nyear: 2024\ncategories: [{key: invention, name: 小发明}]\n");
    write("content/achievements/a/achievement.yaml", achievement("一号成果"));
    write("content/rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a]\n");
  }

  private static String achievement(String title) {
    return "title: " + title + "\ncategory: 小发明\nprogramme: p\nunit: 示例厂\n";
  }

  @Test
  void aBuildWithoutErrorsWritesTheSiteAndEndsWithZero() {
    assertThat(run("build")).isEqualTo(Exit.OK);
    assertThat(folder.resolve("site/achievements/a/index.html")).isRegularFile();
    assertThat(err()).contains("records: 1 published, 0 held back", "findings: 0 errors");
  }

  @Test
  void anErrorHoldsItsRecordBackAndTheRestIsBuiltAndTheEndIsOne() throws IOException {
    write("content/achievements/b/achievement.yaml", "titel: 二号成果\n" + achievement("二号成果"));
    assertThat(run("build")).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(out())
        .contains("content/achievements/b/achievement.yaml:1:1: error key.unknown")
        .contains("title");
    assertThat(folder.resolve("site/achievements/a/index.html")).isRegularFile();
    assertThat(folder.resolve("site/achievements/b")).doesNotExist();
  }

  @Test
  void aStrictBuildWithAnErrorLeavesTheEarlierSite() throws IOException {
    run("build");
    write("content/achievements/a/achievement.yaml", achievement("改名"));
    write("content/achievements/b/achievement.yaml", "titel: x\n");
    assertThat(run("build", "--strict")).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(err()).contains("The earlier site is as it was.");
    assertThat(Files.readString(folder.resolve("site/achievements/a/index.html")))
        .contains("一号成果")
        .doesNotContain("改名");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "check"})
  void withoutAContentFolderNothingIsLeftBehind(String command) throws IOException {
    Files.move(folder.resolve("content"), folder.resolve("elsewhere"));
    assertThat(run(command)).isEqualTo(Exit.COULD_NOT_RUN);
    assertThat(err()).isEqualTo("There is no folder " + folder.resolve("content") + "\n");
    assertThat(folder).isDirectoryNotContaining(p -> !p.endsWith("elsewhere"));
  }

  @Test
  void aFolderOfTemplatesThatIsNotThereIsTold() {
    Path templates = folder.resolve("my-them");
    assertThat(run("check", "--templates", templates.toString())).isEqualTo(Exit.COULD_NOT_RUN);
    assertThat(err()).isEqualTo("There is no folder " + templates + "\n");
  }

  @Test
  void aCheckWritesNoSite() {
    assertThat(run("check")).isEqualTo(Exit.OK);
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void aFolderThatHoldsSomethingElseIsRefusedInTheUsersLanguage() throws IOException {
    write("site/thesis.txt", "x");
    assertThat(run("--lang", "zh-CN", "build")).isEqualTo(Exit.COULD_NOT_RUN);
    assertThat(err()).contains("错误 output.not-ours: 此文件夹中有 thesis.txt，且不是 Laurel 生成的；未作任何改动");
    assertThat(run("build")).isEqualTo(Exit.COULD_NOT_RUN);
    assertThat(err()).contains("error output.not-ours: this folder holds thesis.txt");
    assertThat(folder.resolve("site/index.html")).doesNotExist();
  }

  @Test
  void whatSomebodyElseDidInTheOutputFolderIsTold() throws IOException {
    run("build");
    write("site/verify.txt", "a webmaster's own");
    write("site/.htaccess", "the server's");
    write("site/index.html", "changed by hand");
    assertThat(run("build")).isEqualTo(Exit.OK);
    assertThat(out())
        .contains(
            "note output.foreign: 1 entries here are not Laurel's and were left alone: verify.txt")
        .contains(
            "warning output.restored: 1 files had been changed or removed by hand and are right"
                + " again: index.html");
    assertThat(folder.resolve("site/verify.txt")).hasContent("a webmaster's own");
    assertThat(folder.resolve("site/index.html")).content().contains("一号成果");
  }

  @Test
  void aCopyOfTheSiteIsHeldAgainstItsManifestAndTheExitCodeSaysSo() throws IOException {
    run("build");
    Path site = folder.resolve("site");
    assertThat(copy("check", "--site", site.toString())).isEqualTo(Exit.OK);
    assertThat(err()).endsWith(site + " is as it was built.\n");
    write("site/old.html", "left behind");
    assertThat(copy("check", "--site", site.toString())).as("a foreign file").isEqualTo(Exit.OK);
    assertThat(out()).contains("/old.html: warning site.foreign: ");
    Files.delete(site.resolve("achievements/a/index.html"));
    write("site/index.html", "changed by hand");
    assertThat(copy("check", "--site", site.toString())).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(out())
        .contains("/achievements/a/index.html: error site.missing: ")
        .contains("/index.html: error site.changed: ");
    assertThat(err()).endsWith(site + " is not as it was built.\n");
    assertThat(copy("check", "--site", folder.resolve("nowhere").toString()))
        .isEqualTo(Exit.COULD_NOT_RUN);
    assertThat(copy("check", "--manifest", site.resolve(".laurel-manifest").toString()))
        .isEqualTo(Exit.WRONG_USAGE);
  }

  @Test
  void aReportIsWrittenInTheFormThatItsNameAsksFor() throws IOException {
    write("content/achievements/b/achievement.yaml", "titel: x\n");
    for (String form : List.of("html", "json", "txt")) {
      run("check", "--report", folder.resolve("r." + form).toString());
    }
    assertThat(Files.readString(folder.resolve("r.html"))).startsWith("<!doctype html>");
    assertThat(Files.readString(folder.resolve("r.json"))).contains("\"key.unknown\"");
    assertThat(Files.readString(folder.resolve("r.txt"))).contains("error key.unknown");
  }

  /** A full disk took the earlier one before the new one was there. */
  @Test
  void anEarlierReportIsReplacedByAWholeOneAndNotWrittenInto() throws IOException {
    Path report = Files.writeString(folder.resolve("r.txt"), "earlier");
    Path earlier = Files.createLink(folder.resolve("earlier.txt"), report);
    write("content/achievements/b/achievement.yaml", "titel: x\n");
    run("check", "--report", report.toString());
    assertThat(Files.readString(report)).contains("error key.unknown");
    assertThat(earlier).hasContent("earlier");
  }

  @Test
  void onATerminalAProgressLineIsDrawnOverItselfAndWipedOut() {
    Console console = new Console(print(out), print(err), Language.EN, true, true);
    run(console, "build");
    assertThat(err()).contains("\r").contains("records: 1 published");
  }

  /** Without a content folder: whoever holds a copy need not have it. */
  private Exit copy(String... words) {
    Console console = cleared();
    return new CommandLine(List.of(new CheckCommand())).run(List.of(words), console);
  }

  private Exit run(String... words) {
    return run(new Console(print(out), print(err), Language.EN, false, false), words);
  }

  private Exit run(Console console, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--content", folder.resolve("content").toString()));
    all.addAll(List.of("--cache", folder.resolve("cache").toString()));
    if (all.contains("build")) {
      all.addAll(List.of("--out", folder.resolve("site").toString()));
    }
    return new CommandLine(List.of(new BuildCommand(), new CheckCommand())).run(all, console);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
