package laurel.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.read.schema.Key;
import laurel.read.schema.KeyTable;
import laurel.read.schema.Shape;
import laurel.read.syntax.YamlSpans;
import laurel.read.syntax.YamlSpans.Entry;
import laurel.read.syntax.YamlSpans.Span;
import laurel.text.Spaces;

/**
 * A record's file as text, and its values by path: English keys and numbers of rows joined by dots,
 * e.g. {@code title}, {@code team.0.name}, {@code benefits.social}. Values are as typed, without
 * white space around them.
 *
 * @param json whether it is JSON, which is written with more quotes
 */
public record RecordText(String text, KeyTable table, boolean json) {

  /** Every value that is not empty, in the order of the file; empty where it cannot be edited. */
  public Optional<Map<String, String>> values() {
    return YamlSpans.of(text).map(root -> values(root, table));
  }

  private static Map<String, String> values(Span.Mapping root, KeyTable table) {
    Map<String, String> values = new LinkedHashMap<>();
    mapping(root, table, "", values);
    return Collections.unmodifiableMap(values);
  }

  private static void mapping(
      Span.Mapping mapping, KeyTable table, String above, Map<String, String> values) {
    for (Entry entry : mapping.entries()) {
      List<String> path = table.path(entry.key());
      String name = path.isEmpty() ? entry.key() : String.join(".", path);
      put(entry.value(), shape(table, path), above + name, values);
    }
  }

  private static void put(Span span, Shape shape, String path, Map<String, String> values) {
    if (span instanceof Span.Scalar scalar) {
      String single =
          shape instanceof Shape.Listed listed ? ".0" + just(listed.item()) : just(shape);
      String value = Spaces.trimmed(scalar.text());
      if (!value.isEmpty()) {
        values.put(path + single, value);
      }
    } else if (span instanceof Span.Sequence list) {
      Shape item = shape instanceof Shape.Listed listed ? listed.item() : shape;
      int row = 0;
      for (Span each : list.items()) {
        put(each, item, path + "." + row++, values);
      }
    } else {
      Shape item = shape instanceof Shape.Listed listed ? listed.item() : shape;
      String at = shape instanceof Shape.Listed ? path + ".0." : path + ".";
      mapping((Span.Mapping) span, below(item), at, values);
    }
  }

  /** The key that a plain value in place of keys means. */
  private static String just(Shape shape) {
    return shape instanceof Shape.Keyed keyed && !keyed.keys().single().isEmpty()
        ? "." + keyed.keys().single()
        : "";
  }

  static KeyTable below(Shape shape) {
    return shape instanceof Shape.Keyed keyed ? keyed.keys() : laurel.read.schema.Schema.nothing();
  }

  static Shape shape(KeyTable table, List<String> path) {
    Shape shape = Shape.Scalar.TEXT;
    KeyTable here = table;
    for (String name : path) {
      shape = here.named(name).map(Key::shape).orElse(Shape.Scalar.TEXT);
      here = below(shape);
    }
    return shape;
  }

  /** A form has far fewer rows; a number beyond it comes from no form. */
  private static final Pattern ROW = Pattern.compile("0|[1-9]\\d{0,3}");

  /** Whether a path names a value that such a record may have. */
  public boolean may(String path) {
    Shape shape = new Shape.Keyed(table);
    for (String step : path.split("\\.", -1)) {
      if (shape instanceof Shape.Listed list && ROW.matcher(step).matches()) {
        shape = list.item();
      } else {
        Optional<Key> key = below(shape).named(step);
        if (key.isEmpty()) {
          return false;
        }
        shape = key.get().shape();
      }
    }
    return !(shape instanceof Shape.Listed || shape instanceof Shape.Keyed);
  }

  /** The text cannot be changed so that exactly these values change; it has to be done by hand. */
  public static final class ByHand extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * The same file with other values; what is not named keeps its characters.
   *
   * @param changes by path; an empty text takes a value away. Rows beyond the last are added
   * @throws ByHand where that cannot be done without touching more, or a path names no value that
   *     such a record may have
   */
  public RecordText with(Map<String, String> changes) throws ByHand {
    Span.Mapping root = YamlSpans.of(text).orElseThrow(ByHand::new);
    Map<String, String> wanted = new LinkedHashMap<>(values(root, table));
    Map<String, String> real = new LinkedHashMap<>();
    changes.forEach(
        (path, value) -> {
          String trimmed = Spaces.trimmed(value);
          if (!trimmed.equals(wanted.getOrDefault(path, ""))) {
            real.put(path, trimmed);
            wanted.put(path, trimmed);
          }
        });
    if (real.isEmpty()) {
      return this;
    }
    if (!real.keySet().stream().allMatch(this::may)) {
      throw new ByHand();
    }
    wanted.values().removeIf(String::isEmpty);
    RecordText after = new RecordText(new Changing(this, root).apply(real), table, json);
    // Whatever the file's writer did that we did not think of: only what was meant may change.
    if (!after.values().map(Rows::closed).equals(Optional.of(Rows.closed(wanted)))) {
      throw new ByHand();
    }
    return after;
  }

  /**
   * Whether these values stand in it already, as when a button was pressed twice: then nobody else
   * was first.
   *
   * @param changes by path, as for {@link #with}
   */
  boolean says(Map<String, String> changes) {
    Optional<Map<String, String>> now = values();
    Map<String, String> wanted = new LinkedHashMap<>(now.orElse(Map.of()));
    changes.forEach((path, value) -> wanted.put(path, Spaces.trimmed(value)));
    wanted.values().removeIf(String::isEmpty);
    return now.map(Rows::closed).equals(Optional.of(Rows.closed(wanted)));
  }

  /** Where and what to write. */
  record Patch(int from, int to, String text) {}

  static String patched(String text, List<Patch> patches) throws ByHand {
    List<Patch> sorted = new ArrayList<>(patches);
    sorted.sort(Comparator.comparingInt(Patch::from).thenComparingInt(Patch::to));
    StringBuilder out = new StringBuilder(text.length() + 256);
    int at = 0;
    for (Patch patch : sorted) {
      if (patch.from() < at) {
        throw new ByHand();
      }
      out.append(text, at, patch.from()).append(patch.text());
      at = patch.to();
    }
    return out.append(text, at, text.length()).toString();
  }

  /** Rows without gaps between their numbers: what counts is their order. */
  static final class Rows {
    private Rows() {}

    static Map<String, String> closed(Map<String, String> values) {
      Map<String, Map<Integer, Integer>> numbers = new LinkedHashMap<>();
      List<String> paths =
          values.keySet().stream().sorted(Rows::compare).collect(Collectors.toList());
      Map<String, String> closed = new java.util.TreeMap<>();
      for (String path : paths) {
        StringBuilder name = new StringBuilder();
        StringBuilder above = new StringBuilder();
        for (String step : path.split("\\.", -1)) {
          String shown = step;
          if (step.matches("\\d{1,6}")) {
            Map<Integer, Integer> rows =
                numbers.computeIfAbsent(above.toString(), a -> new LinkedHashMap<>());
            int row = Integer.parseInt(step);
            rows.putIfAbsent(row, rows.size());
            shown = String.valueOf(rows.get(row));
          }
          name.append(name.length() == 0 ? "" : ".").append(shown);
          above.append('.').append(step);
        }
        closed.put(name.toString(), values.get(path));
      }
      return closed;
    }

    private static int compare(String one, String other) {
      String[] a = one.split("\\.", -1);
      String[] b = other.split("\\.", -1);
      for (int i = 0; i < Math.min(a.length, b.length); i++) {
        boolean numbers = a[i].matches("\\d{1,6}") && b[i].matches("\\d{1,6}");
        int order =
            numbers
                ? Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i]))
                : a[i].compareTo(b[i]);
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(a.length, b.length);
    }
  }
}
