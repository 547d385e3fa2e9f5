package laurel.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.schema.KeyTable;
import laurel.read.schema.Schema;
import laurel.read.schema.TableShaper;
import laurel.read.table.Table;
import laurel.read.table.TableFile;
import laurel.text.Nfc;

/**
 * {@code rounds/}: the decisions of review rounds, as data or as a table of the list. What a table
 * does not say (programme, date, stage) stands above its header, or in a data file of the same
 * name.
 */
public final class RoundFiles {
  private static final List<Set<String>> NEEDED =
      List.of(Set.of("title"), Set.of("achievement"), Set.of("lesson"));

  private final FindingLog log;
  private final SingleFiles single;

  RoundFiles(FindingLog log) {
    this.log = log;
    this.single = new SingleFiles(log);
  }

  /** Whether a content folder has a file for a round, readable or not. */
  public static boolean isThere(Path content, String id) throws IOException {
    Path folder = content.resolve("rounds");
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> new RawFile(file, Nfc.of(file.getFileName().toString()), ""))
          .anyMatch(file -> isRound(file) && Listing.stem(file).equals(id));
    }
  }

  private static boolean isRound(RawFile file) {
    return Listing.isData(file) || TableFile.isTable(file);
  }

  /** All rounds, by id. */
  List<RawRecord> records(Listing listing) {
    Map<String, List<RawFile>> byId = new LinkedHashMap<>();
    for (RawFile file : listing.direct()) {
      if (isRound(file)) {
        byId.computeIfAbsent(Listing.stem(file), id -> new ArrayList<>()).add(file);
      }
    }
    List<RawRecord> records = new ArrayList<>();
    byId.forEach((id, files) -> round(id, files).ifPresent(records::add));
    return List.copyOf(records);
  }

  private Optional<RawRecord> round(String id, List<RawFile> files) {
    String key = "rounds/" + id;
    List<RawFile> data = files.stream().filter(Listing::isData).toList();
    List<RawFile> tables = files.stream().filter(TableFile::isTable).toList();
    if (tables.isEmpty()) {
      return single.record(RawKind.ROUND, id, key, data, List.of());
    }
    RecordLog about = log.about(key);
    if (!Ids.valid(id)) {
      about.report(FindingKind.ID_INVALID, Location.of(tables.get(0).shown()), "", id);
      return Optional.empty();
    }
    if (tables.size() > 1) {
      String other = tables.get(0).within();
      about.report(FindingKind.RECORD_TWICE, Location.of(tables.get(1).shown()), "", other);
      return Optional.empty();
    }
    Optional<RawRecord> beside =
        data.isEmpty() ? Optional.empty() : single.record(RawKind.ROUND, id, key, data, List.of());
    return table(tables.get(0), about)
        .map(
            list ->
                new RawRecord(
                    RawKind.ROUND, id, key, merged(list, beside, about), List.of(), List.of()));
  }

  private static Optional<Node.Fields> table(RawFile file, RecordLog about) {
    KeyTable columns = Schema.roundColumns();
    return TableFile.read(file, table -> needed(table, columns).isPresent(), about)
        .flatMap(
            table ->
                new TableShaper(table, columns, about)
                    .read(needed(table, columns).orElse(NEEDED.get(0)), Schema.of(RawKind.ROUND)))
        .map(shaped -> Decisions.sorted(shaped, at(shaped), about));
  }

  /** A list names what it lists by title or by id. */
  private static Optional<Set<String>> needed(Table table, KeyTable columns) {
    return NEEDED.stream().filter(n -> TableShaper.hasHeader(table, columns, n)).findFirst();
  }

  private static Location at(TableShaper.Shaped shaped) {
    return shaped.rows().isEmpty() ? shaped.above().at() : shaped.rows().get(0).at();
  }

  static Node.Fields with(Node.Fields fields, String key, Node node) {
    Map<String, Node> entries = new LinkedHashMap<>(fields.entries());
    Map<String, Location> places = new LinkedHashMap<>(fields.keyPlaces());
    entries.put(key, node);
    places.put(key, node.at());
    return new Node.Fields(entries, places, fields.at());
  }

  /** What both the table and the file beside it say is said twice. */
  private static Node.Fields merged(
      Node.Fields table, Optional<RawRecord> beside, RecordLog about) {
    Node.Fields merged = table;
    for (Map.Entry<String, Node> entry :
        beside.map(r -> r.fields().entries()).orElse(Map.of()).entrySet()) {
      Location where = beside.orElseThrow().fields().keyPlaces().get(entry.getKey());
      Location first = merged.keyPlaces().get(entry.getKey());
      if (first == null) {
        merged = with(merged, entry.getKey(), entry.getValue());
      } else {
        about.report(FindingKind.ROUND_SAID_TWICE, where, entry.getKey(), entry.getKey(), first);
      }
    }
    return merged;
  }
}
