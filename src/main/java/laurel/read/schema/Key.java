package laurel.read.schema;

import java.util.List;

/**
 * A key of a record.
 *
 * @param name in English: the one that the program uses
 * @param labels the forms' words for it, which may be written in its place
 * @param note what the reference says about it; may be empty
 */
public record Key(
    String name, List<String> labels, Shape shape, Visibility visibility, String note) {

  /** A public key. */
  static Key of(String name, Shape shape, String... labels) {
    return new Key(name, List.of(labels), shape, Visibility.PUBLIC, "");
  }

  /** A public key that holds known keys itself. */
  static Key of(String name, KeyTable keys, String... labels) {
    return of(name, new Shape.Keyed(keys), labels);
  }

  /** A public key that lists values. */
  static Key list(String name, Shape item, String... labels) {
    return of(name, new Shape.Listed(item), labels);
  }

  /** A public key that lists things with known keys. */
  static Key list(String name, KeyTable keys, String... labels) {
    return list(name, new Shape.Keyed(keys), labels);
  }

  /** The same key, for the office only. */
  Key secret() {
    return new Key(name, labels, shape, Visibility.PRIVATE, note);
  }

  /** The same key, of whose parts some are public. */
  Key split() {
    return new Key(name, labels, shape, Visibility.SPLIT, note);
  }

  /** The same key with an explanation. */
  Key note(String text) {
    return new Key(name, labels, shape, visibility, text);
  }

  /** Name and label for messages: {@code title（成果名称）}. */
  public String shown() {
    return labels.isEmpty() ? name : name + "（" + labels.get(0) + "）";
  }
}
