package laurel.intake.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the cells of a Word table, where a cell merged downwards is told row by row. */
final class MergedDown {
  private final List<Grid.Cell> cells;

  /** By columns, where in the list the last cell that begins there stands. */
  private final Map<Integer, Integer> lowest = new HashMap<>();

  MergedDown(List<Grid.Cell> cells) {
    this.cells = cells;
  }

  /**
   * Takes a cell down.
   *
   * @param continues whether it belongs to the cell above it
   */
  void add(int row, int column, int span, String text, boolean continues) {
    Integer at = lowest.get(column);
    if (continues && at != null && cells.get(at).covers(row - 1)) {
      Grid.Cell above = cells.get(at);
      String joined = text.isBlank() ? above.text() : above.text() + "\n" + text;
      int down = row - above.row() + 1;
      cells.set(
          at, new Grid.Cell(above.row(), column, down, above.columnSpan(), joined, above.hidden()));
      return;
    }
    lowest.put(column, cells.size());
    cells.add(new Grid.Cell(row, column, 1, span, text, false));
  }
}
