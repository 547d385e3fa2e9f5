package laurel.intake.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table or a sheet. Rows and columns count from 1; a merged cell stands once, at its upper left
 * corner.
 *
 * @param name the sheet's name, or 表1 for the first table of a document
 * @param rows the cells that begin in each row, by row; rows with nothing in them are absent
 * @param tall the cells that cover more than one row
 * @param width number of columns
 * @param cut whether rows beyond the limit were left out
 */
public record Grid(
    String name, Map<Integer, List<Cell>> rows, List<Cell> tall, int width, boolean cut)
    implements Paper.Block {

  /**
   * A cell.
   *
   * @param text with a line break wherever the file has one; empty for a blank cell
   * @param hidden whether its sheet, row or column is not shown
   */
  public record Cell(
      int row, int column, int rowSpan, int columnSpan, String text, boolean hidden) {
    /** Whether nothing is written in it. */
    public boolean isBlank() {
      return text.isBlank();
    }

    /** The last column that it covers. */
    public int lastColumn() {
      return column + columnSpan - 1;
    }

    /** Whether it covers this row. */
    public boolean covers(int other) {
      return other >= row && other < row + rowSpan;
    }
  }

  /** A table of these cells. */
  static Grid of(String name, List<Cell> cells, boolean cut) {
    Map<Integer, List<Cell>> rows = new TreeMap<>();
    int width = 0;
    for (Cell cell : cells) {
      rows.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
      width = Math.max(width, cell.lastColumn());
    }
    rows.values().forEach(row -> row.sort(Comparator.comparingInt(Cell::column)));
    List<Cell> tall = cells.stream().filter(cell -> cell.rowSpan() > 1).toList();
    return new Grid(name, rows, tall, width, cut);
  }

  /** Whether nothing of what is in it can be seen. */
  public boolean isHidden() {
    List<Cell> written = cells().stream().filter(cell -> !cell.isBlank()).toList();
    return !written.isEmpty() && written.stream().allMatch(Cell::hidden);
  }

  /** All cells, row by row. */
  public List<Cell> cells() {
    return rows.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Of all that is hidden together (a sheet, a column, rows with nothing shown between them), the
   * first that says something; a cell whose row and column are not shown is of its row.
   */
  public List<Cell> hidden() {
    List<Cell> written = cells().stream().filter(cell -> !cell.isBlank()).toList();
    List<Cell> seen = written.stream().filter(cell -> !cell.hidden()).toList();
    Set<Integer> shown = seen.stream().map(Cell::column).collect(Collectors.toSet());
    Set<Integer> shownRows = seen.stream().map(Cell::row).collect(Collectors.toSet());
    if (seen.isEmpty()) {
      return written.stream().limit(1).toList();
    }
    List<Cell> first = new ArrayList<>();
    Set<Integer> columns = new HashSet<>();
    boolean together = false;
    for (Cell cell : cells()) {
      boolean column = !shown.contains(cell.column()) && shownRows.contains(cell.row());
      if (!cell.hidden()) {
        together = false;
      } else if (!cell.isBlank() && (column ? columns.add(cell.column()) : !together)) {
        first.add(cell);
      }
      together |= cell.hidden() && !cell.isBlank() && !column;
    }
    return first;
  }

  /** The cells that can be seen in a row, one merged from above included, from left to right. */
  public List<Cell> across(int row) {
    List<Cell> seen = new ArrayList<>(rows.getOrDefault(row, List.of()));
    tall.stream().filter(cell -> cell.row() < row && cell.covers(row)).forEach(seen::add);
    seen.sort(Comparator.comparingInt(Cell::column));
    return seen;
  }
}
