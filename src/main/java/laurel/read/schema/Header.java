package laurel.read.schema;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.read.table.Table;

/**
 * The row of a table that names its columns, found by those names.
 *
 * @param index its place among the table's rows
 * @param columns key by column
 * @param others labels that no key has, by column
 * @param again columns that say again what an earlier one says, by column
 */
record Header(
    int index, Map<Integer, Key> columns, Map<Integer, String> others, Map<Integer, Key> again) {
  private static final int LOOKED_AT = 30;

  /** The first row in which all {@code needed} columns are named. */
  static Optional<Header> find(Table table, KeyTable keys, Set<String> needed) {
    List<Table.Row> rows = table.rows();
    for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
      Header header = of(i, rows.get(i), keys);
      if (header.names().containsAll(needed)) {
        return Optional.of(header);
      }
    }
    return Optional.empty();
  }

  /** The row in which most columns are named, where none names all that are needed. */
  static Optional<Header> likeliest(Table table, KeyTable keys) {
    Header best = null;
    List<Table.Row> rows = table.rows();
    for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
      Header header = of(i, rows.get(i), keys);
      if (header.columns.size() > (best == null ? 1 : best.columns.size())) {
        best = header;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Header of(int index, Table.Row row, KeyTable keys) {
    Map<Integer, Key> columns = new LinkedHashMap<>();
    Map<Integer, String> others = new LinkedHashMap<>();
    Map<Integer, Key> again = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    row.cells()
        .forEach(
            (column, label) -> {
              KeyTable.Place place = keys.find(label);
              if (place == null) {
                others.put(column, label);
              } else if (seen.putIfAbsent(place.key().name(), column) == null) {
                columns.put(column, place.key());
              } else {
                again.put(column, place.key());
              }
            });
    return new Header(index, columns, others, again);
  }

  /** The keys that columns are named for. */
  Set<String> names() {
    return Set.copyOf(columns.values().stream().map(Key::name).toList());
  }
}
