package laurel.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import laurel.edit.RecordDesk.Saving;

/**
 * Two versions of a record that were made at the same time.
 *
 * @param differing values that are not the same in both
 * @param merged what the form goes on with: my changes over what the file holds now
 */
record Clash(List<Difference> differing, Map<String, String> merged) {
  /** A value in both versions; what is not there is empty. */
  record Difference(String path, String theirs, String mine) {}

  /** Compares what somebody typed with what the file has become. */
  static Clash of(Map<String, String> typed, Saving.Stale stale) {
    Map<String, String> theirs = stale.sheet().values();
    Map<String, String> base = stale.base().orElse(Map.of());
    Map<String, String> merged = new LinkedHashMap<>(theirs);
    List<Difference> differing = new ArrayList<>();
    for (String path : new TreeSet<>(typed.keySet())) {
      String mine = typed.get(path).strip();
      boolean changed = stale.base().isEmpty() || !mine.equals(base.getOrDefault(path, ""));
      if (changed) {
        merged.put(path, mine);
      }
      if (!mine.equals(theirs.getOrDefault(path, ""))) {
        differing.add(new Difference(path, theirs.getOrDefault(path, ""), mine));
      }
    }
    return new Clash(List.copyOf(differing), merged);
  }
}
