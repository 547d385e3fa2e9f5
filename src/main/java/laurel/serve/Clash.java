package laurel.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.edit.RecordDesk.Saving;
import laurel.read.schema.Key;
import laurel.read.schema.KeyTable;
import laurel.read.schema.Shape;

/**
 * Two versions of a record that were made at the same time.
 *
 * @param differing values that are not the same in both
 * @param merged what the form goes on with: my changes over what the file holds now
 */
record Clash(List<Difference> differing, Map<String, String> merged) {
  private static final Pattern ROW = Pattern.compile("\\.(\\d{1,6})(?=\\.|$)");

  /** A value in both versions; what is not there is empty. */
  record Difference(String path, String theirs, String mine) {}

  /** Compares what somebody typed with what the file has become. */
  static Clash of(Map<String, String> typed, Saving.Stale stale) {
    Map<String, String> theirs = stale.sheet().values();
    Map<String, String> mine = new LinkedHashMap<>();
    typed.forEach((path, value) -> mine.put(path, value.strip()));
    Optional<Map<String, String>> base = stale.base();
    Set<String> whole =
        base.map(b -> apart(stale.sheet().table(), b, theirs, mine)).orElse(Set.of());
    theirs.keySet().stream().filter(p -> in(whole, p)).forEach(p -> mine.putIfAbsent(p, ""));
    Map<String, String> merged = new LinkedHashMap<>(theirs);
    List<Difference> differing = new ArrayList<>();
    for (String path : new TreeSet<>(mine.keySet())) {
      String value = mine.get(path);
      if (in(whole, path) || base.isEmpty() || changed(path, base.get(), mine)) {
        merged.put(path, value);
      }
      if (!value.equals(theirs.getOrDefault(path, ""))) {
        differing.add(new Difference(path, theirs.getOrDefault(path, ""), value));
      }
    }
    return new Clash(List.copyOf(differing), merged);
  }

  private static boolean changed(String path, Map<String, String> base, Map<String, String> mine) {
    return !mine.get(path).equals(base.getOrDefault(path, ""));
  }

  /**
   * Lists in which I have changed a row whose number is another's now. They are taken whole from
   * what I typed: my change, put to its number, would be somebody else's, as a person's telephone.
   */
  private static Set<String> apart(
      KeyTable table,
      Map<String, String> base,
      Map<String, String> theirs,
      Map<String, String> mine) {
    Set<String> rows = new TreeSet<>();
    for (String path : mine.keySet()) {
      Matcher number = ROW.matcher(path);
      while (changed(path, base, mine) && number.find()) {
        rows.add(path.substring(0, number.end()));
      }
    }
    Set<String> lists = new TreeSet<>();
    for (String row : rows) {
      String list = row.substring(0, row.lastIndexOf('.'));
      String who = single(table, list);
      if (!same(row(row, base), row(row, theirs), row(row, mine), who)) {
        lists.add(list + ".");
      }
    }
    return lists;
  }

  /** Nobody else touched the row; or it is about the same one in all three. */
  private static boolean same(
      Map<String, String> base, Map<String, String> theirs, Map<String, String> mine, String who) {
    String name = base.getOrDefault(who, "");
    return theirs.equals(base)
        || (!name.isEmpty() && name.equals(theirs.get(who)) && name.equals(mine.get(who)));
  }

  /** The values of a row that are not empty, by the rest of their paths. */
  private static Map<String, String> row(String at, Map<String, String> values) {
    Map<String, String> row = new TreeMap<>();
    values.forEach(
        (path, value) -> {
          boolean of = path.equals(at) || path.startsWith(at + ".");
          if (of && !value.isEmpty()) {
            row.put(path.equals(at) ? "" : path.substring(at.length() + 1), value);
          }
        });
    return row;
  }

  /** The key that says whom or what a row of a list is about; empty where none does. */
  private static String single(KeyTable table, String list) {
    Shape shape = new Shape.Keyed(table);
    for (String step : list.split("\\.", -1)) {
      if (shape instanceof Shape.Listed listed) {
        shape = listed.item();
      } else if (shape instanceof Shape.Keyed keyed) {
        shape = keyed.keys().named(step).map(Key::shape).orElse(Shape.Scalar.TEXT);
      }
    }
    return shape instanceof Shape.Listed listed && listed.item() instanceof Shape.Keyed item
        ? item.keys().single()
        : "";
  }

  private static boolean in(Set<String> lists, String path) {
    return lists.stream().anyMatch(path::startsWith);
  }
}
