package laurel.read.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.diag.FindingKind;

/**
 * Cells merged into one. A cell merged downwards (one 题型 for a block of questions) speaks for each
 * of its rows; one merged sideways stands in its first column only, as a title above the header
 * does.
 */
final class MergedCells {
  private static final int MOST = 50_000;

  private final List<Range> ranges = new ArrayList<>();

  private record Range(int top, int bottom, int column) {}

  /** A range as the sheet names it: {@code A4:A15}. */
  void add(String reference) throws TableTrouble {
    int colon = reference.indexOf(':');
    if (colon < 0) {
      return;
    }
    String end = reference.substring(colon + 1);
    Range range =
        new Range(
            CellName.row(reference.substring(0, colon)),
            CellName.row(end),
            CellName.column(reference));
    if (range.bottom() > range.top() && range.column() <= TableBounds.COLUMNS) {
      ranges.add(range);
    }
    if (ranges.size() > MOST) {
      throw new TableTrouble(FindingKind.TABLE_TOO_LARGE, "");
    }
  }

  /** The rows with the cells filled that merging left empty. */
  List<Table.Row> filled(List<Table.Row> rows) throws TableTrouble {
    if (ranges.isEmpty()) {
      return List.copyOf(rows);
    }
    TreeMap<Integer, Integer> byNumber = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      byNumber.putIfAbsent(rows.get(i).number(), i);
    }
    Map<Integer, Map<Integer, String>> added = new HashMap<>();
    int filled = 0;
    for (Range range : ranges) {
      Integer first = byNumber.get(range.top());
      String text = first == null ? "" : rows.get(first).text(range.column());
      for (int i :
          text.isEmpty()
              ? List.<Integer>of()
              : byNumber.subMap(range.top() + 1, range.bottom() + 1).values()) {
        added.computeIfAbsent(i, n -> new TreeMap<>()).put(range.column(), text);
        if (++filled > TableBounds.FILLED) {
          throw new TableTrouble(FindingKind.TABLE_TOO_LARGE, "");
        }
      }
    }
    List<Table.Row> all = new ArrayList<>(rows);
    added.forEach((i, cells) -> all.set(i, with(rows.get(i), cells)));
    return List.copyOf(all);
  }

  private static Table.Row with(Table.Row row, Map<Integer, String> more) {
    Map<Integer, String> cells = new TreeMap<>(more);
    cells.putAll(row.cells());
    return new Table.Row(row.number(), cells, row.own(), row.hidden());
  }
}
