package laurel.intake.paper;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import laurel.diag.FindingKind;

/**
 * Looks a package (.docx, .xlsx) through before POI opens it. POI's own guards are static fields
 * that would bind the whole program. Sizes are counted by unpacking, never taken from the entries,
 * which a bomb may fill in as it likes.
 *
 * @param macros whether programs are in it
 * @param sheets unpacked bytes of all sheets together
 */
record PackageGuard(boolean macros, long sheets) {
  private static final int STEP = 1 << 16;

  /**
   * Looks a package through.
   *
   * @throws PaperTrouble when it holds more than any form, or breaks off
   */
  static PackageGuard of(Path file, String name) throws IOException {
    try (ZipFile parts = new ZipFile(file.toFile())) {
      if (parts.size() > PaperBounds.ENTRIES) {
        throw new PaperTrouble(FindingKind.IMPORT_BOMB, parts.size() + " > " + PaperBounds.ENTRIES);
      }
      TableMarks marks = new TableMarks();
      long all = 0;
      long sheets = 0;
      Enumeration<? extends ZipEntry> entries = parts.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        long size = measured(parts, entry, marks);
        all += size;
        if (all > PaperBounds.ALL_BYTES) {
          throw new PaperTrouble(FindingKind.IMPORT_BOMB, (all >> 20) + " MB");
        }
        String part = entry.getName().toLowerCase(Locale.ROOT);
        boolean sheet = part.startsWith("xl/worksheets/");
        sheets += sheet ? size : 0;
        if (!sheet && part.endsWith(".xml") && size > PaperBounds.PART_BYTES) {
          throw new PaperTrouble(FindingKind.IMPORT_TOO_LARGE, (size >> 20) + " MB");
        }
      }
      return new PackageGuard(PaperKind.macros(parts).isPresent(), sheets);
    } catch (ZipException | EOFException e) {
      throw new PaperTrouble(FindingKind.IMPORT_DAMAGED, name);
    }
  }

  private static long measured(ZipFile parts, ZipEntry entry, TableMarks marks) throws IOException {
    long packed = Math.max(1, entry.getCompressedSize());
    byte[] step = new byte[STEP];
    long size = 0;
    try (InputStream in = parts.getInputStream(entry)) {
      for (int read = in.read(step); read >= 0; read = in.read(step)) {
        size += read;
        boolean grown = size > PaperBounds.SMALL_PART && size / packed > PaperBounds.RATIO;
        if (grown || size > PaperBounds.ALL_BYTES) {
          throw new PaperTrouble(FindingKind.IMPORT_BOMB, entry.getName());
        }
        marks.add(step, read);
        if (marks.count() > PaperBounds.TABLE_MARKS) {
          throw new PaperTrouble(
              FindingKind.IMPORT_TOO_LARGE, marks.count() + " > " + PaperBounds.TABLE_MARKS);
        }
      }
    }
    return size;
  }
}
