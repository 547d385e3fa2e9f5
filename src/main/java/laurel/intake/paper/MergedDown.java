package laurel.intake.paper;

import java.util.List;

/** Collects the cells of a Word table, where a cell merged downwards is told row by row. */
final class MergedDown {
  private final List<Grid.Cell> cells;

  MergedDown(List<Grid.Cell> cells) {
    this.cells = cells;
  }

  /**
   * Takes a cell down.
   *
   * @param continues whether it belongs to the cell above it
   */
  void add(int row, int column, int span, String text, boolean continues) {
    if (continues) {
      for (int i = cells.size() - 1; i >= 0; i--) {
        Grid.Cell above = cells.get(i);
        if (above.column() == column && above.covers(row - 1)) {
          String joined = text.isBlank() ? above.text() : above.text() + "\n" + text;
          cells.set(
              i,
              new Grid.Cell(
                  above.row(),
                  column,
                  row - above.row() + 1,
                  above.columnSpan(),
                  joined,
                  above.hidden()));
          return;
        }
      }
    }
    cells.add(new Grid.Cell(row, column, 1, span, text, false));
  }
}
