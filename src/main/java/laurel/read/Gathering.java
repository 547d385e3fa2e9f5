package laurel.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import laurel.diag.Location;

/**
 * Fields while their keys come, one after another. Two maps with an object for each entry were a
 * seventh of all that reading a record allocates.
 */
public final class Gathering {
  /** Whoever has more keys is given a table of them: the writer of a file chooses how many. */
  private static final int FEW = 24;

  private String[] keys = new String[8];
  private Node[] nodes = new Node[8];
  private Location[] places = new Location[8];
  private Map<String, Integer> table = Map.of();
  private long signs;
  private int size;

  /** Adds a value; false where the key is there already, which stays as it is. */
  public boolean add(String key, Node node, Location place) {
    if (find(key) >= 0) {
      return false;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      nodes = Arrays.copyOf(nodes, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
    }
    keys[size] = key;
    nodes[size] = node;
    places[size] = place;
    signs |= Named.sign(key);
    size++;
    if (size > FEW) {
      intoTable(key);
    }
    return true;
  }

  private void intoTable(String key) {
    if (size == FEW + 1) {
      table = new HashMap<>();
      for (int i = 0; i < FEW; i++) {
        table.put(keys[i], i);
      }
    }
    table.put(key, size - 1);
  }

  /** Puts another value under a key that is there. */
  public void replace(String key, Node node) {
    nodes[find(key)] = node;
  }

  /** The value of a key; null where it is not there. */
  public Node node(String key) {
    int found = find(key);
    return found < 0 ? null : nodes[found];
  }

  /** Where a key stands; null where it is not there. */
  public Location place(String key) {
    int found = find(key);
    return found < 0 ? null : places[found];
  }

  /** Where the key that came first stands. */
  public Location first() {
    return places[0];
  }

  private int find(String key) {
    return size > FEW ? table.getOrDefault(key, -1) : Named.find(keys, size, signs, key);
  }

  /** All of them; nothing is added any more. */
  public Node.Fields fields(Location at) {
    return new Node.Fields(
        new Named<>(keys, nodes, size, signs, table),
        new Named<>(keys, places, size, signs, table),
        at);
  }
}
