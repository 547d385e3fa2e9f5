package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.TextReport;
import laurel.export.Output;
import laurel.model.PublicSamples;
import laurel.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no type could know: somebody typed a number where the public would read it. */
class LastGateTest {
  private static final String MOBILE = "13900000000";

  @TempDir Path folder;

  @BeforeEach
  void aSiteOfOneAward() throws IOException {
    write("site.yaml", "title: 示例\norganisers: [示例市总工会]\n");
    write(
        "programmes/p.yaml", "name: 示例活动\nyear: 2024\ncategories: [{key: invention, name: 小发明}]\n");
    achievement("示例厂", "说明");
    write("rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a]\n");
  }

  @Test
  void aNumberInATextOfARecordIsMaskedAndTold() throws Exception {
    achievement("示例厂", "联系 " + MOBILE + "，证号 11010519491231002X");
    BuildResult result = build();
    assertThat(lines(result))
        .anyMatch(
            line ->
                line.startsWith(
                    "content/achievements/a/achievement.yaml:1:1: warning gate.number-in-text: there is a"
                        + " mobile or identity number in summary; it is masked"));
    assertThat(page()).contains("139＊＊＊＊＊＊＊＊").doesNotContain(MOBILE, "19491231");
  }

  @Test
  void aNumberThatNoFieldIsForStopsTheBuildWithItsPlaceAndTheEarlierSiteStands() throws Exception {
    build();
    String before = page();
    achievement("示例厂 " + MOBILE, "改过的说明");
    BuildResult result = build();
    assertThat(result.hasErrors()).isTrue();
    assertThat(result.published()).isFalse();
    assertThat(lines(result))
        .filteredOn(line -> line.contains("private-number"))
        .singleElement()
        .asString()
        .matches(
            "achievements/a/index\\.html:[0-9]+:[0-9]+: error output\\.private-number: a mobile or"
                + " identity number would be read here and in [0-9]{2} places in all: 139\\*{8}; the"
                + " site was not put in place, the earlier one is as it was\\n  hint: .*");
    assertThat(page()).isEqualTo(before);
  }

  @Test
  void anAddressMayHoldNoneEitherAndTheReportRepeatsNone() throws Exception {
    achievement("示例厂 " + MOBILE, "说明");
    BuildResult result = build();
    assertThat(String.join("", lines(result))).doesNotContain(MOBILE);
    LastGate gate = new LastGate(Taker.NOBODY, PublicSamples.catalogue(List.of(), List.of()));
    gate.take("units/" + MOBILE + "/index.html", new byte[0]);
    FindingLog log = new FindingLog();
    assertThat(gate.isClean(log)).isFalse();
    assertThat(log.findings().get(0).where().file()).isEqualTo("units/139********/index.html");
  }

  @Test
  void aCheckFindsItToo() throws Exception {
    achievement("示例厂 " + MOBILE, "说明");
    assertThat(lines(new SiteBuild(options(), Progress.SILENT).check()))
        .anyMatch(line -> line.contains("error output.private-number"));
  }

  @Test
  void whatThePublisherWroteForEverybodyMayStand() throws Exception {
    write("site.yaml", "title: 示例\norganisers: [示例市总工会]\nfooter: {contact: 经济技术部 139-0000-0000}\n");
    write("pages/about.md", "---\ntitle: 关于\n---\n\n值班 13800000000\n");
    BuildResult result = build();
    assertThat(result.published()).isTrue();
    assertThat(page()).contains("139-0000-0000");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 8_170, 8_180, 8_185, 8_191, 8_192, 16_380, 70_000})
  void aNumberIsFoundWhereverItStandsInALargeFile(int before) throws IOException {
    String text = "x".repeat(before) + "\n号 139 0000 0000 " + "1234567890".repeat(20_000);
    FindingLog log = new FindingLog();
    LastGate gate = new LastGate(Taker.NOBODY, PublicSamples.catalogue(List.of(), List.of()));
    gate.stream(new Output("data/a.csv", out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
    assertThat(gate.isClean(log)).isFalse();
    assertThat(log.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.where()).hasToString("data/a.csv:2:3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "media/l/13900000000a-640.jpg",
        "f13900000000",
        "0.13900000000",
        "1390000000012",
        "M1 1390 0000000 5z",
        "2024-03-08T00:00:00Z 2024-03-08"
      })
  void hashesFractionsAndDatesAreNobodysNumbers(String text) throws IOException {
    LastGate gate = new LastGate(Taker.NOBODY, PublicSamples.catalogue(List.of(), List.of()));
    gate.take("a.html", text.getBytes(StandardCharsets.UTF_8));
    assertThat(gate.isClean(new FindingLog())).isTrue();
  }

  private static List<String> lines(BuildResult result) {
    List<String> lines = new ArrayList<>();
    result.findings().forEach(f -> lines.add(new TextReport(Language.EN).line(f)));
    return lines;
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("site/achievements/a/index.html"));
  }

  private void achievement(String unit, String summary) throws IOException {
    write(
        "achievements/a/achievement.yaml",
        "title: 一号成果\ncategory: 小发明\nprogramme: p\nunit: " + unit + "\nsummary: " + summary + "\n");
  }

  private BuildResult build() throws Exception {
    return new SiteBuild(options(), Progress.SILENT).build();
  }

  private BuildOptions options() {
    return new BuildOptions(
        folder.resolve("content"),
        Optional.empty(),
        folder.resolve("site"),
        folder.resolve("cache"),
        Optional.empty(),
        Optional.empty(),
        2,
        false,
        false,
        false);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
