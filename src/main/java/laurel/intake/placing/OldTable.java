package laurel.intake.placing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import laurel.intake.paper.Grid;
import laurel.intake.paper.Paper;
import laurel.office.ExcelWorkbook;
import laurel.read.schema.Key;
import laurel.read.schema.KeyTable;

/**
 * A table in a format that the content folder does not read (.xls, .et) as .xlsx: the same rows at
 * the same places, so that findings name the cells of the file that was sent in.
 */
final class OldTable {
  private static final int WIDTH = 20;

  private OldTable() {}

  /** The first sheet whose head names a column of these, as a workbook. */
  static Optional<byte[]> converted(Paper paper, KeyTable keys, String needed) throws IOException {
    for (Grid grid : paper.grids()) {
      for (Map.Entry<Integer, List<Grid.Cell>> row : grid.rows().entrySet()) {
        Map<Integer, Key> columns = new LinkedHashMap<>();
        for (Grid.Cell cell : row.getValue()) {
          keys.path(cell.text()).stream()
              .findFirst()
              .flatMap(keys::named)
              .ifPresent(key -> columns.put(cell.column(), key));
        }
        if (columns.values().stream().anyMatch(key -> key.name().equals(needed))
            && columns.size() > 1) {
          return Optional.of(written(grid, row.getKey()));
        }
      }
    }
    return Optional.empty();
  }

  private static byte[] written(Grid grid, int head) throws IOException {
    List<ExcelWorkbook.Column> columns = new ArrayList<>();
    for (String text : texts(grid, head)) {
      columns.add(ExcelWorkbook.Column.of(text, WIDTH));
    }
    List<String> above = new ArrayList<>();
    for (int row = 1; row < head; row++) {
      above.add(String.join(" ", texts(grid, row)).strip());
    }
    List<List<ExcelWorkbook.Cell>> rows = new ArrayList<>();
    int last = last(grid).orElse(head);
    for (int row = head + 1; row <= last; row++) {
      boolean blank = grid.across(row).isEmpty();
      rows.add(blank ? List.of() : texts(grid, row).stream().map(ExcelWorkbook.Cell::of).toList());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ExcelWorkbook(
            grid.name(), List.of(ExcelWorkbook.Sheet.of(grid.name(), above, columns, rows)))
        .write(bytes);
    return bytes.toByteArray();
  }

  /** The last row with a word in it: a mere format may stand in the last row that there can be. */
  private static OptionalInt last(Grid grid) {
    return grid.cells().stream().filter(c -> !c.isBlank()).mapToInt(Grid.Cell::row).max();
  }

  /** A row's texts by column; a cell merged downwards is said in each of its rows. */
  private static List<String> texts(Grid grid, int row) {
    List<String> texts = new ArrayList<>(java.util.Collections.nCopies(grid.width(), ""));
    grid.across(row).forEach(cell -> texts.set(cell.column() - 1, cell.text()));
    return texts;
  }
}
