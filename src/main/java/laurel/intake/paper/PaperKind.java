package laurel.intake.paper;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import laurel.diag.FindingKind;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What an office file really is, by its bytes: WPS writes the same formats under other names. */
public enum PaperKind {
  /** Word 2007 and later. */
  WORD,
  /** Word 97 to 2003. */
  OLD_WORD,
  /** Excel 2007 and later. */
  EXCEL,
  /** Excel 97 to 2003. */
  OLD_EXCEL,
  /** Rows of text. */
  CSV;

  private static final Set<String> ENDINGS =
      Set.of(
          "docx", "docm", "dotx", "doc", "dot", "wps", "wpt", "xlsx", "xlsm", "xltx", "xls", "xlt",
          "et", "ett", "csv", "tsv", "rtf", "odt", "ott", "ods", "ots");

  /** The kind of a package's main part, which may have any name. */
  private static final Pattern WORD_PART =
      Pattern.compile("(?:wordprocessingml|ms-word)\\.[A-Za-z.]+\\.main\\+xml");

  private static final Pattern EXCEL_PART =
      Pattern.compile("(?:spreadsheetml|ms-excel)\\.[A-Za-z.]+\\.main\\+xml");

  /** What LibreOffice and its kin write, and others on demand. */
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] UTF_16LE = {(byte) 0xff, (byte) 0xfe};
  private static final byte[] UTF_16BE = {(byte) 0xfe, (byte) 0xff};
  private static final int HEAD = 512;

  /** Bytes of a package's list of its parts that are looked at. */
  private static final int LIST = 1 << 20;

  /** Whether a file calls itself an office file. */
  public static boolean claims(String name) {
    return ENDINGS.contains(ending(name));
  }

  /** What follows the last full stop, in small letters; empty without one. */
  public static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * What a file is.
   *
   * @throws PaperTrouble when it is encrypted, of a kind that is not read, or no office file
   */
  static PaperKind of(Path file, String name) throws IOException {
    byte[] head = head(file);
    if (startsWith(head, OLE)) {
      return ole(file, name);
    }
    if (startsWith(head, ZIP)) {
      return zip(file, name);
    }
    if (Set.of("csv", "tsv").contains(ending(name)) && isText(head)) {
      return CSV;
    }
    String guess = guess(head);
    throw new PaperTrouble(
        guess.equals("rtf") ? FindingKind.IMPORT_FORMAT : FindingKind.IMPORT_DISGUISED, guess);
  }

  private static PaperKind zip(Path file, String name) throws IOException {
    try (ZipFile parts = new ZipFile(file.toFile())) {
      if (parts.getEntry("word/document.xml") != null) {
        return WORD;
      }
      if (parts.getEntry("xl/workbook.xml") != null) {
        return EXCEL;
      }
      return declared(parts);
    } catch (ZipException | EOFException e) {
      throw new PaperTrouble(FindingKind.IMPORT_DAMAGED, name);
    }
  }

  /** What a package says of itself, whatever its parts are called. */
  private static PaperKind declared(ZipFile parts) throws IOException {
    String types = text(parts, "[Content_Types].xml");
    if (WORD_PART.matcher(types).find()) {
      return WORD;
    }
    if (EXCEL_PART.matcher(types).find()) {
      return EXCEL;
    }
    String type = text(parts, "mimetype");
    if (type.startsWith(OPEN_DOCUMENT + "text")) {
      throw new PaperTrouble(FindingKind.IMPORT_FORMAT, "odt");
    }
    if (type.startsWith(OPEN_DOCUMENT + "spreadsheet")) {
      throw new PaperTrouble(FindingKind.IMPORT_FORMAT, "ods");
    }
    throw new PaperTrouble(FindingKind.IMPORT_DISGUISED, "zip");
  }

  /** The beginning of a part; empty where there is none. */
  private static String text(ZipFile parts, String part) throws IOException {
    ZipEntry entry = parts.getEntry(part);
    if (entry == null) {
      return "";
    }
    try (InputStream in = parts.getInputStream(entry)) {
      return new String(in.readNBytes(LIST), StandardCharsets.UTF_8);
    }
  }

  private static PaperKind ole(Path file, String name) throws IOException {
    if (Files.size(file) > PaperBounds.OLD_BYTES) {
      throw new PaperTrouble(FindingKind.IMPORT_TOO_LARGE, (Files.size(file) >> 20) + " MB");
    }
    try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = parts.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new PaperTrouble(FindingKind.IMPORT_ENCRYPTED, name);
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        return OLD_WORD;
      }
      if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
        return OLD_EXCEL;
      }
      throw new PaperTrouble(FindingKind.IMPORT_DISGUISED, "OLE");
    } catch (RuntimeException | IOException e) {
      throw e instanceof PaperTrouble trouble
          ? trouble
          : new PaperTrouble(FindingKind.IMPORT_DAMAGED, name);
    }
  }

  /** Whether a file of the new formats carries programs. */
  static Optional<String> macros(ZipFile parts) {
    return parts.stream()
        .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
        .filter(part -> part.endsWith("vbaproject.bin"))
        .findFirst();
  }

  private static String guess(byte[] head) {
    if (startsWith(head, new byte[] {'M', 'Z'})) {
      return "exe";
    }
    String text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("{\\rtf")) {
      return "rtf";
    }
    if (text.startsWith("%pdf")) {
      return "pdf";
    }
    return text.startsWith("<") || text.startsWith("\u00ef\u00bb\u00bf<") ? "html" : "?";
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  /** In UTF-16, which begins with its mark, every other byte may be zero. */
  private static boolean isText(byte[] head) {
    if (startsWith(head, UTF_16LE) || startsWith(head, UTF_16BE)) {
      return true;
    }
    for (byte b : head) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
