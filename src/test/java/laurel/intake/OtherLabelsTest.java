package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form asks for beside an answer and no record has. */
class OtherLabelsTest {
  private static final String RECORD = "achievements/管路快扣的设计/achievement.yaml";

  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void nothingIsThere() throws Exception {
    inbox = new Inbox(folder);
  }

  /** The record that a sheet of these rows gives. */
  private String record(String... rows) throws Exception {
    List<List<String>> all = new ArrayList<>();
    for (String row : rows) {
      all.add(Arrays.asList(row.split("\\|", -1)));
    }
    inbox.put("表.xlsx", Inbox.form(all));
    return recorded();
  }

  private String recorded() throws Exception {
    lines = Inbox.lines(inbox.imported());
    assertThat(inbox.files()).filteredOn(file -> file.endsWith(".yaml")).containsExactly(RECORD);
    return inbox.read(RECORD);
  }

  private List<String> lines = List.of();

  private static String told(String cell, String label) {
    return "报送/表.xlsx:申报表!%s: warning import.label: “%s” is no label that we know; what is written for it was not imported"
        .formatted(cell, label);
  }

  @Test
  void whatStandsBesideAnAnswerIsNoPartOfIt() throws Exception {
    String record =
        record(
            "成果名称|管路快扣的设计|曾获奖项|无",
            "成果完成单位|甲厂有限公司|通讯地址|示例市青年路8号3栋201室|邮编|000000",
            "所属上级工会|示例市工会|工会负责人|钱国庆",
            "成果类别|小发明|所属版块|数字化",
            "成果完成人|王强|出生年月|1985年3月");
    assertThat(record)
        .contains("title: 管路快扣的设计 ", "unit: 甲厂有限公司 ", "union: 示例市工会 ", "category: 小发明 ")
        .contains("name: 王强\n")
        .doesNotContain("青年路", "000000", "钱国庆", "1985", "曾获", "数字化");
    assertThat(lines)
        .containsExactly(
            told("C1", "曾获奖项"),
            told("C2", "通讯地址"),
            told("E2", "邮编"),
            told("C3", "工会负责人"),
            told("C4", "所属版块"),
            told("C5", "出生年月"));
  }

  @Test
  void anAnswerThatIsLeftBlankIsNotThatOfTheNextLabel() throws Exception {
    assertThat(record("成果名称|管路快扣的设计", "单位|示例厂", "联系人||职务|主任")).doesNotContain("职务", "主任");
    assertThat(lines).containsExactly(told("C3", "职务"));
  }

  @Test
  void norIsWhatStandsInTheNextRowOfItsLabel() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("申报表");
      Inbox.fill(
          sheet,
          List.of(
              List.of("成果名称", "管路快扣的设计"),
              List.of("成果完成单位", "甲厂", "", ""),
              List.of("", "乙厂", "", ""),
              List.of("", "通讯地址", "示例市青年路8号", "")));
      sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A4"));
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    assertThat(recorded()).contains("- 甲厂\n", "- 乙厂\n").doesNotContain("地址", "青年路");
    assertThat(lines).containsExactly(told("B4", "通讯地址"));
  }

  @Test
  void namesAndChoicesInSeveralCellsStayTogether() throws Exception {
    assertThat(record("成果名称|管路快扣的设计", "成果完成单位|甲厂|乙厂（虚构）", "成果完成人|王强|李娜", "成果类别|□小发明|☑小创造|□小革新"))
        .contains("- 甲厂\n", "- 乙厂（虚构）\n", "name: 王强\n", "name: 李娜\n", "小创造");
    assertThat(lines).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "联系人|张三|电话|139-0000-0001",
        "联系人：张三 电话：139-0000-0001|",
        "联系人及电话|张三|电话：139-0000-0001",
        "联系人及电话|张三|联系方式：139-0000-0001",
        "联系人及电话|张三 电话：139-0000-0001"
      })
  void aNumberBesideWhomToCallIsTheirs(String row) throws Exception {
    assertThat(record("成果名称|管路快扣的设计", "单位|示例厂", row))
        .contains("name: 张三\n", "phone: \"139-0000-0001\"");
    assertThat(lines).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "成果完成人|张三|电话：13900000001|李四|手机：13800000001",
        "成果完成人：张三 手机：13900000001 李四 手机：13800000001|",
        "成果完成人：张三|联系方式：13900000001|李四|手机：13800000001"
      })
  void aNumberBesideACompleterIsNobodyElses(String row) throws Exception {
    String record = record("成果名称|管路快扣的设计", "单位|示例厂", row);
    assertThat(record.replaceAll("\\s+", " "))
        .contains("name: 张三 phone: \"13900000001\"")
        .contains("name: 李四 phone: \"13800000001\"")
        .doesNotContain("contact:");
    assertThat(lines).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "成果完成人|组长：张三|组员：李四、王五",
        "成果完成人：组长：张三  组员：李四、王五|",
        "成果完成人：张三  负责人：李四 组员：王五|联系人：钱国庆"
      })
  void everybodyOfATeamIsInIt(String row) throws Exception {
    assertThat(record("成果名称|管路快扣的设计", "单位|示例厂", row))
        .contains("name: 张三\n", "name: 李四\n", "name: 王五\n");
    assertThat(lines).isEmpty();
  }

  @Test
  void aTitleWithAColonMayStandBehindSeveralBlanks() throws Exception {
    inbox.put("表.xlsx", Inbox.form(List.of(List.of("成果名称：  匠心筑梦：新型夹具", ""), List.of("单位", "示例厂"))));
    assertThat(Inbox.lines(inbox.imported())).isEmpty();
    assertThat(inbox.files())
        .filteredOn(file -> file.endsWith(".yaml"))
        .singleElement()
        .asString()
        .contains("匠心筑梦");
  }

  @Test
  void aLineAboveTheTableEndsAtItsNextLabel() throws Exception {
    String record =
        record(
            "申报单位（盖章）：甲厂有限公司|填报人：孙丽|填报日期：2024年3月1日",
            "成果名称|管路快扣的设计",
            "上 级 工 会：示例市工会　　填 报 人：孙丽  联系人：钱国庆 联系电话：0000-88000001|");
    assertThat(record)
        .contains("unit: 甲厂有限公司 ", "union: 示例市工会 ", "name: 钱国庆\n", "0000-88000001")
        .doesNotContain("孙丽", "3月");
    assertThat(lines).containsExactly(told("B1", "填报人"), told("C1", "填报日期"), told("A3", "填报人"));
  }

  @Test
  void soDoesAParagraph() throws Exception {
    try (XWPFDocument word = new XWPFDocument()) {
      word.createParagraph().createRun().setText("申报单位（盖章）：甲厂有限公司   填报人：孙丽   填报日期：2024年3月1日");
      word.createParagraph().createRun().setText("上级工会：            联系人：钱国庆  联系电话：0000-88000001");
      XWPFTable table = word.createTable(2, 2);
      table.getRow(0).getCell(0).setText("成果名称");
      table.getRow(0).getCell(1).setText("管路快扣的设计");
      table.getRow(1).getCell(0).setText("成果类别");
      table.getRow(1).getCell(1).setText("小发明");
      inbox.put("申报表.docx", Layout.bytes(word));
    }
    assertThat(recorded())
        .contains("unit: 甲厂有限公司 ", "name: 钱国庆\n", "0000-88000001")
        .doesNotContain("孙丽", "3月", "union");
    assertThat(lines)
        .containsExactly(
            "报送/申报表.docx:1:1: note import.lost: about 14 characters belong to no label",
            "报送/申报表.docx:1:1: note import.lost: about 6 characters belong to no label");
  }

  @Test
  void anOfficesOwnTitleAboveTheFormIsNothingToCheck() throws Exception {
    try (XWPFDocument word = new XWPFDocument()) {
      word.createParagraph().createRun().setText("江城市职工“五小”活动创新成果申报表");
      word.createParagraph().createRun().setText("此件已报区总工会备案");
      XWPFTable table = word.createTable(2, 2);
      table.getRow(0).getCell(0).setText("成果名称");
      table.getRow(0).getCell(1).setText("管路快扣的设计");
      table.getRow(1).getCell(0).setText("单位");
      table.getRow(1).getCell(1).setText("示例厂");
      inbox.put("申报表.docx", Layout.bytes(word));
    }
    recorded();
    assertThat(lines)
        .contains("报送/申报表.docx:2:1: note import.lost: about 10 characters belong to no label")
        .noneMatch(line -> line.startsWith("报送/申报表.docx:1:1: note import.lost"));
  }
}
