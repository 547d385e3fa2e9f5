package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.diag.FindingLog;
import laurel.read.ContentFolder;
import laurel.read.Node;
import laurel.read.RawBank;
import laurel.read.RawContent;
import laurel.read.RecordReader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A form is found beside whatever else its file holds, and nothing that its sender did not show.
 */
class SheetBySheetTest {
  private static final String RECORD = "achievements/管路快扣的设计/achievement.yaml";
  private static final List<List<String>> LIST =
      List.of(
          List.of("成果名称", "单位", "奖项"),
          List.of("管路快扣的设计", "示例医院（虚构）", "一等奖"),
          List.of("反刮刀具的改进", "示例厂（虚构）", "二等奖"));

  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void nothingIsThere() throws Exception {
    inbox = new Inbox(folder);
  }

  private static List<List<String>> asking(String label) {
    return List.of(
        List.of("成果名称", "管路快扣的设计", label, ""),
        List.of("单位", "示例医院（虚构）", "成果类别", "小发明"),
        List.of("成果背景", "十年来一直这样"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"成果编号", "编号", "奖项", "证书编号", "等次"})
  void aFormThatAsksForWhatListsSayIsAForm(String label) throws Exception {
    inbox.put("表.xlsx", Inbox.form(asking(label)));
    try (XWPFDocument word = new XWPFDocument()) {
      var table = word.createTable(3, 4);
      for (int i = 0; i < 3; i++) {
        List<String> row = asking(label).get(i);
        for (int j = 0; j < row.size(); j++) {
          table.getRow(i).getCell(j).setText(row.get(j));
        }
      }
      inbox.put("别处/表.docx", Layout.bytes(word));
    }
    inbox.imported();
    assertThat(inbox.files()).containsOnlyOnce(RECORD).noneMatch(f -> f.startsWith("rounds/"));
    assertThat(inbox.read(RECORD)).contains("background: 十年来一直这样").contains("表.docx、表.xlsx");
  }

  @Test
  void aListIsAListInWordTooWithTwoColumnsAlone() throws Exception {
    try (XWPFDocument word = new XWPFDocument()) {
      var table = word.createTable(3, 2);
      for (int i = 0; i < 3; i++) {
        table.getRow(i).getCell(0).setText(LIST.get(i).get(0));
        table.getRow(i).getCell(1).setText(LIST.get(i).get(2));
      }
      inbox.put("结果.docx", Layout.bytes(word));
    }
    inbox.imported();
    assertThat(inbox.files()).containsExactly("rounds/结果.xlsx");
  }

  @Test
  void aFormBesideABankIsRead() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Inbox.fill(book.createSheet("报送表"), Inbox.FORM);
      Inbox.fill(
          book.createSheet("题库"),
          List.of(
              List.of("题型", "题干", "选项A", "选项B", "答案"), List.of("单选题", "快扣用在哪里？", "管路", "门窗", "A")));
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    assertThat(Inbox.lines(inbox.imported())).isEmpty();
    assertThat(inbox.files())
        .containsExactly(
            RECORD, "achievements/管路快扣的设计/private/表.xlsx", "achievements/管路快扣的设计/questions/表.xlsx");
  }

  private static List<List<String>> bank(String stem) {
    return List.of(List.of("题型", "题干", "选项A", "选项B", "答案"), List.of("单选题", stem, "管路", "门窗", "A"));
  }

  /** Neither a sheet that is hidden nor one that shows how to fill in another is a bank. */
  @ParameterizedTest
  @CsvSource({"草稿, true", "填写示例, false"})
  void theBankIsTheSheetThatIsMeant(String other, boolean hidden) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Inbox.fill(book.createSheet(other), bank("打草稿的题？"));
      Inbox.fill(book.createSheet("题库"), bank("快扣用在哪里？"));
      book.setActiveSheet(1);
      book.setSheetHidden(0, hidden);
      inbox.put("甲/题库.xlsx", Layout.bytes(book));
      Inbox.fill(book.createSheet("报送表"), Inbox.FORM);
      inbox.put("乙/表.xlsx", Layout.bytes(book));
    }
    inbox.put("甲/申报表.xlsx", Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）")));
    inbox.imported();
    RawContent content = ContentFolder.read(inbox.content, new FindingLog());
    assertThat(content.achievements())
        .hasSize(2)
        .allSatisfy(
            source ->
                assertThat(RecordReader.read(source, new FindingLog()).orElseThrow().banks())
                    .flatMap(RawBank::questions)
                    .extracting(q -> q.text("stem").map(Node.Text::value).orElse(""))
                    .containsExactly("快扣用在哪里？"));
  }

  /** Whatever else the workbook holds; with a bank beside it, it is an example. */
  @ParameterizedTest
  @ValueSource(strings = {"题库样表", "题库（样表）", "样例", "题库填写示例"})
  void aBankOnASheetForExamplesIsTheBankWhereThereIsNoOther(String name) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Inbox.fill(book.createSheet(name), bank("快扣用在哪里？"));
      Inbox.fill(book.createSheet("题型"), List.of(List.of("单选题"), List.of("多选题")));
      inbox.put("甲/题库.xlsx", Layout.bytes(book));
    }
    inbox.put("甲/申报表.xlsx", Inbox.form(Inbox.FORM));
    assertThat(Inbox.lines(inbox.imported())).isEmpty();
    assertThat(inbox.files())
        .contains("achievements/管路快扣的设计/questions/题库.xlsx")
        .noneMatch(f -> f.contains("evidence/"));
  }

  /** A form's own workbook shows how to fill in its bank, or has it on the template's sheet. */
  @ParameterizedTest
  @CsvSource({"题库填写示例, false", "示例, false", "题库样表, true", "题库, true"})
  void anExampleOfABankBesideAFormIsToldAndNotTaken(String name, boolean taken) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Inbox.fill(book.createSheet("报送表"), Inbox.FORM);
      Inbox.fill(book.createSheet(name), bank("快扣用在哪里？"));
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    List<String> lines = Inbox.lines(inbox.imported());
    assertThat(inbox.files().contains("achievements/管路快扣的设计/questions/表.xlsx")).isEqualTo(taken);
    assertThat(lines)
        .isEqualTo(
            taken
                ? List.of()
                : List.of(
                    "报送/表.xlsx:%s!1: note import.lost: about 27 characters belong to no label"
                        .formatted(name)));
  }

  @Test
  void aHiddenBankBehindAFormIsNone() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Inbox.fill(book.createSheet("报送表"), Inbox.FORM);
      Inbox.fill(book.createSheet("题库"), bank("打草稿的题？"));
      book.setSheetHidden(1, true);
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    inbox.imported();
    assertThat(inbox.files()).containsExactly(RECORD, "achievements/管路快扣的设计/private/表.xlsx");
  }

  @Test
  void theRowsBehindResultsAreNoForms() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Inbox.fill(book.createSheet("获奖名单"), LIST);
      Inbox.fill(
          book.createSheet("未入围"),
          List.of(
              List.of("序号", "成果名称", "单位", "完成人"),
              List.of("1", "对中夹具的改进", "示例厂（虚构）", "沈砚舟"),
              List.of("2", "防滑角件的研制", "示例厂（虚构）", "罗启明")));
      Inbox.fill(book.createSheet("优秀组织单位"), List.of(List.of("序号", "单位"), List.of("1", "示例厂（虚构）")));
      book.createSheet("Sheet4");
      inbox.put("结果.xlsx", Layout.bytes(book));
    }
    assertThat(Inbox.lines(inbox.imported()))
        .filteredOn(line -> !line.contains("import.round"))
        .containsExactly(
            "报送/结果.xlsx:优秀组织单位!1: note import.lost: about 12 characters belong to no label",
            "报送/结果.xlsx:未入围!1: note import.lost: about 47 characters belong to no label");
    assertThat(inbox.files()).containsExactly("rounds/结果.xlsx");
  }

  @Test
  void aFormBehindResultsIsRead() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Inbox.fill(book.createSheet("汇总"), LIST);
      Inbox.fill(book.createSheet("报送表"), Inbox.FORM);
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    inbox.imported();
    assertThat(inbox.files()).contains(RECORD, "rounds/表.xlsx");
  }

  /** And its second table with it, but no list of rows behind it. */
  @Test
  void aFormInTwoTablesBehindResultsIsReadToItsEnd() throws Exception {
    try (XWPFDocument word = new XWPFDocument()) {
      table(word, LIST);
      table(word, Inbox.FORM);
      table(word, List.of(List.of("成果背景", "十年来一直这样"), List.of("成果创新点", "单手锁紧")));
      table(word, List.of(List.of("序号", "单位"), List.of("1", "示例七厂（虚构）")));
      inbox.put("表.docx", Layout.bytes(word));
    }
    List<String> lines = Inbox.lines(inbox.imported());
    assertThat(inbox.read(RECORD)).contains("十年来一直这样", "单手锁紧").doesNotContain("七厂");
    assertThat(lines)
        .filteredOn(line -> !line.contains("import.round"))
        .containsExactly(
            "报送/表.docx:表4!1: note import.lost: about 13 characters belong to no label");
  }

  private static void table(XWPFDocument word, List<List<String>> rows) {
    var table = word.createTable(rows.size(), rows.get(0).size());
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.get(i).size(); j++) {
        table.getRow(i).getCell(j).setText(rows.get(i).get(j));
      }
    }
    word.createParagraph();
  }

  /** Whom to call stands below any letter: a form says more. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "联系人：孙丽 电话：0571-87654321",
        "联系人：孙丽\n电话：0571-87654321",
        "联系人：孙丽  联系电话：0571-87654321  邮箱：a@example.org"
      })
  void aCoveringLetterIsNoForm(String contact) throws Exception {
    inbox.put("甲/申报表.xlsx", Inbox.form(Inbox.FORM));
    try (XWPFDocument word = new XWPFDocument()) {
      word.createParagraph().createRun().setText("关于报送五小成果的报告");
      contact.lines().forEach(line -> word.createParagraph().createRun().setText(line));
      inbox.put("甲/关于报送成果的报告.docx", Layout.bytes(word));
    }
    assertThat(Inbox.lines(inbox.imported())).noneMatch(line -> line.contains("import.untitled"));
    assertThat(inbox.files()).contains("achievements/管路快扣的设计/evidence/关于报送成果的报告.docx");
    assertThat(inbox.read(RECORD)).doesNotContain("孙丽");
  }

  @Test
  void aListBehindAFormMakesNoRound() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Inbox.fill(book.createSheet("报送表"), Inbox.FORM);
      Inbox.fill(book.createSheet("汇总"), LIST);
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    assertThat(Inbox.lines(inbox.imported()))
        .containsExactly(
            "报送/表.xlsx:汇总!1: note import.lost: about 43 characters belong to no label");
    assertThat(inbox.files()).containsExactly(RECORD, "achievements/管路快扣的设计/private/表.xlsx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"填写示例", "样表", "填写说明（必读）"})
  void anExampleIsNoCandidate(String name) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Inbox.fill(book.createSheet("报送表"), Inbox.FORM);
      Inbox.fill(book.createSheet(name), Inbox.rows("（示例）某装置的研制", "某厂"));
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    assertThat(Inbox.lines(inbox.imported())).isEmpty();
    assertThat(inbox.files()).filteredOn(f -> f.endsWith(".yaml")).containsExactly(RECORD);
  }

  @Test
  void theOnlySheetIsReadWhateverItIsCalled() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Inbox.fill(book.createSheet("样表"), Inbox.FORM);
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    inbox.imported();
    assertThat(inbox.files()).contains(RECORD);
  }

  @Test
  void hiddenWordsInWordAreToldAndCopiedNowhere() throws Exception {
    try (XWPFDocument word = new XWPFDocument()) {
      var table = word.createTable(3, 2);
      for (int i = 0; i < 3; i++) {
        table.getRow(i).getCell(0).setText(Inbox.FORM.get(i).get(0));
        table.getRow(i).getCell(1).setText(Inbox.FORM.get(i).get(1));
      }
      XWPFRun hidden = table.getRow(1).getCell(1).getParagraphs().get(0).createRun();
      hidden.setText("王某经办 123456789012345678");
      hidden.setVanish(true);
      inbox.put("表.docx", Layout.bytes(word));
    }
    assertThat(Inbox.lines(inbox.imported()))
        .containsExactly("报送/表.docx:表1!B2: warning import.hidden: hidden, but not empty");
    assertThat(inbox.read(RECORD)).contains("unit: 示例医院（虚构） #").doesNotContain("王某");
  }

  @Test
  void aHiddenSheetIsNoCandidate() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Inbox.fill(book.createSheet("报送表"), Inbox.FORM);
      Inbox.fill(book.createSheet("草稿"), Inbox.rows("反刮刀具的改进", "示例厂（虚构）"));
      book.setSheetHidden(1, true);
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    assertThat(Inbox.lines(inbox.imported()))
        .containsExactly("报送/表.xlsx:草稿!A1: warning import.hidden: hidden, but not empty");
    assertThat(inbox.files()).filteredOn(f -> f.endsWith(".yaml")).containsExactly(RECORD);
  }
}
