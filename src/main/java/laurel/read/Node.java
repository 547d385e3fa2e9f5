package laurel.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.Location;

/**
 * What stands in a data file, whichever form it has (YAML, JSON, a row of a table): text with its
 * place, nothing trusted. Keys are already the English ones of the specification; values are as
 * typed.
 */
public sealed interface Node {
  /** Where it stands: for a value, where the value begins. */
  Location at();

  /** One value, as typed: {@code 2022 年 8 月}, {@code 是}, {@code 3.16}. An empty value is "". */
  record Text(String value, Location at) implements Node {}

  /** A list. */
  record Items(List<Node> items, Location at) implements Node {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * Named values in the order of the file. Both maps are handed over: whoever has made them changes
   * them no more.
   *
   * @param entries by English key
   * @param keyPlaces where each key itself stands
   */
  record Fields(Map<String, Node> entries, Map<String, Location> keyPlaces, Location at)
      implements Node {
    public Fields {
      entries = unchanged(entries);
      keyPlaces = unchanged(keyPlaces);
    }

    private static <V> Map<String, V> unchanged(Map<String, V> map) {
      return map instanceof Named ? map : Collections.unmodifiableMap(map);
    }

    /** The value of a key, if it is there. */
    public Optional<Node> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    /** The text of a key, if it is there and is one value. */
    public Optional<Text> text(String key) {
      return entries.get(key) instanceof Text text ? Optional.of(text) : Optional.empty();
    }

    /** The fields below a key, if it is there and has any. */
    public Optional<Fields> fields(String key) {
      return entries.get(key) instanceof Fields fields ? Optional.of(fields) : Optional.empty();
    }

    /** What a key lists: nothing when it is absent, one item when a single value stands there. */
    public List<Node> items(String key) {
      Node node = entries.get(key);
      if (node == null) {
        return List.of();
      }
      return node instanceof Items items ? items.items() : List.of(node);
    }

    /** The items of {@link #items} that are fields themselves. */
    public List<Fields> records(String key) {
      List<Fields> records = new ArrayList<>();
      for (Node item : items(key)) {
        if (item instanceof Fields fields) {
          records.add(fields);
        }
      }
      return records;
    }

    /** Where to point for this key: its value, or the whole record when it is absent. */
    public Location at(String key) {
      Node node = entries.get(key);
      return node == null ? at : node.at();
    }
  }
}
