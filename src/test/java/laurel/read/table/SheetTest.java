package laurel.read.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.diag.FindingLog;
import laurel.read.RawFile;
import laurel.read.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks, part by part. */
class SheetTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path folder;
  private final FindingLog log = new FindingLog();

  @Test
  void rowsAndCellsMayLeaveTheirNamesOut() {
    assertThat(
            sheet(
                "<row><c t='str'><v>甲</v></c><c t='str'><v>乙</v></c></row><row r='5'><c r='C5'"
                    + " t='str'><v>丙</v></c><c t='str'><v>丁</v></c></row><row><c"
                    + " t='str'><v>戊</v></c></row>"))
        .isEqualTo("1:1=甲 2=乙;5:3=丙 4=丁;6:1=戊");
  }

  @Test
  void rowsAndColumnsThatAreNotShownAreKnown() {
    Table table =
        table(
            new Workbook()
                .before(
                    "<cols><col min='2' max='3' hidden='1'/><col min='5' max='5'/><col min='7' max='7' hidden='true'/><col min='0' max='1' hidden='false'/></cols>")
                .row("甲")
                .rowWith("hidden='1'", "乙")
                .rowWith("hidden='true'", "丙")
                .rowWith("hidden='0'", "丁"));
    assertThat(table.hiddenColumns()).containsExactlyInAnyOrder(2, 3, 7);
    assertThat(table.rows())
        .extracting(Table.Row::hidden)
        .containsExactly(false, true, true, false);
    assertThat(table.sheet()).isEqualTo("题库");
    assertThat(table.at(2, 1)).hasToString("f.xlsx:题库!A2");
  }

  @Test
  void hiddenColumnsEndWhereNobodyLooks() {
    Table table =
        table(new Workbook().before("<cols><col min='0' max='16384' hidden='1'/></cols>").row("甲"));
    assertThat(table.hiddenColumns()).hasSize(256).contains(1, 256);
  }

  @Test
  void columnsBeyondTheLastAreNotLookedAt() {
    assertThat(
            sheet(
                "<row r='1'><c r='IV1' t='str'><v>甲</v></c><c r='IW1' t='str'><v>乙</v></c></row>"))
        .isEqualTo("1:256=甲");
  }

  @Test
  void blankCellsAndRowsAreNone() {
    assertThat(
            sheet(
                "<row r='1'><c r='A1'/><c r='B1' t='str'><v> 　</v></c></row><row r='2'><c r='A2'"
                    + " t='str'><v>甲</v></c></row>"))
        .isEqualTo("2:1=甲");
  }

  @Test
  void aFormulaIsWhatItLastShowed() {
    assertThat(
            sheet(
                "<row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1' t='str'><f>\"\"</f><v></v></c><c"
                    + " r='C1'><f>X1</f></c><c r='D1' t='e'><v>#REF!</v></c></row>"))
        .isEqualTo("1:1=2");
    assertThat(told())
        .containsExactlyInAnyOrder(
            "table.formula f.xlsx:题库!C1 []", "table.cell-error f.xlsx:题库!D1 [#REF!]");
  }

  @Test
  void textsInRunsAreOneAndTheirSoundIsNotRead() {
    String rich = "<r><t>折</t></r><rPh sb='0' eb='1'><t>zhe</t></rPh><r><t>叠</t></r>";
    Workbook book =
        new Workbook()
            .part("xl/sharedStrings.xml", "<sst><si>" + rich + "</si><si><t>二</t></si></sst>")
            .part(
                SHEET,
                "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'"
                    + " t='s'><v>1</v></c><c r='C1' t='inlineStr'><is>"
                    + rich
                    + "</is></c><c r='D1' t='str'><v><![CDATA[<丁>]]></v></c></row></sheetData></worksheet>");
    assertThat(shown(table(book))).isEqualTo("1:1=折叠 2=二 3=折叠 4=<丁>");
  }

  @Test
  void whatStandsBesideAValueIsNoneOfIt() {
    assertThat(
            sheet(
                "<row r='1'><c r='A1'><f>字</f><v>2</v><extLst>别的</extLst>  </c><c r='B1'"
                    + " t='str'><v>甲</v>乙</c></row>"))
        .isEqualTo("1:1=2 2=甲");
  }

  @Test
  void aStyleOfTheWorkbookSaysHowANumberIsShown() {
    Workbook book =
        new Workbook()
            .part(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='0000'/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf"
                    + " numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='9'/></cellXfs>"
                    + "<cellStyles/><dxfs><xf numFmtId='14'/></dxfs></styleSheet>")
            .row(
                "<c><v>7</v></c>",
                "<c s='1'><v>7</v></c>",
                "<c s='2'><v>0.5</v></c>",
                "<c s='3'><v>7</v></c>",
                "<c s='x'><v>7</v></c>");
    assertThat(shown(table(book))).isEqualTo("1:1=7 2=0007 3=50% 4=7 5=7");
  }

  @ParameterizedTest
  @CsvSource({"1, 2026-08-23", "true, 2026-08-23", "0, 2022-08-22", "'', 2022-08-22"})
  void aWorkbookMayCountItsDaysFrom1904(String flag, String day) {
    Workbook book =
        new Workbook()
            .part(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><workbookPr date1904='"
                    + flag
                    + "'/><sheets><sheet name='S' r:id='rId1'/></sheets></workbook>")
            .part(
                "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>")
            .row("<c s='0'><v>44795</v></c>");
    assertThat(shown(table(book))).isEqualTo("1:1=" + day);
  }

  @ParameterizedTest
  @CsvSource({
    "hidden, '', 二",
    "veryHidden, '', 二",
    "'', '', 一",
    "visible, '', 一",
    "hidden, hidden, 一"
  })
  void theFirstSheetThatIsShownIsRead(String first, String second, String read) {
    Workbook book =
        new Workbook()
            .part(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='一' state='"
                    + first
                    + "' r:id='rId1'/><sheet name='二' state='"
                    + second
                    + "' r:id='rId2'/></sheets></workbook>")
            .part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/><Relationship"
                    + " Id='rId2' Target='/xl/worksheets/two.xml'/></Relationships>")
            .part(
                "xl/worksheets/two.xml",
                "<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>二</v></c></row></sheetData></worksheet>")
            .row("一");
    Table table = table(book);
    assertThat(table.sheet()).isEqualTo(read);
    assertThat(shown(table)).isEqualTo("1:1=" + read);
  }

  @Test
  void aSheetWhosePlaceIsNotSaidIsTheFirstFile() {
    Workbook book = new Workbook().part("xl/_rels/workbook.xml.rels", "<Relationships/>").row("甲");
    assertThat(shown(table(book))).isEqualTo("1:1=甲");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xl/workbook.xml | <workbook><sheets/></workbook> | table.damaged",
        "xl/_rels/workbook.xml.rels | <Relationships><Relationship Id='rId1' Target='gone.xml'/></Relationships> | table.damaged",
        "xl/styles.xml | <styleSheet> | table.damaged",
        "xl/sharedStrings.xml | <sst><si> | table.damaged",
        "xl/worksheets/sheet1.xml | <worksheet><sheetData><row> | table.damaged"
      })
  void whatIsBrokenIsDamaged(String part, String xml, String told) {
    assertThat(read(new Workbook().row("甲").part(part, xml).bytes())).isEmpty();
    assertThat(told()).containsExactly(told + " f.xlsx []");
  }

  @ParameterizedTest
  @CsvSource({
    "d0cf11e0a1b11ae1, table.old-excel",
    "d0cf11, table.not-excel",
    "504b, table.damaged",
    "50, table.not-excel",
    "3c68, table.html",
    "efbbbf0a203c, table.html",
    "41, table.not-excel",
    "'', table.not-excel"
  })
  void whatIsNoWorkbookIsCalledByItsFirstBytes(String hex, String told) {
    assertThat(read(HexFormat.of().parseHex(hex))).isEmpty();
    assertThat(told()).containsExactly(told + " f.xlsx []");
  }

  @Test
  void aWorkbookThatPromisesMoreThanItHoldsIsDamaged() {
    byte[] book = new Workbook().row("甲").bytes();
    book[book.length - 1] = 'k'; // how long the archive's comment is that follows
    assertThat(read(book)).isEmpty();
    assertThat(told()).containsExactly("table.damaged f.xlsx []");
  }

  @Test
  void aZipThatHoldsNoWorkbookIsNone() throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out)) {
      zip.putNextEntry(new java.util.zip.ZipEntry("a.txt"));
    }
    assertThat(read(out.toByteArray())).isEmpty();
    assertThat(told()).containsExactly("table.not-excel f.xlsx []");
  }

  @Test
  void aCellMergedDownwardsSpeaksForItsRows() {
    Table table =
        table(
            new Workbook()
                .row("类", "题", "答")
                .row("单选", "一", "A")
                .row("", "二", "B")
                .row("", "三")
                .row("", "四", "C")
                .after(
                    "<mergeCells><mergeCell ref='A2:A4'/><mergeCell ref='C3:C3'/><mergeCell ref='B1:C1'/><mergeCell ref='A9:A12'/><mergeCell ref='C5'/></mergeCells>"));
    assertThat(shown(table))
        .isEqualTo("1:1=类 2=题 3=答;2:1=单选 2=一 3=A;3:1=单选 2=二 3=B;4:1=单选 2=三;5:2=四 3=C");
    assertThat(table.rows()).extracting(Table.Row::own).containsExactly(3, 3, 2, 1, 2);
  }

  @Test
  void aRowsOwnCellIsNotWrittenOver() throws TableTrouble {
    MergedCells merged = new MergedCells();
    merged.add("A1:A3");
    List<Table.Row> rows =
        merged.filled(
            List.of(
                new Table.Row(1, Map.of(1, "甲"), 1, false),
                new Table.Row(2, Map.of(1, "乙"), 1, true),
                new Table.Row(4, Map.of(2, "丙"), 1, false)));
    assertThat(rows).extracting(r -> r.text(1)).containsExactly("甲", "乙", "");
    assertThat(rows.get(1).hidden()).isTrue();
  }

  @Test
  void fiftyThousandMergedCellsAreReadAndNoMore() throws TableTrouble {
    MergedCells merged = new MergedCells();
    for (int i = 0; i < 50_000; i++) {
      merged.add("A1:A2");
    }
    assertThatThrownBy(() -> merged.add("A1:A2")).isInstanceOf(TableTrouble.class);
  }

  @Test
  void aCellMergedInAColumnWhereNobodyLooksIsNothing() throws TableTrouble {
    MergedCells merged = new MergedCells();
    merged.add("IW1:IW2");
    merged.add("IV1:IV2");
    List<Table.Row> rows =
        List.of(
            new Table.Row(1, Map.of(256, "甲", 257, "乙"), 2, false),
            new Table.Row(2, Map.of(1, "丙"), 1, false));
    assertThat(merged.filled(rows).get(1).cells()).isEqualTo(Map.of(1, "丙", 256, "甲"));
  }

  @Test
  void aTextHoldsAsMuchAsACellOfExcel() {
    String longest = "字".repeat(32_767);
    assertThat(shown(table(new Workbook().row(longest)))).hasSize(32_767 + 4);
    assertThat(read(new Workbook().row(longest + "字").bytes())).isEmpty();
    assertThat(told()).containsExactly("table.too-large f.xlsx []");
  }

  private String sheet(String rows) {
    return shown(
        table(
            new Workbook()
                .part(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>")));
  }

  private Table table(Workbook book) {
    return read(book.bytes()).orElseThrow(() -> new AssertionError(told().toString()));
  }

  private Optional<Table> read(byte[] bytes) {
    try {
      Path file = Files.write(folder.resolve("f.xlsx"), bytes);
      return TableFile.read(new RawFile(file, "f.xlsx", "f.xlsx"), table -> true, log.general());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> told() {
    return log.findings().stream()
        .map(f -> f.kind().id() + " " + f.where() + " " + f.arguments())
        .toList();
  }

  private static String shown(Table table) {
    return table.rows().stream()
        .map(
            row ->
                row.number()
                    + ":"
                    + row.cells().entrySet().stream()
                        .map(c -> c.getKey() + "=" + c.getValue())
                        .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(";"));
  }
}
