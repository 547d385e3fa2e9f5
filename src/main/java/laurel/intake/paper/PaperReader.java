package laurel.intake.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import org.apache.poi.EncryptedDocumentException;

/** Reads an office file, whichever format it really has. */
public final class PaperReader {
  private PaperReader() {}

  /**
   * What a file says.
   *
   * @param file where it lies
   * @param shown how findings call it
   * @throws PaperTrouble when it cannot or must not be read
   */
  public static Paper read(Path file, String shown, RecordLog log) throws IOException {
    long size = Files.size(file);
    if (size > PaperBounds.FILE_BYTES) {
      throw new PaperTrouble(FindingKind.IMPORT_TOO_LARGE, (size >> 20) + " MB");
    }
    String name = shown.substring(shown.lastIndexOf('/') + 1);
    PaperKind kind = PaperKind.of(file, name);
    try {
      return switch (kind) {
        case WORD -> {
          macros(PackageGuard.of(file, name).macros(), shown, log);
          yield WordPages.read(file, shown, log);
        }
        case OLD_WORD -> OldWordPages.read(file, shown, log);
        case EXCEL -> {
          PackageGuard guard = PackageGuard.of(file, name);
          macros(guard.macros(), shown, log);
          yield guard.sheets() > PaperBounds.SHEET_BYTES
              ? LargeSheets.read(file)
              : Workbooks.read(file, shown, log);
        }
        case OLD_EXCEL -> Workbooks.read(file, shown, log);
        case CSV -> CsvRows.read(file, shown, log);
      };
    } catch (EncryptedDocumentException e) {
      throw new PaperTrouble(FindingKind.IMPORT_ENCRYPTED, name);
    } catch (PaperTrouble e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // POI says in many ways that a file contradicts itself.
      throw new PaperTrouble(FindingKind.IMPORT_DAMAGED, name);
    }
  }

  static void macros(boolean are, String shown, RecordLog log) {
    if (are) {
      log.report(FindingKind.IMPORT_MACROS, Location.of(shown), "");
    }
  }
}
