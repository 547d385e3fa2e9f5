package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionBankTest {
  private static final String FILE = "content/achievements/a/questions/题库.xlsx";
  private static final String[] HEADER = {
    "题型", "题目内容", "答案A", "答案B", "答案C", "答案D", "答案E", "答案F", "正确答案", "解析", "试题难度", "来源"
  };

  @TempDir Path folder;

  private Content content() {
    return new Content(folder).write("achievements/a/achievement.yaml", "title: 甲\n");
  }

  private static byte[] demo(String name) {
    try {
      return Files.readAllBytes(Path.of("src/test/resources/laurel/demo-invalid", name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> questions(Content content) {
    return content.readAll().get(0).banks().stream()
        .flatMap(bank -> bank.questions().stream())
        .map(QuestionBankTest::texts)
        .toList();
  }

  private static Map<String, String> texts(Node.Fields question) {
    Map<String, String> texts = new TreeMap<>();
    question
        .entries()
        .forEach(
            (key, node) -> {
              if (!((Node.Text) node).value().isEmpty()) {
                texts.put(key, ((Node.Text) node).value());
              }
            });
    return texts;
  }

  @Test
  void theMessyBankOfTheDemoIsReadWhole() {
    Content content = content().write("achievements/a/questions/题库.xlsx", demo("题库-书写不规范.xlsx"));

    List<Map<String, String>> questions = questions(content);

    assertThat(questions).hasSize(22);
    assertThat(questions.get(0))
        .containsEntry("type", "单选")
        .containsEntry("stem", "输液管路最容易被牵拉的情形是")
        .containsEntry("A", "静卧时")
        .containsEntry("answer", "B")
        .containsEntry("source", "视频 00:06-00:22");
    assertThat(questions).extracting(q -> q.get("type")).doesNotContainNull();
    assertThat(questions).filteredOn(q -> q.get("type").equals("判断")).hasSize(6);
    assertThat(questions.get(2).get("source")).isEqualTo(questions.get(3).get("source"));
    String space =
        ": warning text.invisible: invisible character or special space U+00A0; read without it";
    assertThat(content.said())
        .containsExactly(
            FILE + ":Sheet1!B7" + space,
            FILE + ":Sheet1!B15" + space,
            FILE + ":Sheet1!B24" + space,
            FILE
                + ":Sheet1!29: note table.remark: this last row is taken for a remark and not read");
  }

  @Test
  void theTemplatesOwnExamplesAreKeptForTheRulesToJudge() {
    Content content =
        content().write("achievements/a/questions/题库.xlsx", demo("征集题库整理模板（空白）.xlsx"));
    assertThat(questions(content))
        .hasSize(3)
        .allSatisfy(q -> assertThat(q.get("stem")).startsWith("（例）"));
    assertThat(content.said()).isEmpty();
  }

  @Test
  void everyValueKnowsItsCell() {
    Content content = content().write("achievements/a/questions/题库.xlsx", demo("题库-仅18题.xlsx"));
    Node.Fields first = content.readAll().get(0).banks().get(0).questions().get(0);
    assertThat(first.at().toString()).endsWith("!2");
    assertThat(first.at("answer").toString()).endsWith("!I2");
    assertThat(content.readAll().get(0).banks().get(0).questions()).hasSize(18);
  }

  @Test
  void cellsMeanWhatTheyShow() {
    String styles =
        "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy\"年\"m\"月\";@'/>"
            + "<numFmt numFmtId='171' formatCode='\"HZ\"0000'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='9'/><xf numFmtId='14'/><xf numFmtId='20'/>"
            + "<xf numFmtId='170'/><xf numFmtId='171'/></cellXfs></styleSheet>";
    Workbook book =
        new Workbook()
            .part("xl/styles.xml", styles)
            .part(
                "xl/sharedStrings.xml",
                "<sst><si><t>普通</t></si><si><r><t>富</t></r><r><t>文本</t></r><rPh><t>fu</t></rPh></si></sst>")
            .row(HEADER)
            .row(
                "单选",
                "<c t='s'><v>1</v></c>",
                "<c s='1'><v>0.5</v></c>",
                "<c s='2'><v>44795</v></c>",
                "<c s='4'><v>44795</v></c>",
                "<c s='5'><v>37</v></c>",
                "<c><v>0.30000000000000004</v></c>",
                "<c><v>1.35E10</v></c>",
                "<c t='b'><v>1</v></c>",
                "<c t='str'><f>A1</f><v>算出</v></c>",
                "<c t='s'><v>0</v></c>",
                "<c s='3'><v>4.8611111111111112E-3</v></c>");
    Content content = content().write("achievements/a/questions/题库.xlsx", book.bytes());

    assertThat(questions(content).get(0))
        .containsEntry("stem", "富文本")
        .containsEntry("A", "50%")
        .containsEntry("B", "2022-08-22")
        .containsEntry("C", "2022-08")
        .containsEntry("D", "HZ0037")
        .containsEntry("E", "0.3")
        .containsEntry("F", "13500000000")
        .containsEntry("answer", "TRUE")
        .containsEntry("explanation", "算出")
        .containsEntry("difficulty", "普通")
        .containsEntry("source", "00:07");
    assertThat(content.said()).isEmpty();
  }

  @Test
  void aWorkbookOfTheOldMacintoshCountsFrom1904() {
    Workbook book =
        new Workbook()
            .part(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='S' r:id='rId1'/></sheets></workbook>")
            .part(
                "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>")
            .row(HEADER)
            .row("单选", "<c s='0'><v>43333</v></c>", "", "", "", "", "", "", "A");
    Content content = content().write("achievements/a/questions/题库.xlsx", book.bytes());
    assertThat(questions(content).get(0)).containsEntry("stem", "2022-08-22");
  }

  @Test
  void whatCannotBeReadInACellIsNamed() {
    Workbook book =
        new Workbook()
            .row(HEADER)
            .row("单选", "甲", "<c t='e'><v>#REF!</v></c>", "<c><f>A1</f></c>", "", "", "", "", "A")
            .row("单选", "乙\ue5e5", "丙", "11010519491231002X", "", "", "", "", "A");
    Content content = content().write("achievements/a/questions/题库.xlsx", book.bytes());

    assertThat(questions(content)).hasSize(2);
    assertThat(content.said())
        .containsExactly(
            FILE + ":题库!C2: error table.cell-error: the formula here gives #REF!",
            FILE + ":题库!D2: error table.formula: the result of the formula here was not saved",
            FILE
                + ":题库!B3: error text.private-use: U+E5E5 is a character that only some computers show",
            FILE
                + ":题库!D3: error table.identity: an identity number stands here; it is not copied");
  }

  @Test
  void whatIsHiddenIsToldAndNeverCopied() {
    Workbook book =
        new Workbook()
            .before("<cols><col min='13' max='13' hidden='1'/></cols>")
            .row(concat(HEADER, "身份证号"))
            .row("判断", "甲", "", "", "", "", "", "", "对", "", "", "", "11010519491231002X")
            .rowWith("hidden='1'", "判断", "乙", "", "", "", "", "", "", "错");
    Content content = content().write("achievements/a/questions/题库.xlsx", book.bytes());

    assertThat(questions(content).toString()).doesNotContain("1101");
    assertThat(content.said())
        .containsExactly(
            FILE + ":题库!M1: warning table.column-unknown: column “身份证号” is not read",
            FILE + ":题库!M1: warning table.hidden: hidden, but not empty",
            FILE
                + ":题库!M2: warning table.identity-unread: an identity number in a column that is not read",
            FILE + ":题库!3: warning table.hidden: hidden, but not empty");
  }

  private static String[] concat(String[] cells, String more) {
    String[] all = java.util.Arrays.copyOf(cells, cells.length + 1);
    all[cells.length] = more;
    return all;
  }

  @Test
  void aBankWithoutItsHeaderSaysWhichColumnsAreMissing() {
    Workbook book = new Workbook().row("题型", "题目内容", "答案A").row("单选", "甲", "乙");
    Content content = content().write("achievements/a/questions/题库.xlsx", book.bytes());
    assertThat(questions(content)).isEmpty();
    assertThat(content.said())
        .containsExactly(FILE + ":题库!1: error table.header: no row names the columns 正确答案");
  }

  @Test
  void aColumnThatComesTwiceIsAnError() {
    Workbook book = new Workbook().row("题型", "题目", "题目内容", "正确答案").row("判断", "甲", "乙", "对");
    Content content = content().write("achievements/a/questions/题库.xlsx", book.bytes());
    assertThat(questions(content).get(0)).containsEntry("stem", "甲");
    assertThat(content.said())
        .containsExactly(FILE + ":题库!C1: error table.column-twice: a second column for stem（题目内容）");
  }

  @Test
  void aBankMayBeWrittenAsData() {
    Content content =
        content()
            .write(
                "achievements/a/questions/题库.yaml",
                "- type: multiple\n  题目内容: 甲\n  options: {A: 一, B: 二}\n  answer: [A, B]\n  来源: 视频简介\n");
    assertThat(questions(content))
        .containsExactly(
            Map.of(
                "type",
                "multiple",
                "stem",
                "甲",
                "A",
                "一",
                "B",
                "二",
                "answer",
                "A、B",
                "source",
                "视频简介"));
    assertThat(content.said()).isEmpty();
  }
}
