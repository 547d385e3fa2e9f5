package laurel.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private static final Location PLACE =
      Location.of("content/achievements/flange-aligner/achievement.yaml", 14, 3);
  private static final Finding TOO_MANY =
      new Finding(
          FindingKind.TEAM_TOO_MANY,
          Severity.ERROR,
          PLACE,
          new Subject("achievements/flange-aligner", "team"),
          List.of("21", "20"));

  @Test
  void aFindingIsOneLineWithItsHintBelow() {
    assertThat(new TextReport(Language.EN).line(TOO_MANY))
        .startsWith(
            "content/achievements/flange-aligner/achievement.yaml:14:3: error team.too-many: 21"
                + " people; the programme allows 20\n"
                + "  hint: ");
  }

  @Test
  void theChineseLineHasTheSameShape() {
    assertThat(new TextReport(Language.ZH_CN).line(TOO_MANY))
        .startsWith("content/achievements/flange-aligner/achievement.yaml:14:3: 错误 team.too-many: ")
        .contains("\n  提示：");
  }

  @Test
  void aCellIsNamedAsASpreadsheetProgramNamesIt() {
    assertThat(new Location.InSheet("content/a.xlsx", "题库", 3, 28))
        .hasToString("content/a.xlsx:题库!AB3");
    assertThat(new Location.InSheet("content/a.csv", "", 3, 2)).hasToString("content/a.csv:B3");
    assertThat(new Location.InSheet("content/a.csv", "", 3, 0)).hasToString("content/a.csv:3");
  }

  @Test
  void aNameOfAFileCannotForgeALine() {
    String name = "content/a\n\u001b[31mcontent/b: \u202Egpj.exe";
    assertThat(Location.of(name))
        .hasToString("content/a<U+000A><U+001B>[31mcontent/b: <U+202E>gpj.exe");
    assertThat(Location.of(name, 1, 2).file()).isEqualTo(name);
  }

  @Test
  void aWeightThatTheProgrammeChangedIsMarked() {
    assertThat(new TextReport(Language.EN).line(as(TOO_MANY, Severity.WARNING)))
        .contains(": warning team.too-many: ")
        .contains("(weight set by the programme)");
  }

  @Test
  void jsonKeepsPlaceAndWords() {
    assertThat(new JsonReport(Language.EN).print(List.of(TOO_MANY)))
        .contains(
            "\"column\": 3, \"field\": \"team\", \"file\":"
                + " \"content/achievements/flange-aligner/achievement.yaml\"")
        .contains("\"kind\": \"team.too-many\", \"line\": 14")
        .contains("\"severity\": \"error\"");
  }

  @Test
  void theReportForOfficersGroupsByUnitAndQuotesTheNotice() {
    ReportIndex index =
        new ReportIndex(
            Map.of(
                "achievements/flange-aligner",
                new ReportIndex.Entry(
                    "法兰对中夹具",
                    "示例检维修中心",
                    Map.of("team.too-many", new Quote("完成人最多不能超过 20 人", "附件2第1行")))));
    String html = new HtmlReport(Language.ZH_CN, index).print(List.of(TOO_MANY));
    assertThat(html)
        .contains("<h2>示例检维修中心</h2>")
        .contains("<h3>法兰对中夹具</h3>")
        .contains("<q>完成人最多不能超过 20 人</q><cite>附件2第1行</cite>")
        .contains("第 14 行第 3 字");
  }

  @Test
  void whatContentSaysCannotBecomeMarkup() {
    Finding hostile =
        new Finding(
            FindingKind.FILE_UNREADABLE,
            Severity.ERROR,
            Location.of("content/<b>.yaml"),
            Subject.NONE,
            List.of("<script>alert(1)</script>\u202e"));
    assertThat(new HtmlReport(Language.EN, ReportIndex.EMPTY).print(List.of(hostile)))
        .doesNotContain("<script>")
        .doesNotContain("<b>.yaml")
        .contains("&lt;U+202E&gt;");
  }

  @Test
  void findingsComeInReadingOrderWhateverOrderTheyWereFoundIn() {
    FindingLog log = new FindingLog();
    Finding later = at("content/b.yaml", 2);
    Finding earlier = at("content/b.yaml", 1);
    Finding first = at("content/a.yaml", 9);
    log.addAll(List.of(later, first, earlier, later));
    assertThat(log.findings()).containsExactly(first, earlier, later);
  }

  @Test
  void ofOnePlaceFindingsComeByRecordAndWeight() {
    Location place = Location.of("content/rounds/r.csv", 2, 1);
    Finding a =
        new Finding(
            FindingKind.TEAM_TOO_MANY, Severity.ERROR, place, new Subject("a", "team"), List.of());
    Finding b =
        new Finding(
            FindingKind.TEAM_TOO_MANY, Severity.ERROR, place, new Subject("b", "team"), List.of());
    List<Finding> sorted = List.of(a, as(a, Severity.NOTE), b);
    FindingLog log = new FindingLog();
    log.addAll(List.of(b, as(a, Severity.NOTE), a));
    assertThat(log.findings()).isEqualTo(sorted);
  }

  @Test
  void aFileThatBelongsToNoRecordCannotForgeItsHeading() {
    Finding finding = at("content/a\u202egpj.exe", 1);
    assertThat(new HtmlReport(Language.EN, ReportIndex.EMPTY).print(List.of(finding)))
        .contains("<h3>content/a&lt;U+202E&gt;gpj.exe</h3>")
        .doesNotContain("\u202e");
  }

  @Test
  void anErrorHoldsItsRecordBackAndAWarningDoesNot() {
    FindingLog log = new FindingLog();
    log.add(as(TOO_MANY, Severity.WARNING));
    assertThat(log.hasError("achievements/flange-aligner")).isFalse();
    log.add(TOO_MANY);
    assertThat(log.hasError("achievements/flange-aligner")).isTrue();
    assertThat(log.hasErrors()).isTrue();
  }

  private static Finding at(String file, int line) {
    return new Finding(
        FindingKind.FILE_UNREADABLE,
        Severity.ERROR,
        Location.of(file, line, 1),
        Subject.NONE,
        List.of("x"));
  }

  /** The same finding with another weight. */
  private static Finding as(Finding f, Severity other) {
    return new Finding(f.kind(), other, f.where(), f.subject(), f.arguments());
  }
}
