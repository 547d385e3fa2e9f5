package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys by either name, values as typed, and what does not fit. */
class KeysTest {
  private static final String FILE = "content/achievements/a/achievement.yaml";

  @TempDir Path folder;

  private static String text(Node.Fields fields, String key) {
    return fields.text(key).orElseThrow().value();
  }

  @Test
  void everyKeyMayBeWrittenWithTheFormsLabel() {
    Content content = new Content(folder).write("achievements/a/private/授权书.pdf", "x");
    Node.Fields fields =
        content
            .achievement(
                """
                创新成果名称: 甲
                成果 类别: 小发明
                成果完成单位: 乙公司
                区县（产业）工会: 丙工会
                是否为新质生产力: 是
                成果目标/解决的关键问题: 提高 20%
                项目主要参与者:
                  - 姓名: 张三
                    岗位及职务: 钳工
                  - 李四
                联系人: 王五
                联系电话: 000
                经济效益: 省钱
                社会效益: 省力
                创新成果授权书: 授权书.pdf
                """)
            .orElseThrow();

    assertThat(content.said()).isEmpty();
    assertThat(text(fields, "title")).isEqualTo("甲");
    assertThat(text(fields, "category")).isEqualTo("小发明");
    assertThat(fields.items("unit")).hasSize(1);
    assertThat(text(fields, "union")).isEqualTo("丙工会");
    assertThat(text(fields, "goal")).isEqualTo("提高 20%");
    assertThat(fields.records("team")).extracting(m -> text(m, "name")).containsExactly("张三", "李四");
    assertThat(text(fields.fields("contact").orElseThrow(), "name")).isEqualTo("王五");
    assertThat(text(fields.fields("contact").orElseThrow(), "phone")).isEqualTo("000");
    assertThat(text(fields.fields("benefits").orElseThrow(), "social")).isEqualTo("省力");
    assertThat(text(fields.fields("consent").orElseThrow(), "authorization"))
        .isEqualTo("private/授权书.pdf");
  }

  @Test
  void valuesStayAsTyped() {
    Node.Fields fields =
        new Content(folder)
            .achievement(
                "title: no\nunion: 0x1F\nleadProfile: 1.10\nstartedOn: 2022-08-22\nsummary: ~\nindustry: null\nbackground:\n")
            .orElseThrow();
    assertThat(text(fields, "title")).isEqualTo("no");
    assertThat(text(fields, "union")).isEqualTo("0x1F");
    assertThat(text(fields, "leadProfile")).isEqualTo("1.10");
    assertThat(text(fields, "startedOn")).isEqualTo("2022-08-22");
    assertThat(
            List.of(text(fields, "summary"), text(fields, "industry"), text(fields, "background")))
        .containsOnly("");
  }

  @Test
  void jsonSaysTheSame() {
    Content content = new Content(folder);
    content.write(
        "achievements/a/achievement.json",
        "{\n  \"成果名称\": \"𠮷\", \"unit\": [1.10, true, null]\n}\n");
    Node.Fields fields = content.readAll().get(0).fields();
    assertThat(text(fields, "title")).isEqualTo("𠮷");
    assertThat(fields.items("unit"))
        .extracting(n -> ((Node.Text) n).value())
        .containsExactly("1.10", "true");
    assertThat(fields.at("unit").toString())
        .isEqualTo("content/achievements/a/achievement.json:2:24");
  }

  @Test
  void everyKeyAndValueKnowsItsPlace() {
    Node.Fields fields =
        new Content(folder)
            .achievement("title: 甲\nbenefits:\n  social: >-\n    折行\n    文字\n")
            .orElseThrow();
    Node.Fields benefits = fields.fields("benefits").orElseThrow();
    assertThat(fields.keyPlaces().get("benefits").toString()).isEqualTo(FILE + ":2:1");
    assertThat(benefits.at().toString()).isEqualTo(FILE + ":3:3");
    assertThat(benefits.at("social").toString()).isEqualTo(FILE + ":3:11");
    assertThat(text(benefits, "social")).isEqualTo("折行文字");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "titel: 甲\n",
            ":1:1: error key.unknown: unknown key “titel”; the nearest is title（成果名称）"),
        Arguments.of(
            "成果名程: 甲\n", ":1:1: error key.unknown: unknown key “成果名程”; the nearest is 成果名称（title）"),
        Arguments.of("团队\u202e: 甲\n", ":1:1: error key.strange: unknown key “团队<U+202E>”"),
        Arguments.of(
            "title: 甲\n成果名称: 乙\n",
            ":2:1: error key.twice: “成果名称” stands here for the second time (first on line 1)"),
        Arguments.of(
            "联系人: {姓名: 甲, 电话: 1}\n联系电话: 2\n",
            ":2:1: error key.twice: “phone” stands here for the second time (first on line 1)"),
        Arguments.of(
            "title: [甲]\n", ":1:8: error value.not-text: one value is expected here, not several"),
        Arguments.of(
            "team:\n  - [甲]\n",
            ":2:5: error value.not-fields: keys are expected here, e.g. name（姓名）"),
        Arguments.of(
            "consent: 是\n",
            ":1:10: error value.not-fields: keys are expected here, e.g. authorization（创新成果授权书）"),
        Arguments.of("startedOn: 适时\n", ":1:12: error value.date: “适时” is no date"),
        Arguments.of(
            "startedOn: 1985.1\n",
            ":1:12: error value.date-ambiguous: “1985.1” may be read as more than one date"),
        Arguments.of(
            "startedOn: 2022-02-30\n",
            ":1:12: error value.date-impossible: there is no such date: “2022-02-30”"),
        Arguments.of(
            "startedOn: 44795\n",
            ":1:12: warning value.date-serial: “44795” is a spreadsheet’s number for a date, read as 2022-08-22"),
        Arguments.of("consent: {grantedOn: 2022-08}\n", ":1:22: error value.day: “…” names no day"),
        Arguments.of(
            "team: [{name: 甲, birth: 1985.1}]\n",
            ":1:25: warning value.rough-date: this date cannot be read with certainty; it is never published"),
        Arguments.of(
            "newProductiveForce: 也许\n", ":1:21: error value.yes-no: “也许” is neither yes nor no"),
        Arguments.of(
            "photos: [../../../etc/passwd]\n",
            ":1:10: error path.outside: “../../../etc/passwd” leads out of the record’s folder"),
        Arguments.of(
            "photos: ['C:\\照片.jpg']\n",
            ":1:10: error path.outside: “C:\\照片.jpg” leads out of the record’s folder"),
        Arguments.of(
            "photos: [整体.jpg]\n",
            ":1:10: error file.missing: there is no file “整体.jpg” in the record’s folder"),
        Arguments.of(
            "title: 甲\nteam: [张\ue5e5三]\n",
            ":2:9: error text.private-use: U+E5E5 is a character that only some computers show"),
        Arguments.of(
            "summary: |\n  第一行\n  第二\u202e行\n",
            ":3:5: error text.bidi: U+202E turns the order of the text round"),
        Arguments.of(
            "title: 甲\ufffd\n", ":1:9: error text.broken: U+FFFD: a character was lost here"),
        Arguments.of(
            "title: 甲\u200b乙\n",
            ":1:9: warning text.invisible: invisible character or special space U+200B; read without it"),
        Arguments.of("title: 甲😀\n", ":1:9: warning text.emoji: emoji U+1F600; read without it"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void whatDoesNotFitIsNamedAtItsPlace(String yaml, String said) {
    Content content = new Content(folder);
    assertThat(content.achievement(yaml)).isPresent();
    assertThat(content.said()).containsExactly(FILE + said);
  }

  @Test
  void invisibleCharactersAreGoneFromTheValue() {
    Node.Fields fields =
        new Content(folder).achievement("title: \" 甲\u200b乙\u00a0丙😀 \"\n").orElseThrow();
    assertThat(text(fields, "title")).isEqualTo("甲乙 丙");
  }

  @Test
  void programmesUseTheNamesOfFieldsAndRules() {
    Content content =
        new Content(folder)
            .write(
                "programmes/p.yaml",
                """
                name: 甲
                quotas: {perUnion: {min: 一}}
                fields:
                  成果简介: {required: 是, maxChars: 400}
                  team: {maxItem: 20}
                media: {photos: {maxBytes: 大}}
                eligibility: {startedWithinYears: 3.5}
                severity: {team.too-many: warning}
                """);
    Node.Fields programme = content.read().programmes().get(0).fields();
    assertThat(programme.fields("fields").orElseThrow().entries().keySet())
        .containsExactly("summary", "team");
    assertThat(text(programme.fields("severity").orElseThrow(), "team.too-many"))
        .isEqualTo("warning");
    String file = "content/programmes/p.yaml";
    assertThat(content.said())
        .containsExactly(
            file + ":2:26: error value.whole: “一” is no whole number",
            file + ":5:10: error key.unknown: unknown key “maxItem”; the nearest is maxItems（至多项数）",
            file + ":6:28: error value.size: “大” is no size of a file",
            file + ":7:35: error value.whole: “3.5” is no whole number");
  }

  @Test
  void aPrizeIsAWholeNumber() {
    Content content =
        new Content(folder).write("programmes/p.yaml", "levels: [{key: a, prize: 很多}]\n");
    content.read();
    assertThat(content.said())
        .containsExactly(
            "content/programmes/p.yaml:1:26: error value.whole: “很多” is no whole number");
  }

  @Test
  void minutesAreANumber() {
    Content content = new Content(folder).write("programmes/p.yaml", "lesson: {maxMinutes: 很多}\n");
    content.read();
    assertThat(content.said())
        .containsExactly("content/programmes/p.yaml:1:22: error value.number: “很多” is no number");
  }

  @Test
  void aLongTermHasNoEnd() {
    Content content = new Content(folder);
    Node.Fields fields = content.achievement("licence: {licensees: 甲, to: 长期}\n").orElseThrow();
    assertThat(text(fields.fields("licence").orElseThrow(), "to")).isEmpty();
    assertThat(content.said()).isEmpty();
  }

  @Test
  void pointsMayBeAList() {
    Node.Fields fields =
        new Content(folder).achievement("innovations:\n  - 一\n  - 二\n").orElseThrow();
    assertThat(text(fields, "innovations")).isEqualTo("- 一\n- 二");
  }
}
