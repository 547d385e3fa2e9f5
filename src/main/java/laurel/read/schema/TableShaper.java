package laurel.read.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.Node;
import laurel.read.table.Table;
import laurel.text.IdentityNumber;

/**
 * Gives the rows of a table the shape of records. The header is found by its names; a column that
 * none of them is, is not read, and neither are totals and a remark below the last row.
 */
public final class TableShaper {
  /** With fewer columns than this a row of one cell may be a whole record. */
  private static final int REMARK_COLUMNS = 3;

  private final Table table;
  private final KeyTable keys;
  private final RecordLog log;
  private final Cleaning cleaning;
  private final ValueCheck check;

  /**
   * For one table.
   *
   * @param keys what its columns may be
   */
  public TableShaper(Table table, KeyTable keys, RecordLog log) {
    this.table = table;
    this.keys = keys;
    this.log = log;
    this.cleaning = new Cleaning(log);
    this.check = new ValueCheck(log);
  }

  /** Whether a table has a header that names all these columns. */
  public static boolean hasHeader(Table table, KeyTable keys, Set<String> needed) {
    return Header.find(table, keys, needed).isPresent();
  }

  /**
   * What a table says.
   *
   * @param above what stands above the header as pairs of label and value
   * @param rows the rows below it, each with all columns that the header names; blank ones are ""
   */
  public record Shaped(Node.Fields above, List<Node.Fields> rows) {}

  /**
   * Reads the table; empty, with a finding, if no row names all needed columns.
   *
   * @param about the keys that may stand above the header
   */
  public Optional<Shaped> read(Set<String> needed, KeyTable about) {
    Optional<Header> header = Header.find(table, keys, needed);
    if (header.isEmpty()) {
      noHeader(needed);
      return Optional.empty();
    }
    unread(header.get());
    Node.Fields above = new AboveHeader(table, about, log).read(header.get().index());
    return Optional.of(new Shaped(above, rows(header.get())));
  }

  private void noHeader(Set<String> needed) {
    Optional<Header> likeliest = Header.likeliest(table, keys);
    Set<String> found = likeliest.map(Header::names).orElse(Set.of());
    List<String> missing =
        keys.keys().stream()
            .filter(key -> needed.contains(key.name()) && !found.contains(key.name()))
            .map(key -> key.labels().get(0))
            .toList();
    Location where =
        likeliest
            .map(h -> table.at(table.rows().get(h.index()).number(), 0))
            .orElse(Location.of(table.file()));
    log.report(FindingKind.TABLE_HEADER, where, "", String.join("、", missing));
  }

  /** Columns that are not read, and what is hidden, are told: their owner may not know of them. */
  private void unread(Header header) {
    int row = table.rows().get(header.index()).number();
    header
        .others()
        .forEach(
            (column, label) ->
                log.report(FindingKind.TABLE_COLUMN_UNKNOWN, table.at(row, column), "", label));
    header
        .again()
        .forEach(
            (column, key) ->
                log.report(
                    FindingKind.TABLE_COLUMN_TWICE,
                    table.at(row, column),
                    key.name(),
                    key.shown()));
    for (Table.Row each : table.rows()) {
      each.cells().forEach((column, text) -> identity(header, each.number(), column, text));
    }
    hidden(row);
  }

  private void identity(Header header, int row, int column, String text) {
    if (IdentityNumber.isIn(text)) {
      boolean read = header.columns().containsKey(column);
      log.report(
          read ? FindingKind.TABLE_IDENTITY : FindingKind.TABLE_IDENTITY_UNREAD,
          table.at(row, column),
          "");
    }
  }

  private void hidden(int headerRow) {
    for (int column : table.hiddenColumns()) {
      if (table.rows().stream().anyMatch(row -> row.cells().containsKey(column))) {
        log.report(FindingKind.TABLE_HIDDEN, table.at(headerRow, column), "");
      }
    }
    table.rows().stream()
        .filter(Table.Row::hidden)
        .findFirst()
        .ifPresent(row -> log.report(FindingKind.TABLE_HIDDEN, table.at(row.number(), 0), ""));
  }

  private List<Node.Fields> rows(Header header) {
    List<Table.Row> below = records(header);
    while (header.columns().size() >= REMARK_COLUMNS
        && !below.isEmpty()
        && below.get(below.size() - 1).own() == 1) {
      Table.Row remark = below.remove(below.size() - 1);
      log.report(FindingKind.TABLE_REMARK, table.at(remark.number(), 0), "");
    }
    return below.stream().map(row -> fields(header, row)).toList();
  }

  private List<Table.Row> records(Header header) {
    List<Table.Row> records = new ArrayList<>();
    for (Table.Row row : table.rows().subList(header.index() + 1, table.rows().size())) {
      if (Totals.is(row)) {
        log.report(FindingKind.TABLE_TOTAL, table.at(row.number(), 0), "");
      } else {
        records.add(row);
      }
    }
    return records;
  }

  private Node.Fields fields(Header header, Table.Row row) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Location> places = new LinkedHashMap<>();
    header
        .columns()
        .forEach(
            (column, key) -> {
              Location at = table.at(row.number(), column);
              entries.put(key.name(), new Node.Text(text(row.text(column), at, key), at));
              places.put(key.name(), at);
            });
    return new Node.Fields(entries, places, table.at(row.number(), 0));
  }

  private String text(String typed, Location at, Key key) {
    String text = IdentityNumber.isIn(typed) ? "" : cleaning.of(typed, key.name(), point -> at);
    if (!text.isEmpty() && key.shape() instanceof Shape.Scalar scalar) {
      check.check(scalar, text, text, at, key.name());
    }
    return text;
  }
}
