package laurel.intake.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.RecordLog;
import laurel.read.RawFile;
import laurel.read.schema.Schema;
import laurel.read.schema.TableShaper;
import laurel.read.table.Table;
import laurel.read.table.TableFile;

/** Rows of text in any encoding that Excel writes, by the reader of the content folder. */
final class CsvRows {
  private CsvRows() {}

  static Paper read(Path file, String shown, RecordLog log) throws IOException {
    Optional<Table> table =
        TableFile.read(
            new RawFile(file, shown.substring(shown.lastIndexOf('/') + 1), shown),
            CsvRows::looksRight,
            log);
    List<Grid.Cell> cells = new ArrayList<>();
    for (Table.Row row : table.map(Table::rows).orElse(List.of())) {
      if (row.number() > PaperBounds.ROWS) {
        break;
      }
      row.cells()
          .forEach(
              (column, text) -> cells.add(new Grid.Cell(row.number(), column, 1, 1, text, false)));
    }
    return new Paper(List.of(Grid.of("", cells, false)), List.of());
  }

  private static boolean looksRight(Table table) {
    return TableShaper.hasHeader(table, Schema.roundColumns(), java.util.Set.of("title"))
        || TableShaper.hasHeader(table, Schema.bankColumns(), java.util.Set.of("stem"));
  }
}
