package laurel.edit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import laurel.edit.RecordText.ByHand;
import laurel.read.schema.Key;
import laurel.read.schema.KeyTable;
import laurel.read.schema.Shape;
import laurel.read.syntax.YamlSpans.Entry;
import laurel.read.syntax.YamlSpans.Span;
import laurel.text.Spaces;

/** Finds out what to write where, so that values become others. */
final class Changing {
  private final String text;
  private final KeyTable table;
  private final Span.Mapping root;
  private final String newline;
  private final Scalars scalars;
  private final Fresh fresh;
  private final Spots spots;
  private final Patches patches;

  Changing(RecordText record, Span.Mapping root) {
    this.text = record.text();
    this.table = record.table();
    this.root = root;
    this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    this.scalars = new Scalars(newline, record.json());
    this.fresh = new Fresh(newline, record.json(), scalars);
    this.spots = new Spots(text);
    this.patches = new Patches(text, spots);
  }

  /** The text after changes, by path. */
  String apply(Map<String, String> changes) throws ByHand {
    mapping(root, table, Change.of(changes), 0);
    return patches.applied();
  }

  private void mapping(Span.Mapping mapping, KeyTable keys, Change.Below changes, int indent)
      throws ByHand {
    Map<String, Change> missing = new LinkedHashMap<>();
    for (Map.Entry<String, Change> change : changes.parts().entrySet()) {
      Optional<Entry> entry = find(mapping, keys, List.of(change.getKey()));
      Change left = change.getValue();
      if (left instanceof Change.Below below) {
        left = flat(mapping, keys, change.getKey(), below, indent);
      }
      Shape shape = keys.named(change.getKey()).map(Key::shape).orElse(Shape.Scalar.TEXT);
      if (left instanceof Change.Below below && below.parts().isEmpty()) {
        continue;
      }
      if (entry.isPresent()) {
        int column = mapping.flow() ? indent : spots.column(entry.get().from());
        change(entry.get().value(), shape, left, mapping.flow(), column);
      } else {
        missing.put(change.getKey(), left);
      }
    }
    add(mapping, keys, missing);
  }

  /** Forms put keys below others into one flat row; such ones are changed there. */
  private Change flat(
      Span.Mapping mapping, KeyTable keys, String name, Change.Below below, int indent)
      throws ByHand {
    Map<String, Change> left = new LinkedHashMap<>();
    for (Map.Entry<String, Change> part : below.parts().entrySet()) {
      Optional<Entry> entry = find(mapping, keys, List.of(name, part.getKey()));
      if (entry.isPresent()) {
        Shape shape = RecordText.shape(keys, List.of(name, part.getKey()));
        change(entry.get().value(), shape, part.getValue(), mapping.flow(), indent);
      } else {
        left.put(part.getKey(), part.getValue());
      }
    }
    return new Change.Below(left);
  }

  private static Optional<Entry> find(Span.Mapping mapping, KeyTable keys, List<String> path) {
    return mapping.entries().stream()
        .filter(
            e -> {
              List<String> known = keys.path(e.key());
              return (known.isEmpty() ? List.of(e.key()) : known).equals(path);
            })
        .findFirst();
  }

  private void change(Span span, Shape shape, Change change, boolean flow, int indent)
      throws ByHand {
    if (span instanceof Span.Scalar scalar) {
      scalar(scalar, shape, change, flow, indent);
    } else if (change instanceof Change.Value) {
      throw new ByHand();
    } else if (span instanceof Span.Mapping mapping) {
      Change.Below below = (Change.Below) change;
      boolean listed = shape instanceof Shape.Listed;
      Change inner = listed ? below.parts().get("0") : below;
      if (listed && (below.parts().size() > 1 || !(inner instanceof Change.Below))) {
        throw new ByHand();
      }
      Shape item = shape instanceof Shape.Listed list ? list.item() : shape;
      mapping(mapping, RecordText.below(item), (Change.Below) inner, indent);
    } else {
      Shape item = shape instanceof Shape.Listed list ? list.item() : shape;
      rows((Span.Sequence) span, item, (Change.Below) change);
    }
  }

  private void scalar(Span.Scalar scalar, Shape shape, Change change, boolean flow, int indent)
      throws ByHand {
    String old = old(scalar);
    if (change instanceof Change.Value value) {
      replace(scalar, scalars.inPlaceOf(scalar, value.text(), flow, text, indent));
      return;
    }
    Change.Below below = (Change.Below) change;
    if (shape instanceof Shape.Listed) {
      list(scalar, shape, below, flow, indent);
      return;
    }
    String just = shape instanceof Shape.Keyed keyed ? keyed.keys().single() : "0";
    if (below.parts().size() == 1 && below.parts().get(just) instanceof Change.Value value) {
      scalar(scalar, Shape.Scalar.TEXT, value, flow, indent);
      return;
    }
    Map<String, Change> parts = new LinkedHashMap<>();
    if (!old.isEmpty()) {
      parts.put(just, new Change.Value(old));
    }
    parts.putAll(below.parts());
    replace(scalar, fresh.braces(parts));
  }

  private static String old(Span.Scalar scalar) {
    return Spaces.trimmed(scalar.text());
  }

  private static boolean single(Change change) {
    return change instanceof Change.Value;
  }

  /** A single value counts as a list of one: it becomes another one, or a list. */
  private void list(Span.Scalar scalar, Shape shape, Change.Below below, boolean flow, int indent)
      throws ByHand {
    Map<String, Change> parts = new LinkedHashMap<>();
    parts.put("0", new Change.Value(old(scalar)));
    parts.putAll(below.parts());
    if (old(scalar).isEmpty() && !below.parts().values().stream().allMatch(Changing::single)) {
      begin(scalar, shape, below, flow, indent);
      return;
    }
    if (!parts.values().stream().allMatch(Changing::single)) {
      throw new ByHand();
    }
    if (parts.size() == 1) {
      scalar(scalar, Shape.Scalar.TEXT, parts.get("0"), flow, indent);
      return;
    }
    parts.values().removeIf(Change::empties);
    replace(scalar, fresh.within(new Change.Below(parts)));
  }

  /** Where nothing stands behind a key, or a word for nothing, its list is written anew. */
  private void begin(Span.Scalar none, Shape shape, Change.Below rows, boolean flow, int indent)
      throws ByHand {
    if (flow) {
      replace(none, fresh.within(rows));
      return;
    }
    StringBuilder block = new StringBuilder();
    fresh.block(block, shape, rows, indent);
    int from = none.from();
    while (text.charAt(from - 1) == ' ') {
      from--;
    }
    patches.add(from, none.to(), block.toString());
  }

  /** A value that was left out has no place of its own yet. */
  private void replace(Span.Scalar old, String value) {
    boolean none = old.from() == old.to();
    patches.add(old.from(), old.to(), (none ? " " : "") + value);
  }

  /** Keys that are not there yet come after the last that is. */
  private void add(Span.Mapping mapping, KeyTable keys, Map<String, Change> missing) throws ByHand {
    missing.values().removeIf(Change::empties);
    if (missing.isEmpty()) {
      return;
    }
    if (mapping.flow()) {
      addInBraces(mapping, missing);
      return;
    }
    int column = mapping.entries().isEmpty() ? 0 : spots.column(mapping.entries().get(0).from());
    int end = spots.lineEnd(mapping.to());
    StringBuilder added = new StringBuilder();
    for (Map.Entry<String, Change> part : missing.entrySet()) {
      Shape shape = keys.named(part.getKey()).map(Key::shape).orElse(Shape.Scalar.TEXT);
      fresh.key(added, part.getKey(), shape, part.getValue(), column);
    }
    patches.add(end, end, added.toString());
  }

  private void addInBraces(Span.Mapping mapping, Map<String, Change> missing) throws ByHand {
    int at = spots.lastWritten(mapping.to() - 1);
    StringBuilder added = new StringBuilder();
    for (Map.Entry<String, Change> part : missing.entrySet()) {
      boolean first = mapping.entries().isEmpty() && added.isEmpty();
      added.append(first ? "" : ", ").append(fresh.name(part.getKey())).append(": ");
      added.append(fresh.within(part.getValue()));
    }
    patches.add(at, at, added.toString());
  }

  private void rows(Span.Sequence list, Shape item, Change.Below changes) throws ByHand {
    Set<Integer> gone = new TreeSet<>();
    Map<Integer, Change> more = new TreeMap<>();
    int column = list.items().isEmpty() ? 0 : spots.dash(list.items().get(0).from());
    for (Map.Entry<String, Change> change : changes.parts().entrySet()) {
      if (!change.getKey().matches("[0-9]{1,4}")) { // the form has fields where the file has a list
        throw new ByHand();
      }
      int row = Integer.parseInt(change.getKey());
      if (row >= list.items().size()) {
        more.put(row, change.getValue());
      } else if (goes(list.items().get(row), item, change.getValue())) {
        gone.add(row);
      } else {
        Span span = list.items().get(row);
        change(span, item, change.getValue(), list.flow(), list.flow() ? 0 : column);
      }
    }
    if (list.flow()) {
      patches.removeFromBrackets(list, gone);
      addInBrackets(list, more.values(), gone.size() == list.items().size());
    } else {
      for (int row : gone) {
        patches.removeRow(list.items().get(row));
      }
      addRows(list, item, more.values(), column);
    }
  }

  private void addRows(Span.Sequence list, Shape item, Collection<Change> rows, int column)
      throws ByHand {
    StringBuilder added = new StringBuilder();
    for (Change row : rows) {
      fresh.row(added, item, row, column);
    }
    if (!added.isEmpty()) {
      int at = spots.lineEnd(list.to());
      patches.add(at, at, added.toString());
    }
  }

  private void addInBrackets(Span.Sequence list, Collection<Change> rows, boolean first)
      throws ByHand {
    StringBuilder added = new StringBuilder();
    for (Change row : rows) {
      if (!row.empties()) {
        added.append(first && added.isEmpty() ? "" : ", ").append(fresh.within(row));
      }
    }
    if (!added.isEmpty()) {
      int at = spots.lastWritten(list.to() - 1);
      patches.add(at, at, added.toString());
    }
  }

  /** Whether nothing is left of a row. */
  private static boolean goes(Span row, Shape item, Change change) {
    if (change instanceof Change.Value || !change.empties()) {
      return change.empties();
    }
    Change.Below below = (Change.Below) change;
    if (row instanceof Span.Mapping mapping) {
      KeyTable keys = RecordText.below(item);
      return mapping.entries().stream()
          .allMatch(
              e ->
                  (e.value() instanceof Span.Scalar s && s.text().isBlank())
                      || below.parts().containsKey(keys.canonical(e.key()).orElse(e.key())));
    }
    return row instanceof Span.Scalar;
  }
}
