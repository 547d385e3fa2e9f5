package laurel.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import laurel.cache.Fingerprint;
import laurel.office.ExcelWorkbook.Cell;
import laurel.office.ExcelWorkbook.Column;
import laurel.office.ExcelWorkbook.Day;
import laurel.office.ExcelWorkbook.Sheet;
import laurel.office.WordDocument.Align;
import laurel.office.WordDocument.Heading;
import laurel.office.WordDocument.Table;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** What is written is read again by the library's readers. */
class OfficeFilesTest {
  private static final List<String> CATEGORIES =
      IntStream.rangeClosed(1, 60).mapToObj(i -> "小发明小创造小革新第" + i + "类").toList();

  private static final WordDocument NOTICE =
      new WordDocument(
          "关于拟获奖名单的公示",
          "zh-CN",
          false,
          List.of(
              new Heading(1, "关于拟获奖名单的公示"),
              WordDocument.text("根据通知要求，现予公示。"),
              new Table(
                  List.of(1, 6, 3),
                  List.of("序号", "成果名称", "完成单位"),
                  IntStream.rangeClosed(1, 60)
                      .mapToObj(i -> List.of("" + i, "示例𠮷成果" + i, "示例单位\n示例二厂"))
                      .toList()),
              new WordDocument.PageBreak(),
              WordDocument.line("示例市总工会", Align.RIGHT)));

  private static final ExcelWorkbook LIST =
      new ExcelWorkbook(
          "获奖名单",
          List.of(
              new Sheet(
                  "获奖/名单",
                  true,
                  List.of("获奖名单", "排名不分先后"),
                  List.of(
                      Column.of("序号", 6).centre(),
                      Column.of("成果名称", 40).hinting("写全称"),
                      Column.of("类别", 12).centre().choosing(CATEGORIES).hinting("从列表中选择"),
                      Column.of("日期", 12)),
                  List.of(
                      List.of(
                          Cell.of(1),
                          Cell.of("=SUM(A1:A9)\u0001"),
                          Cell.of(CATEGORIES.get(0)),
                          new Day(LocalDate.of(2024, 2, 29)))),
                  5,
                  List.of("注：以文件为准。")),
              Sheet.of("获奖/名单", List.of(), List.of(Column.of("甲", 5)), List.of())));

  @Test
  void aTablesHeadStandsOnEveryPageAndNoRowIsBroken() throws IOException {
    XWPFTable table = word().getTables().get(0);
    assertThat(table.getRow(0).isRepeatHeader()).isTrue();
    assertThat(table.getRow(1).isRepeatHeader()).isFalse();
    assertThat(table.getRows()).hasSize(61).allMatch(row -> row.isCantSplitRow());
    assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("示例𠮷成果1");
    assertThat(table.getRow(1).getCell(2).getText()).isEqualTo("示例单位\n示例二厂");
  }

  @Test
  void titleAndSignatureStandWhereANoticeHasThem() throws IOException {
    List<XWPFParagraph> paragraphs = word().getParagraphs();
    assertThat(paragraphs.get(0).getStyle()).isEqualTo("Heading1");
    assertThat(paragraphs.get(0).getText()).isEqualTo("关于拟获奖名单的公示");
    assertThat(paragraphs.get(3).getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
  }

  @Test
  void aSheetPrintsOnePageWideWithItsHeadOnEveryPage() throws IOException {
    XSSFSheet sheet = excel().getSheetAt(0);
    assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
    assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
    assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
  }

  @Test
  void longListsToChooseFromStandOnAHiddenSheet() throws IOException {
    XSSFWorkbook excel = excel();
    DataValidation rule = excel.getSheetAt(0).getDataValidations().get(0);
    assertThat(rule.getRegions().getCellRangeAddresses()[0].formatAsString()).isEqualTo("C4:C9");
    assertThat(rule.getValidationConstraint().getFormula1()).isEqualTo("_lists!$A$1:$A$60");
    assertThat(rule.getPromptBoxText()).isEqualTo("从列表中选择");
    int hidden = excel.getSheetIndex("_lists");
    assertThat(excel.getSheetVisibility(hidden)).isEqualTo(SheetVisibility.HIDDEN);
    assertThat(excel.getSheetAt(hidden).getRow(59).getCell(0).getStringCellValue())
        .isEqualTo("小发明小创造小革新第60类");
  }

  @Test
  void nothingInACellIsComputedOrForbidden() throws IOException {
    XSSFSheet sheet = excel().getSheetAt(0);
    assertThat(sheet.getSheetName()).isEqualTo("获奖 名单");
    assertThat(excel().getSheetName(1)).isEqualTo("获奖 名单 2");
    assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("=SUM(A1:A9)");
    assertThat(sheet.getRow(3).getCell(3).getLocalDateTimeCellValue().toLocalDate())
        .isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void filesAreTheSameInEveryZoneAndLanguageAndNameNobody() throws IOException {
    byte[] word = bytes(NOTICE);
    byte[] excel = bytes(LIST);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(bytes(NOTICE)).isEqualTo(word);
      assertThat(bytes(LIST)).isEqualTo(excel);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    for (byte[] file : List.of(word, excel)) {
      assertThat(parts(file)).doesNotContain("creator", "Apache POI", "2026");
    }
  }

  /** Pins the bytes themselves: they change with what is written, and with nothing else. */
  @Test
  void filesAreTheSameOnEveryMachine() throws IOException {
    assertThat(Fingerprint.of(bytes(NOTICE))).hasToString("97b5d0b53eb1f9138a35b7b34269bb77");
    assertThat(Fingerprint.of(bytes(LIST))).hasToString("5038b779b9fa690a55367abbd3ff1d3c");
  }

  @Test
  void signsOfMarkupAreText() throws IOException {
    String awkward = "a<b> & \"c\"\t'𠮷\uD83D\uFFFE\u0007";
    String kept = "a<b> & \"c\"\t'𠮷";
    WordDocument word =
        new WordDocument(awkward, "en", true, List.of(WordDocument.line(awkward, Align.CENTRE)));
    Column column = new Column(awkward, 9, true, List.of(awkward), awkward);
    Sheet sheet =
        new Sheet(
            "'R&D' <1>",
            false,
            List.of(awkward),
            List.of(column),
            List.of(List.of(Cell.of(awkward))),
            0,
            List.of());
    ExcelWorkbook excel = new ExcelWorkbook(awkward, List.of(sheet));

    XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(bytes(word)));
    XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(excel)));

    assertThat(read.getParagraphs().get(0).getText()).isEqualTo(kept);
    assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo(kept);
    assertThat(book.getSheetName(0)).isEqualTo(" R&D' <1>");
    assertThat(book.getSheetAt(0).getRepeatingRows().formatAsString()).isEqualTo("2:2");
    assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).isEqualTo(kept);
    DataValidation rule = book.getSheetAt(0).getDataValidations().get(0);
    assertThat(rule.getPromptBoxText()).isEqualTo(kept);
  }

  @Test
  void aTableMayBeWiderThanTheAlphabet() throws IOException {
    List<Column> columns =
        IntStream.range(0, 60).mapToObj(i -> Column.of("第" + i + "列", 8)).toList();
    List<Cell> cells = IntStream.range(0, 60).mapToObj(i -> Cell.of("值" + i)).toList();
    Sheet sheet = Sheet.of("宽", List.of("宽表"), columns, List.of(cells));
    byte[] file = bytes(new ExcelWorkbook("宽", List.of(sheet)));

    XSSFSheet read = new XSSFWorkbook(new ByteArrayInputStream(file)).getSheetAt(0);

    assertThat(read.getMergedRegion(0).formatAsString()).isEqualTo("A1:BH1");
    for (int i = 0; i < 60; i++) {
      assertThat(read.getRow(2).getCell(i).getStringCellValue()).isEqualTo("值" + i);
    }
  }

  private static XWPFDocument word() throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes(NOTICE)));
  }

  private static XSSFWorkbook excel() throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(LIST)));
  }

  private static byte[] bytes(WordDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  private static byte[] bytes(ExcelWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  private static String parts(byte[] zip) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        all.append(entry.getName())
            .append('\n')
            .append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .append('\n');
      }
    }
    return all.toString();
  }

  @Test
  void aRemarkOfManyLinesKeepsToTheTallestRowThereIs() throws IOException {
    List<Column> columns = List.of(Column.of("甲", 10), Column.of("乙", 10));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ExcelWorkbook(
            "表", List.of(Sheet.of("表", List.of("表", "说明".repeat(2000)), columns, List.of())))
        .write(bytes);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(book.getSheetAt(0).getRow(1).getHeightInPoints()).isEqualTo(409);
    }
  }
}
