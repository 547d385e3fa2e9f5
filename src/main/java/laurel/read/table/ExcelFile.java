package laurel.read.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import laurel.diag.FindingKind;
import laurel.diag.RecordLog;
import laurel.read.RawFile;

/**
 * What goes by the name of an Excel file: a workbook of Excel 2007 and later, or an old one, an
 * encrypted one, or a web page that some system exported under that name.
 */
final class ExcelFile {
  private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final int HEAD = 512;

  private ExcelFile() {}

  static Table read(RawFile file, RecordLog log) throws IOException {
    byte[] head = head(file.file());
    if (startsWith(head, OLE)) {
      throw new TableTrouble(
          encrypted(file.file()) ? FindingKind.TABLE_ENCRYPTED : FindingKind.TABLE_OLD_EXCEL, "");
    }
    if (!startsWith(head, new byte[] {'P', 'K'})) {
      String text =
          new String(head, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "").strip();
      throw new TableTrouble(
          text.startsWith("<") ? FindingKind.TABLE_HTML : FindingKind.TABLE_NOT_EXCEL, "");
    }
    try (WorkbookParts parts = new WorkbookParts(file.file())) {
      return new WorkbookReader(parts, file.shown(), log).firstSheet();
    } catch (ZipException | EOFException | XMLStreamException | CharacterCodingException e) {
      throw new TableTrouble(FindingKind.TABLE_DAMAGED, "");
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  /** A password puts the workbook into a stream of this name in an old-style container. */
  private static boolean encrypted(Path file) throws IOException {
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return all.contains(new String(name, StandardCharsets.ISO_8859_1));
  }
}
