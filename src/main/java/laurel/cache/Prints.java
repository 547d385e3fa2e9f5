package laurel.cache;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What stands for values of records: every text and number in them, in their order. Two values with
 * the same print are equal, so whatever is made from one is made from the other. Any thread.
 */
public final class Prints {
  private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

  private Prints() {}

  /** A class of records: what stands for its name, and its components. */
  private static final class Shape {
    private final Class<?> type;
    private final long name;
    private final Part[] parts;

    private Shape(Class<?> type) {
      this.type = type;
      this.name = Fingerprint.of(type.getName()).high();
      this.parts = Components.of(type).stream().map(c -> new Part(c.reader())).toArray(Part[]::new);
    }

    static Shape of(Class<?> type) {
      Shape known = SHAPES.get(type);
      return known == null ? SHAPES.computeIfAbsent(type, Shape::new) : known;
    }
  }

  /** A component; what was found there last is most often what will be found there next. */
  private static final class Part {
    private final Components.Reader reader;
    private Shape last; // threads may see each other's or not: each is right

    Part(Components.Reader reader) {
      this.reader = reader;
    }

    Shape shape(Class<?> type) {
      Shape known = last;
      if (known == null || known.type != type) {
        known = Shape.of(type);
        last = known;
      }
      return known;
    }
  }

  /** The print of a value. */
  public static Fingerprint of(Object value) {
    Fingerprint.Builder key = Fingerprint.of("value", 1);
    add(value, key);
    return key.build();
  }

  /** Adds a value to a key. */
  public static void add(Object value, Fingerprint.Builder key) {
    add(value, key, new Part(null));
  }

  private static void add(Object value, Fingerprint.Builder key, Part part) {
    if (value instanceof String text) {
      key.addChars(text);
    } else if (value instanceof Printed printed) {
      key.add(printed.print());
    } else if (value instanceof Record parts) {
      addRecord(parts, key, part.shape(parts.getClass()));
    } else if (value instanceof Collection<?> list) {
      key.add(list.size());
      for (Object item : list) {
        add(item, key, part);
      }
    } else if (value instanceof Optional<?> optional) {
      key.add(optional.isPresent());
      if (optional.isPresent()) {
        add(optional.get(), key, part);
      }
    } else {
      addPlain(value, key);
    }
  }

  private static void addPlain(Object value, Fingerprint.Builder key) {
    if (value instanceof Integer || value instanceof Long) {
      key.add(((Number) value).longValue());
    } else if (value instanceof Boolean truth) {
      key.add(truth);
    } else if (value instanceof Map<?, ?> map) {
      addMap(map, key);
    } else if (value instanceof Supplier<?> later) {
      add(later.get(), key);
    } else if (value instanceof Enum<?> constant) {
      key.add(constant.name());
    } else if (value instanceof Number
        || value instanceof OptionalInt
        || value instanceof OptionalLong
        || value instanceof Comparable<?>) {
      key.add(value.getClass().getName()).add(value.toString()); // dates, decimals, paths
    } else {
      throw new IllegalArgumentException("no value of records: " + value);
    }
  }

  /** In the order of the names' prints: many maps have another order in every run. */
  private static void addMap(Map<?, ?> map, Fingerprint.Builder key) {
    SortedMap<String, Object> byName = new TreeMap<>();
    map.forEach((name, item) -> byName.put(of(name).toString(), item));
    key.add(byName.size());
    byName.forEach(
        (name, item) -> {
          key.add(name);
          add(item, key);
        });
  }

  private static void addRecord(Record value, Fingerprint.Builder key, Shape shape) {
    key.add(shape.name);
    for (Part part : shape.parts) {
      add(part.reader.read(value), key, part);
    }
  }
}
