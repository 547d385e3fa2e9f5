package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must not or cannot be read ends as one exact finding; the good form beside it is imported.
 */
class BadInputTest {
  private static final String GOOD = "achievements/管路快扣的设计/achievement.yaml";

  /** Where an entry says how it is kept, from its beginning. */
  private static final int FLAGS = 6;

  private static final int METHOD = 8;

  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void aGoodFormIsThere() throws Exception {
    inbox = new Inbox(folder);
    inbox.put("好/申报表.xlsx", Inbox.form(Inbox.rows("管路快扣的设计", "示例医院（虚构）")));
  }

  private void only(String... findings) throws Exception {
    assertThat(Inbox.lines(inbox.imported())).containsExactly(findings);
    assertThat(inbox.files()).contains(GOOD);
  }

  @Test
  void aPasswordIsAskedToBeTakenOff() throws Exception {
    byte[] form = Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）"));
    try (POIFSFileSystem shut = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("123456");
      try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(form));
          OutputStream out = encryptor.getDataStream(shut)) {
        parts.save(out);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      shut.writeFilesystem(bytes);
      inbox.put("密/申报表.xlsx", bytes.toByteArray());
    }
    only("报送/密/申报表.xlsx: error import.encrypted: has a password");
  }

  @Test
  void anOldWorkbookWithAPasswordIsToldAsWell() throws Exception {
    Biff8EncryptionKey.setCurrentUserPassword("123456");
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      Inbox.fill(book.createSheet("申报表"), Inbox.rows("反刮刀具的改进", "示例厂（虚构）"));
      inbox.put("密/申报表.xls", Layout.bytes(book));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    only("报送/密/申报表.xls: error import.encrypted: has a password");
  }

  @Test
  void aFileThatBreaksOffIsDamaged() throws Exception {
    byte[] form = Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）"));
    inbox.put("坏/申报表.xlsx", java.util.Arrays.copyOf(form, form.length / 2));
    only("报送/坏/申报表.xlsx: error import.damaged: damaged");
  }

  @Test
  void whatHasNoBytesIsNeitherFormNorPhotoNorLetter() throws Exception {
    inbox.put("坏/申报表.xlsx", new byte[0]);
    inbox.put("好/承诺书.pdf", new byte[0]);
    inbox.put("好/照片/整体.jpg", new byte[0]);
    only(
        "报送/坏/申报表.xlsx: error import.empty: empty (0 bytes); not imported",
        "报送/好/承诺书.pdf: error import.empty: empty (0 bytes); not imported",
        "报送/好/照片/整体.jpg: error import.empty: empty (0 bytes); not imported");
  }

  @Test
  void whatIsMeantToBeEmptyIsPassedOver() throws Exception {
    inbox.put("好/.nomedia", new byte[0]);
    inbox.put("好/Icon\r", new byte[0]);
    inbox.put("好/照片/.gitkeep", new byte[0]);
    inbox.put("好/照片/.keep", new byte[0]);
    inbox.put("好/.gitignore", "*.tmp\n".getBytes(StandardCharsets.UTF_8));
    only();
  }

  @Test
  void aFileThatPromisesMoreThanItHoldsIsDamaged() throws Exception {
    byte[] form = Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）"));
    form[form.length - 1] = 'k'; // how long the archive's comment is that follows
    inbox.put("坏/申报表.xlsx", form);
    only("报送/坏/申报表.xlsx: error import.damaged: damaged");
  }

  @Test
  void anOldFileThatBreaksOffIsDamaged() throws Exception {
    Path old = Path.of("src/test/resources/laurel/intake/old/05-轴承感应加热台-杭州申报表.doc");
    inbox.put("坏/申报表.doc", java.util.Arrays.copyOf(Files.readAllBytes(old), 9000));
    only("报送/坏/申报表.doc: error import.damaged: damaged");
  }

  @Test
  void aProgramUnderAnotherNameIsNeitherReadNorCopied() throws Exception {
    inbox.put("坏/申报表.docx", "MZ\u0090\u0000 This program".getBytes(StandardCharsets.ISO_8859_1));
    inbox.put("好/安装.exe", "MZ".getBytes(StandardCharsets.ISO_8859_1));
    inbox.put("好/照片.jpg", "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1));
    only(
        "报送/坏/申报表.docx: error import.disguised: no office file inside (exe); not imported",
        "报送/好/安装.exe: error import.disguised: no office file inside (exe); not imported",
        "报送/好/照片.jpg: error import.disguised: no office file inside (jpg); not imported");
    assertThat(inbox.files()).noneMatch(f -> f.contains("exe") || f.contains("jpg"));
  }

  @ParameterizedTest
  @CsvSource({
    "odt, text",
    "ods, spreadsheet",
    "ods, spreadsheet-template",
  })
  void anOpenDocumentIsToldForWhatItIsUnderAnyEnding(String kind, String type) throws Exception {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", utf8("application/vnd.oasis.opendocument." + type));
    parts.put("content.xml", utf8("<office:document-content/>"));
    byte[] form = Inbox.zip(parts, StandardCharsets.UTF_8);
    inbox.put("奥/申报表." + kind, form);
    inbox.put("奥/申报表2.wps", form);
    inbox.put("好/申报表.et", form);
    String told = ": error import.format: an office document of a kind that is not read (%s); not";
    String line = told.formatted(kind) + " imported";
    only("报送/奥/申报表." + kind + line, "报送/奥/申报表2.wps" + line, "报送/好/申报表.et" + line);
  }

  @Test
  void soIsRichTextWhichWordSavesAsDocToo() throws Exception {
    inbox.put("富/申报表.doc", utf8("{\\rtf1\\ansi }"));
    only(
        "报送/富/申报表.doc: error import.format: an office document of a kind that is not read (rtf);"
            + " not imported");
  }

  @Test
  void aWorkbookThatIsCalledOdsIsRead() throws Exception {
    inbox.put("名/申报表.ods", Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）")));
    only();
    assertThat(inbox.files()).contains("achievements/反刮刀具的改进/achievement.yaml");
  }

  /** A package says in its list what its main part is; the name is free. */
  @Test
  void aWordFileIsKnownByItsListOfParts() throws Exception {
    inbox.put("列/申报表.docx", renamed(wordForm(), "word/document", "word/document2"));
    only();
    assertThat(inbox.files()).contains("achievements/反刮刀具的改进/achievement.yaml");
  }

  @Test
  void soIsAWorkbook() throws Exception {
    byte[] form = Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）"));
    inbox.put("列/申报表.xlsx", renamed(form, "xl/workbook", "xl/workbook2"));
    only();
    assertThat(inbox.files()).contains("achievements/反刮刀具的改进/achievement.yaml");
  }

  @Test
  void macrosAreToldAndTheRestIsRead() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
      Inbox.fill(book.createSheet("申报表"), Inbox.rows("反刮刀具的改进", "示例厂（虚构）"));
      book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
      inbox.put("宏/申报表.xlsm", Layout.bytes(book));
    }
    only(
        "报送/宏/申报表.xlsm: warning import.macros: carries macros; they are not run, the rest was"
            + " read");
    assertThat(inbox.files()).contains("achievements/反刮刀具的改进/achievement.yaml");
  }

  @Test
  void aBombIsNotUnpacked() throws Exception {
    byte[] form = Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）"));
    inbox.put("弹/申报表.xlsx", added(form, Map.of("xl/media/image1.bmp", new byte[64 << 20])));
    only(
        "报送/弹/申报表.xlsx: error import.bomb: unpacks to an abnormal size (xl/media/image1.bmp); not"
            + " read");
  }

  @Test
  void aZipBombIsNotUnpackedAndItsOtherEntriesAre() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("示例厂/照片.jpg", new byte[128 << 20]);
    entries.put("示例厂/申报表.xlsx", Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）")));
    inbox.put("材料.zip", Inbox.zip(entries, StandardCharsets.UTF_8));
    only("报送/材料.zip/示例厂/照片.jpg: error import.bomb: unpacks to an abnormal size (128 MB); not read");
    assertThat(inbox.files()).contains("achievements/反刮刀具的改进/achievement.yaml");
  }

  @Test
  void anEntryThatLeadsOutIsLeftAndTheRestOfTheZipIsRead() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("../../坏.xlsx", Inbox.form(Inbox.rows("坏", "坏")));
    entries.put("/etc/坏.xlsx", Inbox.form(Inbox.rows("坏", "坏")));
    entries.put("..\\坏.xlsx", Inbox.form(Inbox.rows("坏", "坏")));
    entries.put("示例厂\\申报表.xlsx", Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）")));
    inbox.put("材料.zip", Inbox.zip(entries, StandardCharsets.UTF_8));
    only(
        "报送/材料.zip: error import.entry: this entry of the archive was not imported: ../../坏.xlsx",
        "报送/材料.zip: error import.entry: this entry of the archive was not imported: ../坏.xlsx",
        "报送/材料.zip: error import.entry: this entry of the archive was not imported: /etc/坏.xlsx");
    assertThat(inbox.files()).contains("achievements/反刮刀具的改进/achievement.yaml");
    assertThat(folder.resolve("坏.xlsx")).doesNotExist();
  }

  @Test
  void anArchiveWithAPasswordIsToldOnce() throws Exception {
    inbox.put("材料.zip", marked(twoFiles(), FLAGS, 1));
    only("报送/材料.zip: error import.encrypted: has a password");
  }

  @ParameterizedTest
  @CsvSource({"14, LZMA", "93, ZSTD", "95, XZ", "29, 29"})
  void soIsOneThatIsPackedInAnotherWay(int method, String called) throws Exception {
    inbox.put("材料.zip", marked(twoFiles(), METHOD, method));
    only("报送/材料.zip: error import.archive: this kind of archive is not read (zip, " + called + ")");
  }

  @Test
  void anArchiveThatBreaksOffBehindAnOfficeFileIsDamaged() throws Exception {
    byte[] zip = holding(Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）")));
    inbox.put("材料.zip", java.util.Arrays.copyOf(zip, zip.length - 30));
    only("报送/材料.zip: error import.damaged: damaged");
  }

  /** As one that unpacks itself. */
  @Test
  void anArchiveBehindSomethingElseIsRead() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(utf8("MZ something that unpacks"));
    bytes.write(holding(Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）"))));
    inbox.put("材料.zip", bytes.toByteArray());
    only();
    assertThat(inbox.files()).contains("achievements/反刮刀具的改进/achievement.yaml");
  }

  /** The form is stored as it is, as packers do with what is packed already. */
  private static byte[] holding(byte[] form) throws Exception {
    CRC32 sum = new CRC32();
    sum.update(form);
    ZipEntry stored = new ZipEntry("示例厂/申报表.xlsx");
    stored.setMethod(ZipEntry.STORED);
    stored.setSize(form.length);
    stored.setCrc(sum.getValue());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(stored);
      zip.write(form);
    }
    return bytes.toByteArray();
  }

  private static byte[] twoFiles() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("示例厂/照片.jpg", utf8("jpg"));
    entries.put("示例厂/说明.txt", utf8("说明"));
    return Inbox.zip(entries, StandardCharsets.UTF_8);
  }

  /** These bits are set in what each entry says of itself, at both places where it does. */
  private static byte[] marked(byte[] zip, int place, int bits) {
    for (int i = 0; i + 12 < zip.length; i++) {
      boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4;
      boolean listed = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
      if (local || listed) {
        zip[i + place + (listed ? 2 : 0)] |= (byte) bits;
      }
    }
    return zip;
  }

  @Test
  void namesInGbkAreRead() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("示例厂+反刮刀具的改进+鲍知微/申报表.xlsx", Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂")));
    entries.put("示例厂+反刮刀具的改进+鲍知微/照片/现场.jpg", "jpg".getBytes(StandardCharsets.UTF_8));
    byte[] zip = Inbox.zip(entries, Charset.forName("GBK"));
    inbox.put("材料.zip", zip);
    only();
    assertThat(inbox.files())
        .contains("achievements/反刮刀具的改进/achievement.yaml", "achievements/反刮刀具的改进/photos/1 现场.jpg");
    assertThat(inbox.read("achievements/反刮刀具的改进/achievement.yaml")).contains("  name: 鲍知微\n");
  }

  /** A Mac writes names in UTF-8 and does not mark them; as Windows writes names they are none. */
  @Test
  void namesInUtf8ThatAreNotMarkedAreRead() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(unmarked("好/申报表.xlsx"), Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）")));
    entries.put(unmarked("好/照片/现场.jpg"), "jpg".getBytes(StandardCharsets.UTF_8));
    inbox.put("材料.zip", Inbox.zip(entries, StandardCharsets.ISO_8859_1));
    only();
    assertThat(inbox.files()).contains("achievements/反刮刀具的改进/photos/1 现场.jpg");
  }

  private static String unmarked(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  void archivesInArchivesEndSomewhere() throws Exception {
    byte[] zip = Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂"));
    String name = "申报表.xlsx";
    for (int i = 1; i <= 4; i++) {
      zip = Inbox.zip(Map.of(name, zip), StandardCharsets.UTF_8);
      name = i + ".zip";
    }
    inbox.put("4.zip", zip);
    inbox.put("材料.rar", "Rar!".getBytes(StandardCharsets.UTF_8));
    only(
        "报送/4.zip/3.zip/2.zip/1.zip: error import.depth: archives within archives, too deep",
        "报送/材料.rar: error import.archive: this kind of archive is not read (rar)");
  }

  @Test
  void twoFormsInOneFileAreTwoRecords() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Inbox.fill(book.createSheet("一"), Inbox.rows("反刮刀具的改进", "示例厂（虚构）"));
      Inbox.fill(book.createSheet("二"), Inbox.rows("能耗看板的建议", "示例厂（虚构）"));
      inbox.put("两份/申报表.xlsx", Layout.bytes(book));
    }
    only();
    assertThat(inbox.files())
        .contains("achievements/反刮刀具的改进/achievement.yaml", "achievements/能耗看板的建议/achievement.yaml");
  }

  @Test
  void aFormOfAnotherYearsLayoutIsReadAndWhatItAsksBesideIsTold() throws Exception {
    inbox.put(
        "旧/2019年申报表.xlsx",
        Inbox.form(
            List.of(
                List.of("2019年度职工技术创新成果申报表", ""),
                List.of("项目名称", "反刮刀具的改进", "项目类别", "小革新"),
                List.of("完成单位名称", "示例厂（虚构）", "上级工会", "示例区总工会"),
                List.of("主要完成人（按排名）", "沈砚舟、罗启明"),
                List.of("项目简介（500字以内）", "装夹时间由 12 分钟降到 4 分钟。"),
                List.of("厂际推广情况", "已推广三家"))));
    only(
        "报送/旧/2019年申报表.xlsx:申报表!A6: warning import.label: “厂际推广情况” is no label that we know;"
            + " what is written for it was not imported");
    assertThat(inbox.read("achievements/反刮刀具的改进/achievement.yaml"))
        .contains("category: 小革新", "unit: 示例厂（虚构）", "name: 罗启明", "由 12 分钟降到 4 分钟");
  }

  @Test
  void identityNumbersInHiddenColumnsAreToldAndNeverCopied() throws Exception {
    String number = "11010519491231002X";
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("申报表");
      Inbox.fill(
          sheet,
          List.of(
              List.of("成果名称", "反刮刀具的改进", "", "", "", ""),
              List.of("单位", "示例厂（虚构）", "", "", "", ""),
              List.of("姓名", "出生年月", "性别", "学历", "岗位及职务", "联系方式", "身份证号"),
              List.of("沈砚舟", "1981.04", "男", "大专", "钳工", number, number)));
      sheet.setColumnHidden(6, true);
      inbox.put("隐/申报表.xlsx", Layout.bytes(book));
    }
    only(
        "报送/隐/申报表.xlsx:申报表!G3: warning import.hidden: hidden, but not empty",
        "报送/隐/申报表.xlsx:申报表!F4: warning import.identity: an identity number stands here; it was not"
            + " imported",
        "报送/隐/申报表.xlsx:申报表!G4: warning import.identity: an identity number stands here; it was not"
            + " imported");
    String yaml = inbox.read("achievements/反刮刀具的改进/achievement.yaml");
    assertThat(yaml).contains("name: 沈砚舟").doesNotContain(number);
  }

  /** Some programs leave the places of rows and cells to their order. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSheetOfAHundredThousandRowsIsReadAsEvents(boolean placed) throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 120_000; i++) {
      rows.append(placed ? "<row r=\"" + i + "\"><c r=\"A" + i + "\"" : "<row><c");
      rows.append(" t=\"inlineStr\"><is><t>第")
          .append(i)
          .append("行的说明文字，长短不一，重复出现</t></is></c></row>");
    }
    byte[] form = Inbox.form(Inbox.rows("x", "y"));
    byte[] sheet =
        ("<worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows
                + "</sheetData></worksheet>")
            .getBytes(StandardCharsets.UTF_8);
    inbox.put("大/大表.xlsx", replaced(form, "xl/worksheets/sheet1.xml", sheet));
    only(
        "报送/大/大表.xlsx: warning import.unknown: neither form, letter, bank nor list, and it is not"
            + " clear to which record it belongs",
        "报送/大/大表.xlsx:申报表!1: warning import.cut: too many rows; the first 20000 were read");
  }

  /** Whole columns were given a frame: nothing is written there, and nothing was left out. */
  @ParameterizedTest
  @ValueSource(ints = {30_000, 600_000})
  void formattingBehindTheLastRowIsNothingThatWasLeftOut(int formatted) throws Exception {
    byte[] form = Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）"));
    StringBuilder rows = new StringBuilder();
    for (int i = 10; i < formatted; i++) {
      rows.append("<row r=\"")
          .append(i)
          .append("\"><c r=\"A")
          .append(i)
          .append("\" s=\"0\"/></row>");
    }
    String sheet = "xl/worksheets/sheet1.xml";
    String framed = part(form, sheet).replace("</sheetData>", rows + "</sheetData>");
    inbox.put("框/申报表.xlsx", replaced(form, sheet, framed.getBytes(StandardCharsets.UTF_8)));
    only();
    assertThat(inbox.read("achievements/反刮刀具的改进/achievement.yaml")).contains("category: 小发明");
  }

  @Test
  void aSheetMergedWithoutBoundIsReadAsAnyOther() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("申报表");
      Inbox.fill(sheet, Inbox.rows("反刮刀具的改进", "示例厂（虚构）"));
      for (int column = 10; column < 8400; column++) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(0, 19_999, column, column));
      }
      inbox.put("并/申报表.xlsx", Layout.bytes(book));
    }
    only();
    assertThat(inbox.files()).contains("achievements/反刮刀具的改进/achievement.yaml");
  }

  /** As many cells as no int can say: nought, or fewer than that. */
  @ParameterizedTest
  @ValueSource(strings = {"A1:XFD1048576", "A4:XFD1048576", "K1:XFD1048576"})
  void aWholeSheetMergedIsReadAsAnyOther(String range) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("申报表");
      Inbox.fill(sheet, Inbox.rows("反刮刀具的改进", "示例厂（虚构）"));
      sheet.getCTWorksheet().addNewMergeCells().addNewMergeCell().setRef(range);
      inbox.put("并/申报表.xlsx", Layout.bytes(book));
    }
    only();
    assertThat(inbox.files()).contains("achievements/反刮刀具的改进/achievement.yaml");
  }

  @Test
  void aWordTableOfMoreRowsThanAnyFormIsNotRead() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createTable(2, 1);
      byte[] form = Layout.bytes(document);
      String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
      String rows =
          IntStream.range(0, 20_001)
              .mapToObj(i -> "<tr><tc><p><r><t>第" + i * 31 % 977 + "行</t></r></p></tc></tr>")
              .collect(Collectors.joining());
      byte[] text =
          ("<document xmlns=\"" + word + "\"><body><tbl>" + rows + "</tbl></body></document>")
              .getBytes(StandardCharsets.UTF_8);
      inbox.put("长/申报表.docx", replaced(form, "word/document.xml", text));
    }
    only("报送/长/申报表.docx: error import.too-large: too large (40002 > 40000); not read");
  }

  @Test
  void whatStandsUnderNoKnownLabelIsTold() throws Exception {
    inbox.put(
        "多/申报表.xlsx",
        Inbox.form(
            List.of(
                List.of("成果名称", "反刮刀具的改进"),
                List.of("单位", "示例厂（虚构）"),
                List.of("开户银行", "示例银行 0000"),
                List.of("成果名称", "另一个名称"),
                List.of("是否为新质生产力", "可能是"))));
    List<String> lines = Inbox.lines(inbox.imported());
    assertThat(lines)
        .contains(
            "报送/多/申报表.xlsx:申报表!A3: warning import.label: “开户银行” is no label that we know; what is"
                + " written for it was not imported",
            "报送/多/申报表.xlsx:申报表!B5: warning import.unclear: the answer to “是否为新质生产力” cannot be"
                + " read with certainty; kept as written");
  }

  @Test
  void aFormWithoutATitleIsNotImported() throws Exception {
    inbox.put(
        "无/申报表.xlsx",
        Inbox.form(List.of(List.of("成果名称", ""), List.of("单位", "示例厂"), List.of("成果类别", "小发明"))));
    only("报送/无/申报表.xlsx:申报表!A1: error import.untitled: the form has no title; it was not imported");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] wordForm() throws Exception {
    List<List<String>> rows = Inbox.rows("反刮刀具的改进", "示例厂（虚构）");
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable table = document.createTable(rows.size(), 2);
      for (int i = 0; i < rows.size(); i++) {
        table.getRow(i).getCell(0).setText(rows.get(i).get(0));
        table.getRow(i).getCell(1).setText(rows.get(i).get(1));
      }
      return Layout.bytes(document);
    }
  }

  /** A part under another name, in all that names it. */
  private static byte[] renamed(byte[] parts, String from, String to) throws Exception {
    String rels = from.replace("/", "/_rels/") + ".xml.rels";
    Map<String, byte[]> all = new LinkedHashMap<>();
    try (java.util.zip.ZipInputStream in =
        new java.util.zip.ZipInputStream(new ByteArrayInputStream(parts))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        String name = entry.getName();
        if (name.equals("[Content_Types].xml") || name.equals("_rels/.rels")) {
          part = utf8(new String(part, StandardCharsets.UTF_8).replace(from, to));
        }
        boolean meant = name.equals(from + ".xml") || name.equals(rels);
        all.put(meant ? name.replace(".xml", "2.xml") : name, part);
      }
    }
    assertThat(all).containsKey(to + ".xml").doesNotContainKey(from + ".xml");
    return Inbox.zip(all, StandardCharsets.UTF_8);
  }

  private static byte[] added(byte[] parts, Map<String, byte[]> more) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes);
        java.util.zip.ZipInputStream in =
            new java.util.zip.ZipInputStream(new ByteArrayInputStream(parts))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(in.readAllBytes());
      }
      for (Map.Entry<String, byte[]> entry : more.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static String part(byte[] parts, String name) throws Exception {
    try (java.util.zip.ZipInputStream in =
        new java.util.zip.ZipInputStream(new ByteArrayInputStream(parts))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new java.io.FileNotFoundException(name);
  }

  private static byte[] replaced(byte[] parts, String name, byte[] by) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes);
        java.util.zip.ZipInputStream in =
            new java.util.zip.ZipInputStream(new ByteArrayInputStream(parts))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().equals(name) ? by : in.readAllBytes());
      }
    }
    return bytes.toByteArray();
  }
}
