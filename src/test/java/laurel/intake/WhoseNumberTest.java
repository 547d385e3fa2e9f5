package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a telephone number is that stands among others in a form. */
class WhoseNumberTest {
  @TempDir Path folder;
  private Inbox inbox;
  private List<String> lines = List.of();

  @BeforeEach
  void nothingIsThere() throws Exception {
    inbox = new Inbox(folder);
  }

  /** The record of a sheet of these rows, its white space made single. */
  private String record(String... rows) throws Exception {
    return record(List.of(), rows);
  }

  private String record(List<String> merged, String... rows) throws Exception {
    List<List<String>> all = new ArrayList<>();
    all.add(List.of("成果名称", "管路快扣的设计"));
    Arrays.stream(rows).map(row -> Arrays.asList(row.split("\\|", -1))).forEach(all::add);
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("申报表");
      Inbox.fill(sheet, all);
      merged.forEach(cells -> sheet.addMergedRegion(CellRangeAddress.valueOf(cells)));
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    lines = Inbox.lines(inbox.imported());
    return inbox.read("achievements/管路快扣的设计/achievement.yaml").replaceAll("\\s+", " ");
  }

  private static String told(String cell, String label) {
    return "报送/表.xlsx:申报表!%s: warning import.label: “%s” is no label that we know; what is written for it was not imported"
        .formatted(cell, label);
  }

  private static List<String> names(String record) {
    return java.util.regex.Pattern.compile("- name: (\\S+)")
        .matcher(record)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** A landline is nobody's name, and no part of one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "成果完成人|张三、李四、王五|电话：0571-88886666",
        "成果完成人：张三、李四、王五  电话：0571-88886666|",
        "成果完成人：张三、李四、王五 电话：0571-88886666|",
        "成果完成人：张三、李四、王五|电话：0571-88886666",
        "成果完成人|张三、李四、王五|电话：139-0000-0001",
        "成果完成人|张三、李四、王五|手机：13900000001"
      })
  void aNumberBehindAListIsNoneOfIts(String row) throws Exception {
    String record = record("单位|示例厂", row);
    assertThat(names(record)).containsExactly("张三", "李四", "王五");
    assertThat(record).contains("contact: ").doesNotContain("电话：0", "电话：1");
    assertThat(lines).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "成果完成人：张三  电话：0571-88886666|",
        "成果完成人|张三|电话：0571-88886666",
        "成果完成人：张三  电话：0571-88886666  备注：手机13900000001|"
      })
  void aLandlineIsNoPartOfAName(String row) throws Exception {
    String record = record("单位|示例厂", row);
    assertThat(names(record)).containsExactly("张三");
    assertThat(record).contains("phone: \"0571-88886666\"");
  }

  @ParameterizedTest
  @CsvSource({"电话|13900000001, 电话|13800000001", "电话：13900000001|, 电话：13800000001|"})
  void aTeamOfTwoRowsKeepsItsSecond(String first, String second) throws Exception {
    String record =
        record(
            List.of("A3:A4"),
            "单位|示例厂",
            "主要完成人|张三|" + first,
            "|李四|" + second,
            "联系人|王五|手机|13700000001");
    assertThat(names(record)).containsExactly("张三", "李四");
    assertThat(record).contains("contact: name: 王五 phone: \"13700000001\"");
    assertThat(lines).noneMatch(line -> line.contains("import.twice"));
  }

  /** As a label of its own behind people it is not the contact's: theirs, or told. */
  @Test
  void aLabelOfItsOwnBehindPeopleIsTheirs() throws Exception {
    String record = record(List.of("A3:A4"), "单位|示例厂", "主要完成人|张三|电话|13900000001", "|李四|电话|1380000");
    assertThat(record)
        .contains("- name: 张三 phone: \"13900000001\" - name: 李四 ")
        .doesNotContain("contact:", "138");
    assertThat(lines).containsExactly(told("C4", "电话"));
  }

  /** Nor is a number before the merged label part of its answer. */
  @Test
  void whatStandsBeforeAMergedLabelIsNoneOfItsAnswer() throws Exception {
    String record =
        record(List.of("B3:B4"), "|单位|示例厂||", "3|主要完成人|张三||", "4||李四|联系人|王五", "5|手机|137");
    assertThat(names(record)).containsExactly("张三", "李四");
    assertThat(record).contains("contact: name: 王五 ");
  }

  /** Those whose numbers are of no use are named all the same. */
  @ParameterizedTest
  @CsvSource({
    "成果完成人|张三|电话：0571-88886666|李四|电话：0571-88886667, 电话",
    "成果完成人|张三|电话|13900000001|李四|电话|13800000001, ''",
    "成果完成人|张三|电话|13900000001|李四||, ''",
    "成果完成人|张三|电话：13900000001|李四||, ''",
    "成果完成人|张三、李四|电话|13900000001, 电话",
    "成果完成人|张三|联系方式|13900000001|李四||, ''",
    "成果完成人|张三|电话|0571-88886666|李四||, 电话",
    "成果完成人：张三|电话|13900000001|李四|电话|13800000001, ''",
    "成果完成人|张三|电话：13900000001|李四|电话：13800000001, ''"
  })
  void whoStandsBehindANumberIsNotLost(String row, String told) throws Exception {
    String record = record("单位|示例厂", row);
    assertThat(names(record)).containsExactly("张三", "李四");
    assertThat(record).doesNotContain("contact:");
    assertThat(lines).noneMatch(line -> line.contains("import.lost"));
    assertThat(lines.isEmpty()).isEqualTo(told.isEmpty());
    assertThat(lines).allMatch(line -> line.contains("import.label: “" + told));
  }

  @Test
  void twoNumbersInOneCellAreNobodysForCertain() throws Exception {
    String record = record("成果完成人|张三\n李四|电话|13900000001\n13800000001");
    assertThat(names(record)).containsExactly("张三", "李四");
    assertThat(record).doesNotContain("139", "138");
    assertThat(lines).containsExactly(told("C2", "电话"));
  }

  /** Behind what is asked of them, or before another label, it is the contact's as ever. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "成果完成人|张三|年龄|35|电话|0571-88886666",
        "成果完成人|张三|电话：0571-88886666|单位|示例厂|",
        "成果完成人|张三|联系电话|0571-88886666||"
      })
  void elsewhereItIsTheContacts(String row) throws Exception {
    String record = record(row);
    assertThat(names(record)).containsExactly("张三");
    assertThat(record).contains("contact: phone: \"0571-88886666\"");
    assertThat(lines).noneMatch(line -> line.contains("电话"));
  }

  /** A number that nobody gave is not told. */
  @ParameterizedTest
  @ValueSource(strings = {"成果完成人|张三|电话||", "成果完成人|张三|电话：||", "成果完成人|张三|电话：|单位|示例厂", "成果完成人||电话||"})
  void whatIsLeftBlankIsNotTold(String row) throws Exception {
    assertThat(record(row, "联系人|王五|电话|13700000001"))
        .contains("contact: name: 王五 phone: \"13700000001\"");
    assertThat(lines).isEmpty();
  }

  /** What stands before the label of another row is more of the answer merged beside it. */
  @Test
  void aTeamEndsWhereTheNextLabelStandsInItsRow() throws Exception {
    String record = record(List.of("A3:A4"), "单位|示例厂", "主要完成人|张三||", "|李四|联系人|王五");
    assertThat(names(record)).containsExactly("张三", "李四");
    assertThat(record).contains("contact: name: 王五 ");
    assertThat(lines).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "单位|示例厂|电话|0571-88886666",
        "单位：示例厂|电话：0571-88886666||",
        "成果完成人|张三、李四|电话：0571-88886666|",
        "成果完成人|张三、李四|手机：13900000001|"
      })
  void theContactsOwnNumberCountsAndTheUnitsIsTold(String row) throws Exception {
    String record = record(row, "联系人|王五|手机|13700000001");
    assertThat(record)
        .contains("contact: name: 王五 phone: \"13700000001\"")
        .doesNotContain("0571", "139");
    assertThat(lines).singleElement().asString().contains("warning import.label: “");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "联系人|王五|电话|0571-88886666",
        "联系人|王五||;电话|0571-88886666||",
        "电话|0571-88886666|联系人|王五",
        "单位|示例厂|电话|0571-88886666;联系人|王五",
        "联系人：王五|电话：0571-88886666||"
      })
  void aTelephoneIsTheContactsWhereNoOtherIs(String rows) throws Exception {
    String record = record(rows.split(";"));
    assertThat(record).contains("contact: ", "name: 王五 ", "phone: \"0571-88886666\"");
    assertThat(lines).isEmpty();
  }

  @Test
  void soItIsInAListOfMany() throws Exception {
    inbox.put(
        "表.xlsx",
        Inbox.form(
            List.of(
                List.of("成果名称", "成果完成人", "单位", "电话", "联系人", "手机"),
                List.of("管路快扣的设计", "张三", "示例厂", "0571-88886666", "王五", "13700000001"),
                List.of("反刮刀具的改进", "李四", "示例厂", "", "王五", "13700000001"))));
    lines = Inbox.lines(inbox.imported());
    for (String title : List.of("管路快扣的设计", "反刮刀具的改进")) {
      assertThat(inbox.read("achievements/" + title + "/achievement.yaml").replaceAll("\\s+", " "))
          .contains("contact: name: 王五 phone: \"13700000001\"")
          .doesNotContain("0571");
    }
    assertThat(lines).containsExactly(told("D2", "电话"));
  }

  @Test
  void aHeadOfNamesAndTelephonesStaysOne() throws Exception {
    String record = record("成果完成人|单位|电话", "张三|示例厂|0571-88886666");
    assertThat(names(record)).containsExactly("张三");
    assertThat(record).contains("unit: 示例厂 ", "phone: \"0571-88886666\"");
  }
}
