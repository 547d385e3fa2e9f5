package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files under the name of a workbook that are none, or that are made to do harm. */
class HostileTableTest {
  private static final String FILE = "content/achievements/a/questions/题库.xlsx";

  @TempDir Path folder;
  private Content content;

  @BeforeEach
  void makeContent() {
    content = new Content(folder).write("achievements/a/achievement.yaml", "title: 甲\n");
  }

  private void refused(byte[] bytes, String said) {
    content.write("achievements/a/questions/题库.xlsx", bytes);
    assertThat(content.readAll().get(0).banks()).noneMatch(RawBank::whole);
    assertThat(content.said()).containsExactly(FILE + said);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aFormatIsTakenApartOnceForAllStylesThatHaveIt() {
    String code = "&quot;" + "x".repeat(500_000) + "&quot;0000";
    Workbook workbook =
        new Workbook()
            .part(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='200' formatCode='"
                    + code
                    + "'/></numFmts><cellXfs>"
                    + "<xf numFmtId='200'/>".repeat(60_000)
                    + "</cellXfs></styleSheet>")
            .row("题型", "题干")
            .row("判断", "题目");
    content.write("achievements/a/questions/题库.xlsx", workbook.bytes());
    assertThat(content.readAll().get(0).banks()).hasSize(1);
  }

  @Test
  void anOldWorkbookIsAskedForInTheNewForm() throws IOException {
    String name = "08-安全联锁插座-题库-旧版格式.xls";
    content.write(
        "achievements/a/questions/" + name,
        Files.readAllBytes(Path.of("src/test/resources/laurel/demo-invalid", name)));
    content.readAll();
    assertThat(content.said())
        .containsExactly(
            "content/achievements/a/questions/"
                + name
                + ": error table.old-excel: an old workbook (.xls, .et)");
  }

  @Test
  void anEncryptedWorkbookIsCalledSo() {
    byte[] ole = new byte[2048];
    byte[] magic = {
      (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(magic, 0, ole, 0, magic.length);
    System.arraycopy(stream, 0, ole, 1024, stream.length);
    refused(ole, ": error table.encrypted: the workbook has a password");
  }

  @Test
  void aWebPageIsCalledSo() {
    refused(
        text("\ufeff\n<html><table><tr><td>题型</td></tr></table></html>"),
        ": error table.html: a web page under the name of a workbook");
  }

  @Test
  void somethingElseIsCalledSo() {
    refused(text("题型,题目内容"), ": error table.not-excel: no Excel workbook");
  }

  @Test
  void anEmptyFileIsNoWorkbook() {
    refused(new byte[0], ": error table.not-excel: no Excel workbook");
  }

  @Test
  void aTruncatedWorkbookIsDamaged() {
    byte[] whole = new Workbook().row("题型", "题目内容", "正确答案").bytes();
    refused(
        java.util.Arrays.copyOf(whole, whole.length / 2),
        ": error table.damaged: the workbook is damaged");
  }

  @Test
  void brokenXmlIsDamaged() {
    refused(
        new Workbook().part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>").bytes(),
        ": error table.damaged: the workbook is damaged");
  }

  /** The JDK's parser would print "[Fatal Error]" to the terminal. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00ff",
        "<worksheet><sheetData>\u00ff",
        "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>caf\u00e9</t></is></c></row>"
      })
  void bytesThatAreNoTextAreDamagedAndNothingIsPrinted(String latin) {
    PrintStream terminal = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
      refused(
          new Workbook().part("xl/worksheets/sheet1.xml", bytes).bytes(),
          ": error table.damaged: the workbook is damaged");
    } finally {
      System.setErr(terminal);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void aPartMayBeInEitherEncodingOfTheStandard(String encoding) {
    String sheet =
        "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>题型</t></is></c>"
            + "</row></sheetData></worksheet>";
    for (String mark : List.of("", "\ufeff")) {
      byte[] bytes = (mark + sheet).getBytes(Charset.forName(encoding));
      content.write(
          "achievements/a/questions/题库.xlsx",
          new Workbook().part("xl/worksheets/sheet1.xml", bytes).bytes());
      content.readAll();
      assertThat(content.said()).noneMatch(line -> line.contains("table.damaged"));
    }
  }

  @Test
  void entitiesAreNeverExpanded() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>"
            + "<!ENTITY f SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row r='1'>"
            + "<c r='A1' t='inlineStr'><is><t>&b;&f;</t></is></c></row></sheetData></worksheet>";
    content.write(
        "achievements/a/questions/题库.xlsx",
        new Workbook().part("xl/worksheets/sheet1.xml", bomb).bytes());
    assertThat(content.readAll().get(0).banks()).noneMatch(RawBank::whole);
    assertThat(content.said()).hasSize(1).first().asString().startsWith(FILE + ": error table.");
  }

  @Test
  void aCellLargerThanAnyIsRefused() {
    refused(
        new Workbook().row("题型", "题目内容", "正确答案").row("单选", "长".repeat(40_000), "A").bytes(),
        ": error table.too-large: the table holds far more than any real one");
  }

  @Test
  void aZipBombIsStoppedWhileItUnpacks() throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    byte[] spaces =
        "                                ".repeat(2048).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(bomb);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(
          text("<workbook xmlns:r='r'><sheets><sheet name='S' r:id='rId1'/></sheets></workbook>"));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(text("<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>"));
      for (int i = 0; i < 1024; i++) { // 64 MB of spaces before the cell's text
        zip.write(spaces);
      }
    }
    refused(
        Files.readAllBytes(bomb),
        ": error table.too-large: the table holds far more than any real one");
  }

  @Test
  void moreRowsThanAnyTableAreRefused() {
    Workbook book = new Workbook().row("题型", "题目内容", "正确答案");
    for (int i = 0; i < 100_000; i++) {
      book.row("判", "甲", "对");
    }
    refused(book.bytes(), ": error table.too-large: the table holds far more than any real one");
  }

  @Test
  void mergedCellsOverAllRowsCostNothing() {
    Workbook book = new Workbook().row("题型", "题目内容", "正确答案", "来源");
    book.row("判断", "甲", "对", "视频简介")
        .row("", "乙", "错")
        .after(
            "<mergeCells><mergeCell ref='A2:A1048576'/><mergeCell ref='D2:XFD1048576'/></mergeCells>");
    content.write("achievements/a/questions/题库.xlsx", book.bytes());
    assertThat(content.readAll().get(0).banks().get(0).questions())
        .extracting(
            q -> q.text("type").orElseThrow().value(), q -> q.text("source").orElseThrow().value())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("判断", "视频简介"),
            org.assertj.core.groups.Tuple.tuple("判断", "视频简介"));
  }
}
