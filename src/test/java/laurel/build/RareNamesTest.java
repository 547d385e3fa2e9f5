package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import laurel.model.PackageForm;
import laurel.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has a rare character in the name is named on devices that have no font for it. */
class RareNamesTest {
  private static final String AGREED =
      "disclosure: [{person: %s, scope: [name], grantedOn: 2024-05-01}]\n";

  @TempDir Path folder;
  private SmallSite site;

  @BeforeEach
  void anAward() throws IOException {
    site = new SmallSite(folder).begin();
    site.write("rounds/1.yaml", "programme: p\ndate: 2024-09-01\nstage: awarded\nawards: [a]\n");
  }

  private void byWhom(String name, String more) throws Exception {
    site.achievement("a", "省力扳手", "team: [{name: %s}]\n".formatted(name) + more);
    site.publish();
  }

  @Test
  void itsLettersComeWithTheSite() throws Exception {
    byWhom("陶𫖯", AGREED.formatted("陶𫖯"));
    assertThat(site.page("achievements/a")).contains("陶𫖯");
    assertThat(fonts()).hasSize(1);
    assertThat(style())
        .contains("src:url(\"" + fonts().get(0) + "\")", "unicode-range:U+2B5AF}")
        .contains("\"SimSun-ExtB\",\"Laurel Rare\",serif", "\"Laurel Rare\",sans-serif");
  }

  @Test
  void aNameThatIsHiddenGivesNoLetter() throws Exception {
    byWhom("陶𫖯", "");
    assertThat(site.page("achievements/a")).doesNotContain("𫖯");
    assertThat(fonts()).isEmpty();
    assertThat(style()).doesNotContain("@font-face");
  }

  @Test
  void aSiteOfCommonNamesHasNone() throws Exception {
    byWhom("陶然", AGREED.formatted("陶然"));
    assertThat(fonts()).isEmpty();
  }

  @Test
  void anotherNameGivesWhatACleanBuildGives() throws Exception {
    byWhom("陶然", AGREED.formatted("陶然"));
    byWhom("陶𫖯", AGREED.formatted("陶𫖯"));
    List<String> fonts = fonts();
    byWhom("陶𠮷", AGREED.formatted("陶𠮷"));
    assertThat(fonts()).hasSize(1).doesNotContainAnyElementsOf(fonts);
    byWhom("陶𫖯", AGREED.formatted("陶𫖯"));
    assertThat(fonts()).isEqualTo(fonts);
  }

  @Test
  void aLessonThatIsPackedHasThemToo() throws Exception {
    site.write(
        "lessons/l/lesson.yaml",
        "title: 怎样找正\nprogramme: p\nunit: 示例厂\nvideo: video.mp4\ninstructor: {name: 陶𫖯}\n"
            + AGREED.formatted("陶𫖯"));
    Files.copy(
        Path.of("content/lessons/infusion-clip-lesson/video.mp4"),
        site.content().resolve("lessons/l/video.mp4"));
    site.write(
        "rounds/1.yaml", "programme: p\ndate: 2024-09-01\nstage: awarded\nawards: [{lesson: l}]\n");
    Path file = folder.resolve("l.zip");
    new PackageBuild(site.options(null), Progress.SILENT).make("l", PackageForm.CMI5, file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(entry -> entry.getName()))
          .anyMatch(name -> name.matches("assets/rare-[0-9a-f]{10}\\.ttf"));
    }
  }

  @ParameterizedTest
  @CsvSource({"false, 1", "true, 0"})
  void aJuryHasThemUnlessItMustNotKnow(boolean blind, int fonts) throws Exception {
    site.achievement("a", "省力扳手", "team: [{name: 陶𫖯}]\n");
    BuildOptions options = site.options(LocalDate.of(2024, 9, 30));
    new ReviewBuild(options, blind, Optional.empty(), Progress.SILENT).build();
    assertThat(fonts()).hasSize(fonts);
  }

  private List<String> fonts() throws IOException {
    try (Stream<Path> assets = Files.list(site.site().resolve("assets"))) {
      return assets.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".ttf")).toList();
    }
  }

  private String style() throws IOException {
    try (Stream<Path> assets = Files.list(site.site().resolve("assets"))) {
      Path sheet =
          assets
              .filter(f -> f.getFileName().toString().matches("laurel-.*\\.css"))
              .findFirst()
              .orElseThrow();
      return Files.readString(sheet);
    }
  }
}
