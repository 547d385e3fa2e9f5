package laurel.render;

import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import laurel.cache.Components;

/**
 * The components of each record class, looked up once: reflection per page would cost as much as
 * the page.
 */
final class RecordShapes {
  private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

  /** The shape of a record class. */
  Shape of(Class<?> type) {
    Shape known = shapes.get(type);
    return known == null ? shapes.computeIfAbsent(type, Shape::new) : known;
  }

  /**
   * Readers by the names of components, found by the very text that a template asks with: each
   * place of a template asks with its own copy of a name, and to compare them character by
   * character costs more than what is found.
   */
  static final class Shape {
    private static final int SLOTS = 256;
    private static final int PROBES = 8;

    private final Map<String, Components.Reader> readers = new ConcurrentHashMap<>();

    /** What was asked before; threads may lose each other's entries, which are found again. */
    private final Asked[] asked = new Asked[SLOTS];

    private record Asked(String name, Components.Reader reader) {}

    private Shape(Class<?> type) {
      Components.of(type).forEach(c -> readers.put(c.name(), c.reader()));
    }

    /** The reader of a component; null when there is none. */
    @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // the very text: see above
    Components.Reader reader(String name) {
      int slot = name.hashCode() & (SLOTS - 1);
      for (int i = 0; i < PROBES; i++) {
        Asked known = asked[(slot + i) & (SLOTS - 1)];
        if (known == null) {
          break;
        }
        if (known.name == name) {
          return known.reader;
        }
      }
      return learned(name, slot);
    }

    private Components.Reader learned(String name, int slot) {
      Components.Reader reader = readers.get(name);
      for (int i = 0; reader != null && i < PROBES; i++) {
        if (asked[(slot + i) & (SLOTS - 1)] == null) {
          asked[(slot + i) & (SLOTS - 1)] = new Asked(name, reader);
          break;
        }
      }
      return reader;
    }

    /** The names of all components, for who asked for another. */
    String names() {
      return String.join(", ", new TreeSet<>(readers.keySet()));
    }
  }
}
