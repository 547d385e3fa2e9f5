package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.read.Node;
import laurel.read.RawKind;
import laurel.read.schema.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldRulesTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void anEmptyDesk() {
    desk = Desk.in(folder);
  }

  @Test
  void aRecordThatSaysAllThatIsAskedIsAccepted() {
    assertThat(desk.record("").lines()).isEmpty();
    assertThat(desk.outcome().ruled().achievements()).hasSize(1);
  }

  @Test
  void aRequiredFieldThatIsMissingIsToldAtTheRecord() {
    desk.programme("fields: {summary: {required: true}}\n").record("summary: ' '\n");
    assertThat(desk.ofRecord()).containsExactly("1:1: error field.required: summary is missing");
    assertThat(desk.outcome().ruled().achievements()).isEmpty();
    assertThat(desk.outcome().ruled().heldBack()).hasSize(1);
  }

  @Test
  void theOfficerReadsTheFormsOwnWords() {
    desk.programme("fields: {leadProfile: {required: true}}\n").record("");
    assertThat(desk.chinese())
        .containsExactly("achievements/a/achievement.yaml:1:1: error field.required: 未填写“第一完成人简介”");
  }

  @Test
  void fiveHundredCharactersMeetFiveHundred() {
    desk.programme("fields: {summary: {maxChars: 500}}\n").record("summary: " + "字".repeat(500));
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void oneCharacterMoreIsTooLong() {
    desk.programme("fields: {summary: {maxChars: 500}}\n").record("summary: " + "字".repeat(501));
    assertThat(desk.ofRecord())
        .containsExactly(
            "5:10: error text.too-long: summary has 501 characters, 501 as a word processor counts;"
                + " the programme allows 500");
  }

  @Test
  void overByOneWayOfCountingIsOnlyAWarning() {
    desk.programme("fields: {summary: {maxChars: 4}}\n").record("summary: 转速 1765 rpm");
    assertThat(desk.ofRecord())
        .containsExactly(
            "5:10: warning text.maybe-too-long: summary is over 4 characters by one way of counting:"
                + " 9 single characters, 4 as a word processor counts");
    assertThat(desk.outcome().ruled().achievements()).hasSize(1);
  }

  @Test
  void bothHalvesOfTheBenefitsCountTogether() {
    desk.programme("fields: {benefits: {maxChars: 5}}\n")
        .record("benefits:\n  economic: 省三万\n  social: 更安全\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "6:3: error text.too-long: benefits has 6 characters, 6 as a word processor counts; the"
                + " programme allows 5");
  }

  @ParameterizedTest
  @CsvSource({"14, false", "13, true", "26, false", "27, true"})
  void aboutTwentyIsMetWithinThirtyPercent(int length, boolean told) {
    desk.programme("fields: {background: {aboutChars: 20}}\n")
        .record("background: " + "字".repeat(length));
    String line =
        "5:13: warning text.about: background has "
            + length
            + " characters; about 20 are asked for";
    assertThat(desk.ofRecord()).isEqualTo(told ? java.util.List.of(line) : java.util.List.of());
  }

  @Test
  void theNoticesOwnTitleOfTwentyOneCharactersIsAboutTwenty() {
    desk.programme("fields: {title: {aboutChars: 20}}\n")
        .achievement("a", Desk.RECORD.replace("折叠反刮刀具", "小孔大背面结构件自动折叠反刮刀具的开发应用"));
    assertThat(desk.lines()).isEmpty();
  }

  @ParameterizedTest
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @ValueSource(strings = {"[", "<a", "[](", "![", " \n"})
  void whatMarkupMightBeginIsPassedOverInOneGo(String sign) {
    Rulebook book = desk.programme("fields: {summary: {plainText: true}}\n").rulebook();
    Location at = Location.of("a.yaml", 1, 1);
    String many = "一" + sign.repeat(400_000) + "二";
    Node.Fields fields =
        new Node.Fields(Map.of("summary", new Node.Text(many, at)), Map.of("summary", at), at);
    FindingLog log = new FindingLog();
    new FieldRules(book, Form.of(fields, Referee.of(log.general())), Schema.of(RawKind.ACHIEVEMENT))
        .check();
    assertThat(log.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一\n| 表 | 格 |\n二",
        "一\n  > 引文",
        "# 标题",
        "一\r\n | 表 |\r\n二",
        "![图](a.jpg)",
        "</b>",
        "[[甲](a)",
        "[甲](a(1))",
        "1<2 <b>甲"
      })
  void markupOfWholeLinesIsFoundToo(String markup) {
    String typed = markup.replace("\n", "\\n").replace("\r", "\\r");
    desk.programme("fields: {summary: {plainText: true}}\n").record("summary: \"" + typed + "\"\n");
    assertThat(desk.ofRecord())
        .singleElement()
        .asString()
        .startsWith("5:10: warning text.not-plain: summary is to be plain text; it has markup: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"**重点**", "[网页](https://a.example)", "<b>重点</b>", "`x`"})
  void plainTextMayHoldNoMarkup(String markup) {
    desk.programme("fields: {summary: {plainText: true}}\n")
        .record("summary: '一段" + markup + "文字'\n");
    assertThat(desk.ofRecord())
        .singleElement()
        .asString()
        .startsWith("5:10: warning text.not-plain: summary is to be plain text; it has markup: ");
  }

  @Test
  void numberedPointsArePlainText() {
    desk.programme("fields: {summary: {plainText: true}}\n")
        .record("summary: |\n  1. 适用领域：转速≥410 r/min\n  2. 效益：2*3 台\n");
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void aGoalWithoutFiguresIsAWarning() {
    desk.programme("fields: {goal: {required: true}}\n").record("goal: 提高效率\n");
    assertThat(desk.ofRecord())
        .containsExactly("5:7: warning text.no-figures: goal holds no figures");
  }

  @ParameterizedTest
  @ValueSource(strings = {"转速≥410 r/min", "效率提高一倍", "良率达百分之九十", "降低三成"})
  void aGoalMayGiveItsFiguresInWords(String goal) {
    desk.programme("fields: {goal: {required: true}}\n").record("goal: " + goal + "\n");
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void tooFewAndTooManyEntriesAreErrors() {
    desk.programme("fields: {metrics: {maxItems: 1}, evidence: {minItems: 2}}\n")
        .record(
            """
            metrics:
              - {label: 用时, after: 4}
              - {label: 能耗, after: 2}
            evidence: [evidence/证明.pdf]
            """)
        .file("achievements/a/evidence/证明.pdf", "x");
    assertThat(desk.ofRecord())
        .containsExactly(
            "6:3: error items.too-many: metrics has 2 entries; the programme allows 1",
            "8:11: error items.too-few: evidence has 1 entries; the programme asks for 2 or more");
  }

  /** About twenty is fourteen to twenty-six, by characters or as a word processor counts. */
  @ParameterizedTest
  @CsvSource({
    "11, 3, false",
    "11, 2, true",
    "10, 16, false",
    "10, 17, true",
    "13, 20, false",
    "12, 20, true",
    "25, 3, false",
    "26, 3, true"
  })
  void aboutTwentyIsMetByEitherWayOfCounting(int characters, int letters, boolean told) {
    desk.programme("fields: {background: {aboutChars: 20}}\n")
        .record("background: " + "字".repeat(characters) + "a".repeat(letters) + "\n");
    assertThat(desk.ofRecord()).hasSize(told ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"benefits: {economic: ' '}\n", "benefits: {}\n", ""})
  void whatHoldsNothingIsMissing(String benefits) {
    desk.programme("fields: {benefits: {required: true}, evidence: {required: true}}\n")
        .record(benefits + "evidence: ['']\n");
    assertThat(desk.ofRecord())
        .containsExactly(
            "1:1: error field.required: benefits is missing",
            "1:1: error field.required: evidence is missing");
  }

  @Test
  void asManyEntriesAsAllowedOrAskedForAreEnough() {
    desk.programme("fields: {metrics: {maxItems: 1, minItems: 1}}\n")
        .record("metrics: [{label: 用时, after: 4}]\n");
    assertThat(desk.lines()).isEmpty();
  }
}
