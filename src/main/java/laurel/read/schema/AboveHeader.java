package laurel.read.schema;

import java.util.List;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.Node;
import laurel.read.table.Table;
import laurel.text.IdentityNumber;

/**
 * What people write above a list: {@code 日期 | 2022-11-30} in two cells, or {@code 日期：2022-11-30} in
 * one. A row whose first cell is no known label is a heading and means nothing.
 */
final class AboveHeader {
  private final Table table;
  private final KeyTable keys;
  private final FieldsBuilder builder;
  private final Cleaning cleaning;
  private final ValueCheck check;

  AboveHeader(Table table, KeyTable keys, RecordLog log) {
    this.table = table;
    this.keys = keys;
    this.builder = new FieldsBuilder(log, "");
    this.cleaning = new Cleaning(log);
    this.check = new ValueCheck(log);
  }

  /** Reads the rows before the header's. */
  Node.Fields read(int header) {
    for (Table.Row row : table.rows().subList(0, header)) {
      List<Integer> columns = List.copyOf(row.cells().keySet());
      for (int i = 0; i < columns.size(); i++) {
        String cell = row.text(columns.get(i));
        int colon = colon(cell);
        boolean pair = i + 1 < columns.size();
        if (colon > 0 && keys.find(cell.substring(0, colon)) != null && colon + 1 < cell.length()) {
          put(
              cell.substring(0, colon),
              cell.substring(colon + 1),
              table.at(row.number(), columns.get(i)));
        } else if (pair && keys.find(cell) != null) {
          i++;
          put(cell, row.text(columns.get(i)), table.at(row.number(), columns.get(i)));
        }
      }
    }
    return builder.build(Location.of(table.file()));
  }

  private static int colon(String cell) {
    int full = cell.indexOf('：');
    return full >= 0 ? full : cell.indexOf(':');
  }

  private void put(String label, String typed, Location at) {
    KeyTable.Place place = keys.find(label);
    Key key = place.meant();
    if (key.shape() instanceof Shape.Scalar scalar) {
      String text = IdentityNumber.isIn(typed) ? "" : cleaning.of(typed, key.name(), point -> at);
      if (!text.isEmpty()) {
        check.check(scalar, text, text, at, key.name());
      }
      builder.put(place, label, at, new Node.Text(text, at));
    }
  }
}
