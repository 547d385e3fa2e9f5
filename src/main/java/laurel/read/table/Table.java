package laurel.read.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.diag.Location;

/**
 * A sheet's cells as text, blank rows left out, a cell merged downwards repeated in each of its
 * rows.
 *
 * @param file the path that findings show
 * @param sheet the sheet's name; empty for CSV
 * @param rows from top to bottom
 * @param hiddenColumns columns (1 is A) that the spreadsheet program does not show
 */
public record Table(String file, String sheet, List<Row> rows, Set<Integer> hiddenColumns) {

  /**
   * A row that has something in it.
   *
   * @param number as spreadsheet programs show it
   * @param cells text by column (1 is A); no blank ones
   * @param own how many of the cells are the row's own, and not of a cell merged from above
   * @param hidden whether the spreadsheet program does not show it
   */
  public record Row(int number, Map<Integer, String> cells, int own, boolean hidden) {
    /** The text in a column; empty where there is none. */
    public String text(int column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** A cell, or with column 0 a row, as findings name it. */
  public Location at(int row, int column) {
    return new Location.InSheet(file, sheet, row, column);
  }
}
