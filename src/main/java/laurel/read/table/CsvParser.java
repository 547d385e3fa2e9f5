package laurel.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import laurel.diag.FindingKind;
import laurel.text.Spaces;

/**
 * CSV by RFC 4180: quoted fields may hold separators, line breaks and doubled quotes. A row's
 * number is the one that a spreadsheet program shows: a line break within quotes begins no row.
 */
final class CsvParser {
  private final String text;
  private final char separator;
  private final String file;
  private final List<Table.Row> rows = new ArrayList<>();
  private Map<Integer, String> cells = new TreeMap<>();
  private int row = 1;
  private int column = 1;

  CsvParser(String text, char separator, String file) {
    this.text = text;
    this.separator = separator;
    this.file = file;
  }

  Table table() throws TableTrouble {
    int at = 0;
    while (at < text.length()) {
      at = text.charAt(at) == '"' ? quoted(at) : plain(at);
      at = afterField(at);
    }
    endRow();
    return new Table(file, "", List.copyOf(rows), Set.of());
  }

  private int plain(int from) throws TableTrouble {
    int end = from;
    while (end < text.length() && !ends(text.charAt(end))) {
      end++;
    }
    put(text.substring(from, end));
    return end;
  }

  private int quoted(int from) throws TableTrouble {
    StringBuilder value = new StringBuilder();
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '"') {
        value.append(c);
      } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
        value.append('"');
        i++;
      } else {
        return afterQuote(value, i + 1);
      }
    }
    throw new TableTrouble(FindingKind.TABLE_QUOTE, String.valueOf(row));
  }

  /**
   * What follows the closing quote up to the field's end belongs to it, as spreadsheet programs
   * take it.
   */
  private int afterQuote(StringBuilder value, int from) throws TableTrouble {
    int end = from;
    while (end < text.length() && !ends(text.charAt(end))) {
      end++;
    }
    put(value.append(text, from, end).toString());
    return end;
  }

  private boolean ends(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private int afterField(int at) throws TableTrouble {
    if (at >= text.length()) {
      return at;
    }
    if (text.charAt(at) == separator) {
      column++;
      return at + 1;
    }
    endRow();
    boolean pair = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    return at + (pair ? 2 : 1);
  }

  private void put(String value) throws TableTrouble {
    if (value.length() > TableBounds.CELL_CHARACTERS) {
      throw new TableTrouble(FindingKind.TABLE_TOO_LARGE, "");
    }
    if (column <= TableBounds.COLUMNS && !Spaces.isBlank(value)) {
      cells.put(column, value);
    }
  }

  private void endRow() throws TableTrouble {
    if (!cells.isEmpty()) {
      rows.add(new Table.Row(row, cells, cells.size(), false));
    }
    if (rows.size() > TableBounds.ROWS) {
      throw new TableTrouble(FindingKind.TABLE_TOO_LARGE, "");
    }
    cells = new TreeMap<>();
    row++;
    column = 1;
  }
}
