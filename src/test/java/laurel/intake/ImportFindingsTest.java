package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.intake.placing.Intake;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import could not decide, in its exact words. */
class ImportFindingsTest {
  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void nothingIsThere() throws Exception {
    inbox = new Inbox(folder);
  }

  private void told(String... lines) throws Exception {
    assertThat(Inbox.lines(inbox.imported())).containsExactly(lines);
  }

  @Test
  void aLinkIsNotFollowed() throws Exception {
    inbox.put("表.xlsx", Inbox.formWith());
    Path outside = Files.writeString(folder.resolve("别处.txt"), "私密");
    Files.createSymbolicLink(inbox.sent.resolve("捷径.txt"), outside);
    told("报送/捷径.txt: warning import.link: a link; it was not followed");
  }

  @Test
  void anAnswerGivenTwiceIsTheFirst() throws Exception {
    inbox.put("表.xlsx", Inbox.formWith(List.of("单位", "另一家厂")));
    told(
        "报送/表.xlsx:申报表!B4: warning import.twice: “单位” is answered twice, and differently; the first"
            + " was taken (报送/表.xlsx:申报表!B2)");
  }

  @Test
  void aFormThatFitsSeveralProgrammesNamesNone() throws Exception {
    inbox.put("表.xlsx", Inbox.formWith());
    Path programmes = inbox.content.resolve("programmes");
    Files.copy(programmes.resolve("hz-2022.yaml"), programmes.resolve("hz-2023.yaml"));
    Intake.Outcome outcome =
        Intake.of(
            new Intake.Order(inbox.content, Optional.empty(), false, false), List.of(inbox.sent));
    assertThat(Inbox.lines(outcome))
        .containsExactly(
            "报送/表.xlsx:申报表!A1: warning import.programme: it is not clear to which programme it"
                + " belongs; none was entered");
  }

  @Test
  void aRowOfTheTeamWithoutANameIsLeftOut() throws Exception {
    inbox.put(
        "表.xlsx",
        Inbox.formWith(
            List.of("团队成员"),
            List.of("序号", "姓名", "职务"),
            List.of("1", "张三", "班长"),
            List.of("2", "", "技师")));
    told(
        "报送/表.xlsx:申报表!A4: note import.lost: about 4 characters belong to no label",
        "报送/表.xlsx:申报表!C7: warning import.nameless: no name in this row; it was not imported");
  }

  @Test
  void benefitsThatAreNotToldApartAreEconomic() throws Exception {
    inbox.put("表.xlsx", Inbox.formWith(List.of("经济效益和社会效益", "省时省力，大家都说好")));
    told(
        "报送/表.xlsx:申报表!B4: note import.benefits: economic and social benefits are not told apart;"
            + " all was put under the economic ones");
  }

  @Test
  void aFormulaWithoutAResultSaysNothing() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("申报表");
      Inbox.fill(sheet, Inbox.FORM);
      sheet.getRow(2).createCell(1).setCellFormula("\"小\"&\"发明\"");
      sheet.createRow(3).createCell(0).setCellValue("成果背景");
      sheet.getRow(3).createCell(1).setCellFormula("VLOOKUP(1,A1:B1,2)");
      sheet.getRow(3).getCell(1).setCellErrorValue(FormulaError.NA.getCode());
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    told(
        "报送/表.xlsx:申报表!B3: error table.formula: the result of the formula here was not saved",
        "报送/表.xlsx:申报表!B4: error table.cell-error: the formula here gives #N/A");
    assertThat(inbox.read("achievements/管路快扣的设计/achievement.yaml")).doesNotContain("category:");
  }

  /** As libraries write a formula that they do not work out. */
  @Test
  void norDoesOneWhoseResultIsEmpty() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("申报表");
      Inbox.fill(sheet, Inbox.FORM);
      sheet.getRow(2).createCell(1).setCellFormula("A1*2");
      sheet.getRow(2).getCell(1).getCTCell().setV("");
      sheet.createRow(3).createCell(0).setCellValue("成果背景");
      sheet.getRow(3).createCell(1).setCellFormula("\"\"&\"\"");
      sheet.getRow(3).getCell(1).setCellValue("");
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    told("报送/表.xlsx:申报表!B3: error table.formula: the result of the formula here was not saved");
    assertThat(inbox.read("achievements/管路快扣的设计/achievement.yaml")).doesNotContain("category:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#GETTING_DATA", "#SPILL!"})
  void anErrorThatNewerProgramsKnowIsTold(String error) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("申报表");
      Inbox.fill(sheet, Inbox.FORM);
      sheet.getRow(2).createCell(1).setCellErrorValue(FormulaError.NA.getCode());
      sheet.getRow(2).getCell(1).getCTCell().setV(error);
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    told("报送/表.xlsx:申报表!B3: error table.cell-error: the formula here gives " + error);
  }

  @Test
  void whatAFileSaysInPlaceOfAnErrorIsNotRepeated() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("申报表");
      Inbox.fill(sheet, Inbox.FORM);
      sheet.getRow(2).createCell(1).setCellErrorValue(FormulaError.NA.getCode());
      sheet.getRow(2).getCell(1).getCTCell().setV("13800138000");
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    told("报送/表.xlsx:申报表!B3: error table.cell-error: the formula here gives #?");
  }

  /** Its check sign is wrong, and it is called what it is. */
  @Test
  void anIdentityNumberWithADigitMistypedIsNotCopied() throws Exception {
    inbox.put("表.xlsx", Inbox.formWith(List.of("成果完成人", "张伟 身份证号123456789012345678、李娜")));
    told(
        "报送/表.xlsx:申报表!B4: warning import.identity: an identity number stands here; it was not imported");
    assertThat(inbox.read("achievements/管路快扣的设计/achievement.yaml"))
        .doesNotContain("123456789012345678");
  }

  @Test
  void aBlankRowBetweenHiddenOnesHidesThemNotApart() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("申报表");
      Inbox.fill(sheet, Inbox.FORM);
      for (int row : new int[] {4, 6, 8}) {
        sheet.createRow(row).createCell(0).setCellValue("作废");
        sheet.getRow(row).setZeroHeight(true);
      }
      sheet.createRow(5).setZeroHeight(true);
      sheet.createRow(7).createCell(0);
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    assertThat(Inbox.lines(inbox.imported()))
        .filteredOn(line -> line.contains("import.hidden"))
        .containsExactly(
            "报送/表.xlsx:申报表!A5: warning import.hidden: hidden, but not empty",
            "报送/表.xlsx:申报表!A9: warning import.hidden: hidden, but not empty");
  }

  @Test
  void aHiddenRowIsToldOnceHoweverFarItReaches() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("申报表");
      List<List<String>> rows = new ArrayList<>(Inbox.FORM);
      rows.add(List.of("旧", "去年", "作废", "备用"));
      Inbox.fill(sheet, rows);
      sheet.getRow(3).setZeroHeight(true);
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    assertThat(Inbox.lines(inbox.imported()))
        .filteredOn(line -> line.contains("import.hidden"))
        .containsExactly("报送/表.xlsx:申报表!A4: warning import.hidden: hidden, but not empty");
  }

  @Test
  void whatIsHiddenTogetherIsToldOnce() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("申报表");
      List<List<String>> rows = new ArrayList<>();
      Inbox.FORM.forEach(row -> rows.add(List.of("1", row.get(0), row.get(1), "备用", "备用")));
      rows.add(List.of("4", "成果背景", "十年来一直这样"));
      Inbox.fill(sheet, rows);
      sheet.getRow(1).setZeroHeight(true);
      sheet.getRow(2).setZeroHeight(true);
      sheet.setColumnHidden(4, true);
      XSSFSheet old = book.createSheet("旧");
      Inbox.fill(old, List.of(List.of("去年", "作废"), List.of("前年", "作废")));
      book.setSheetHidden(1, true);
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    assertThat(Inbox.lines(inbox.imported()))
        .filteredOn(line -> line.contains("import.hidden"))
        .containsExactly(
            "报送/表.xlsx:旧!A1: warning import.hidden: hidden, but not empty",
            "报送/表.xlsx:申报表!E1: warning import.hidden: hidden, but not empty",
            "报送/表.xlsx:申报表!A2: warning import.hidden: hidden, but not empty");
  }

  @Test
  void aSecondFormOfAnAchievementAddsWhatTheFirstDoesNotSay() throws Exception {
    inbox.put("1/表.xlsx", Inbox.formWith(List.of("成果简介", "十分钟装好")));
    inbox.put("2/表.xlsx", Inbox.formWith(List.of("成果简介", "一刻钟装好")));
    told(
        "报送/2/表.xlsx:申报表!A1: warning import.again: this achievement is in 报送/1/表.xlsx already;"
            + " where the two differ the first was taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "UTF-16"})
  void aListOfAwardsIsStoredAsARound(String encoding) throws Exception {
    inbox.put("获奖名单.csv", "成果编号,成果名称,奖项\na,管路快扣的设计,一等奖\n".getBytes(Charset.forName(encoding)));
    told(
        "报送/获奖名单.csv: note import.round: the list was stored as rounds/获奖名单.csv; write programme,"
            + " date and stage above its header where they are missing");
  }

  @Test
  void anOldFileOfManyMegabytesIsNotRead() throws Exception {
    byte[] old = {
      (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    Path large = inbox.put("表.xls", old);
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(65L << 20);
    }
    told("报送/表.xls: error import.too-large: too large (65 MB); not read");
  }

  @Test
  void aRecordThatCannotBeReadIsLeftAlone() throws Exception {
    inbox.put("表.xlsx", Inbox.formWith());
    inbox.imported();
    inbox.put("表.xlsx", Inbox.formWith(List.of("成果简介", "十分钟装好")));
    String file = "achievements/管路快扣的设计/achievement.yaml";
    Files.writeString(inbox.content.resolve(file), "title: [\n");
    told(
        "报送/表.xlsx:申报表!A1: error import.record: achievements/管路快扣的设计, which is there already,"
            + " cannot be read; it was left alone");
    assertThat(inbox.files())
        .containsExactly(file, file.replace("achievement.yaml", "private/表.xlsx"));
    assertThat(inbox.read(file)).isEqualTo("title: [\n");
  }

  @Test
  void aRecordIsBroughtUpToDateUnderWhateverNameItsYamlHas() throws Exception {
    inbox.put("表.xlsx", Inbox.formWith());
    inbox.imported();
    Path record = inbox.content.resolve("achievements/管路快扣的设计");
    Files.move(record.resolve("achievement.yaml"), record.resolve("achievement.yml"));
    inbox.put("表.xlsx", Inbox.formWith(List.of("成果简介", "十分钟装好")));
    told();
    assertThat(inbox.read("achievements/管路快扣的设计/achievement.yml")).contains("十分钟装好");
  }

  @Test
  void aFormForARecordInJsonIsToldAndTheRecordLeftAlone() throws Exception {
    String file = "achievements/管路快扣的设计/achievement.json";
    String json = "{\"title\": \"管路快扣的设计\", \"unit\": \"示例医院（虚构）\"}\n";
    Files.createDirectories(inbox.content.resolve(file).getParent());
    Files.writeString(inbox.content.resolve(file), json);
    inbox.put("表.xlsx", Inbox.formWith(List.of("成果简介", "十分钟装好")));
    for (int run = 0; run < 2; run++) {
      told(
          "报送/表.xlsx:申报表!A1: error import.json: "
              + file
              + " is JSON, which import does not change; the values of this form were not taken"
              + " in");
    }
    assertThat(inbox.read(file)).isEqualTo(json);
    assertThat(inbox.files()).doesNotContain(file.replace(".json", ".yaml"));
  }

  @Test
  void aPhoneNumberWhereALabelWasToBeIsNotRepeated() throws Exception {
    inbox.put("表.xlsx", Inbox.formWith(List.of("１３８0013 8000", "张工")));
    told("报送/表.xlsx:申报表!A4: note import.lost: about 13 characters belong to no label");
  }

  @Test
  void aPhoneInARowOfAListStaysInItsRecord() throws Exception {
    inbox.put(
        "表.xlsx",
        Inbox.form(
            List.of(
                List.of("联系电话", "0000-88000001"),
                List.of("成果名称", "单位", "成果类别", "成果完成人", "联系电话"),
                List.of("甲夹具的设计", "示例厂（虚构）", "小发明", "沈砚舟", "0000-88000002"),
                List.of("乙夹具的设计", "示例厂（虚构）", "小发明", "罗启明", "0000-88000003"))));
    inbox.imported();
    assertThat(inbox.read("achievements/甲夹具的设计/achievement.yaml"))
        .contains("88000001", "88000002")
        .doesNotContain("88000003");
    assertThat(inbox.read("achievements/乙夹具的设计/achievement.yaml"))
        .contains("88000001", "88000003")
        .doesNotContain("88000002");
  }

  @Test
  void aMonthInAChineseFormatGetsNoDay() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("申报表");
      List<List<String>> rows = new ArrayList<>(Inbox.FORM);
      rows.add(List.of("姓名", "出生年月", "性别", "学历"));
      rows.add(List.of("沈砚舟", "", "男", "大专"));
      Inbox.fill(sheet, rows);
      XSSFCellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat("[DBNum1][$-804]yyyy\"年\"m\"月\";@"));
      sheet.getRow(4).getCell(1).setCellStyle(style);
      sheet.getRow(4).getCell(1).setCellValue(LocalDate.of(1981, 4, 1));
      inbox.put("表.xlsx", Layout.bytes(book));
    }
    inbox.imported();
    assertThat(inbox.read("achievements/管路快扣的设计/achievement.yaml"))
        .contains("1981-04")
        .doesNotContain("1981-04-01");
  }
}
