package laurel.read;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Values under their keys in the order in which they came, which nobody changes. Few are looked
 * through one by one: nearly always key and question are the same object.
 */
final class Named<V> extends AbstractMap<String, V> {
  private final String[] keys;
  private final V[] values;
  private final int size;
  private final long signs;
  private final Map<String, Integer> table;

  /**
   * Holds arrays that are handed over.
   *
   * @param size how many of each count
   * @param signs those of all keys
   * @param table places of keys; empty where they are few
   */
  Named(String[] keys, V[] values, int size, long signs, Map<String, Integer> table) {
    this.keys = keys;
    this.values = values;
    this.size = size;
    this.signs = signs;
    this.table = table;
  }

  /** One of 64 bits: where none of the keys has it, a key is not there, and none is looked at. */
  static long sign(Object key) {
    return 1L << key.hashCode();
  }

  /** The place of a key among the first so many; -1 where it is not there. */
  static int find(String[] keys, int size, long signs, Object key) {
    if ((signs & sign(key)) == 0) {
      return -1;
    }
    for (int i = 0; i < size; i++) {
      if (keys[i] == key) { // what a program asks for and what a schema names is one constant
        return i;
      }
    }
    for (int i = 0; i < size; i++) {
      if (keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private int find(Object key) {
    return table.isEmpty() ? find(keys, size, signs, key) : table.getOrDefault(key, -1);
  }

  @Override
  public V get(Object key) {
    int found = find(key);
    return found < 0 ? null : values[found];
  }

  @Override
  public boolean containsKey(Object key) {
    return find(key) >= 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<Map.Entry<String, V>> iterator() {
        return entries();
      }
    };
  }

  private Iterator<Map.Entry<String, V>> entries() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public Map.Entry<String, V> next() {
        if (next == size) {
          throw new NoSuchElementException();
        }
        return Map.entry(keys[next], values[next++]);
      }
    };
  }
}
