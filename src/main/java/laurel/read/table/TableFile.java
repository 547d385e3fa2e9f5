package laurel.read.table;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.RawFile;

/** Opens a table, whichever kind of file it really is. */
public final class TableFile {
  private static final Set<String> ENDINGS =
      Set.of("xlsx", "xlsm", "xls", "et", "ods", "csv", "tsv");

  private TableFile() {}

  /** Whether a file is a table by its name. */
  public static boolean isTable(RawFile file) {
    String name = file.within().toLowerCase(Locale.ROOT);
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /**
   * The first sheet; empty, with a finding that says why, if it cannot be read.
   *
   * @param looksRight whether a table has the header that is sought: how a CSV file's encoding and
   *     separator are made certain
   */
  public static Optional<Table> read(RawFile file, Predicate<Table> looksRight, RecordLog log) {
    try {
      long size = Files.size(file.file());
      if (size > TableBounds.FILE_BYTES) {
        log.report(
            FindingKind.FILE_TOO_LARGE,
            Location.of(file.shown()),
            "",
            size >> 20,
            TableBounds.FILE_BYTES >> 20);
        return Optional.empty();
      }
      String name = file.within().toLowerCase(Locale.ROOT);
      boolean text = name.endsWith(".csv") || name.endsWith(".tsv");
      return Optional.of(text ? CsvFile.read(file, looksRight) : ExcelFile.read(file, log));
    } catch (TableTrouble trouble) {
      log.report(trouble.kind(), Location.of(file.shown()), "", trouble.argument());
    } catch (IOException e) {
      log.report(
          FindingKind.FILE_UNREADABLE, Location.of(file.shown()), "", e.getClass().getSimpleName());
    }
    return Optional.empty();
  }
}
