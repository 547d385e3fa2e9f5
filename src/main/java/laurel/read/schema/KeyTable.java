package laurel.read.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import laurel.text.HalfWidth;
import laurel.text.Nearest;
import laurel.text.Nfc;
import laurel.text.Spaces;

/**
 * The keys that may stand beside each other, and all the words for them.
 *
 * <p>Some forms ask in one flat row what a record keeps together (联系人, 联系电话): {@link #flat} lets
 * such a label stand for a key one level below.
 */
public final class KeyTable {
  private final List<Key> keys;
  private final String single;
  private final Map<String, Place> byName = new HashMap<>();
  private final Map<String, Place> byLabel = new HashMap<>();

  /**
   * A key, or a key below it.
   *
   * @param below the way down to it, by names; empty for the key itself
   */
  record Place(Key key, List<String> below) {
    Place {
      below = List.copyOf(below);
    }

    /** The key that is meant: the last on the way. */
    Key meant() {
      Key meant = key;
      for (String name : below) {
        meant = ((Shape.Keyed) meant.shape()).keys().named(name).orElseThrow();
      }
      return meant;
    }
  }

  private KeyTable(List<Key> keys, String single) {
    this.keys = List.copyOf(keys);
    this.single = single;
    for (Key key : keys) {
      Place place = new Place(key, List.of());
      byName.put(key.name(), place);
      key.labels().forEach(label -> byLabel.put(folded(label), place));
    }
  }

  /** A table of these keys. */
  static KeyTable of(Key... keys) {
    return new KeyTable(List.of(keys), "");
  }

  /** The same keys; where a plain value stands in place of all of them, it is this one. */
  KeyTable orJust(String name) {
    KeyTable table = new KeyTable(keys, name);
    table.byLabel.putAll(byLabel);
    return table;
  }

  /** The same keys, and a label that stands for a key below one of them. */
  KeyTable flat(String label, String name, String... below) {
    KeyTable table = new KeyTable(keys, single);
    table.byLabel.putAll(byLabel);
    table.byLabel.put(folded(label), new Place(byName.get(name).key(), List.of(below)));
    return table;
  }

  /** The keys of this table and more. */
  KeyTable and(Key... more) {
    List<Key> all = new ArrayList<>(keys);
    all.addAll(List.of(more));
    return new KeyTable(all, single);
  }

  /** All keys in the order of the reference. */
  public List<Key> keys() {
    return keys;
  }

  /** The key that a plain value in place of these keys means; empty where none may stand there. */
  public String single() {
    return single;
  }

  /** The key with this English name. */
  public Optional<Key> named(String name) {
    return Optional.ofNullable(byName.get(name)).map(Place::key);
  }

  /**
   * The key that was meant, by English name or by label, white space and width aside; null if none.
   */
  Place find(String typed) {
    Place exact = byName.get(typed);
    if (exact != null) {
      return exact;
    }
    String folded = folded(typed);
    Place place = byLabel.get(folded);
    return place == null ? byName.get(folded) : place;
  }

  /** The English name for a name or label. */
  public Optional<String> canonical(String typed) {
    Place place = find(typed);
    return place == null || !place.below().isEmpty()
        ? Optional.empty()
        : Optional.of(place.key().name());
  }

  /**
   * The way to the key that a name or label of a form means: {@code contact, phone} for 联系电话; empty
   * where no key is called so.
   */
  public List<String> path(String typed) {
    Place place = find(typed);
    if (place == null) {
      return List.of();
    }
    List<String> path = new ArrayList<>(List.of(place.key().name()));
    path.addAll(place.below());
    return List.copyOf(path);
  }

  /** The nearest known key as messages show it, if one is near. */
  Optional<String> nearest(String typed) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Key key : keys) {
      shown.put(key.name(), key.shown());
      key.labels().forEach(label -> shown.put(label, label + "（" + key.name() + "）"));
    }
    return Nearest.of(typed, shown.keySet()).map(shown::get);
  }

  /** Labels of the forms carry line breaks, spaces, hints in brackets and full-width signs. */
  static String folded(String label) {
    String text = Spaces.none(HalfWidth.of(Nfc.of(label))).toLowerCase(Locale.ROOT);
    while (!text.isEmpty() && ":*".indexOf(text.charAt(text.length() - 1)) >= 0) {
      text = text.substring(0, text.length() - 1);
    }
    return text;
  }
}
