package laurel.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.schema.RecordFiles;
import laurel.read.schema.Schema;
import laurel.read.schema.Shaper;
import laurel.read.syntax.DataFile;
import laurel.read.syntax.Tree;
import laurel.text.Dates;

/** {@code holidays.yaml}: two lists of days and periods, or the same year by year. */
final class HolidayFile {
  private HolidayFile() {}

  /** All days under {@code holidays} and {@code workdays}. */
  static Optional<Node.Fields> read(RawFile file, RecordLog log) {
    return DataFile.read(file, log)
        .flatMap(
            data -> {
              Shaper shaper = new Shaper(data.source(), log, RecordFiles.NONE);
              List<Node.Fields> parts = new ArrayList<>();
              for (Tree part : parts(data.root())) {
                shaper.record(part, Schema.of(RawKind.HOLIDAYS)).ifPresent(parts::add);
              }
              return parts.isEmpty() ? Optional.empty() : Optional.of(merged(parts));
            });
  }

  /** The years, or the whole. */
  private static List<Tree> parts(Tree root) {
    boolean yearly =
        root instanceof Tree.Mapping mapping
            && !mapping.entries().isEmpty()
            && mapping.entries().stream().allMatch(entry -> isYear(entry.key()));
    return yearly
        ? ((Tree.Mapping) root).entries().stream().map(Tree.Entry::value).toList()
        : List.of(root);
  }

  private static boolean isYear(String key) {
    return Dates.read(key).certain().map(date -> date.month() == 0).orElse(false);
  }

  private static Node.Fields merged(List<Node.Fields> parts) {
    Map<String, List<Node>> days = new LinkedHashMap<>();
    Map<String, Location> places = new LinkedHashMap<>();
    for (Node.Fields part : parts) {
      for (String key : part.entries().keySet()) {
        days.computeIfAbsent(key, k -> new ArrayList<>()).addAll(part.items(key));
        places.putIfAbsent(key, part.keyPlaces().get(key));
      }
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    days.forEach((key, list) -> entries.put(key, new Node.Items(list, places.get(key))));
    return new Node.Fields(entries, places, parts.get(0).at());
  }
}
