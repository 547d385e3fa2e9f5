package laurel.cache;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was seen of files, by the fingerprint of their path: eight numbers a file and no object, for
 * a hundred thousand records have some hundred thousand files. Any thread.
 */
final class SightingTable {
  private static final int FEWEST = 1 << 8;

  /**
   * Numbers of a file: two its name's, three its looks', two its content's, one whether asked for.
   */
  private static final int WIDTH = 8;

  private static final int BYTES = (WIDTH - 1) * Long.BYTES;

  /** Files of a block: as many as there are take room, and hardly more. */
  private static final int ROWS = 1 << 8;

  private final List<long[]> blocks = new ArrayList<>();
  private int size;

  /** By some bits of its name: the number of a file, from 1. */
  private int[] slots = new int[2 * FEWEST];

  /**
   * What a file looked like and held. A settled one has not changed while its looks are the same.
   */
  record Seen(Sightings.Looks looks, Fingerprint content) {}

  /** What was seen of the file, which counts as asked for then; null where nothing was. */
  synchronized Seen get(Fingerprint name) {
    int slot = slot(name);
    if (slots[slot] == 0) {
      return null;
    }
    long[] cells = cells(slots[slot] - 1);
    int at = at(slots[slot] - 1);
    cells[at + 7] = 1;
    return new Seen(
        new Sightings.Looks(cells[at + 2], cells[at + 3], cells[at + 4]),
        new Fingerprint(cells[at + 5], cells[at + 6]));
  }

  /** Notes what was seen of a file that was asked for. */
  synchronized void put(Fingerprint name, Seen seen) {
    put(name, seen, 1);
  }

  private void put(Fingerprint name, Seen seen, long asked) {
    int slot = slot(name);
    if (slots[slot] == 0) {
      slot = add(name);
    }
    long[] cells = cells(slots[slot] - 1);
    int at = at(slots[slot] - 1);
    cells[at] = name.high();
    cells[at + 1] = name.low();
    cells[at + 2] = seen.looks().size();
    cells[at + 3] = seen.looks().modified();
    cells[at + 4] = seen.looks().inode();
    cells[at + 5] = seen.content().high();
    cells[at + 6] = seen.content().low();
    cells[at + 7] = asked;
  }

  /** Gives a new file a number. */
  private int add(Fingerprint name) {
    if (2 * (size + 1) > slots.length) {
      grow();
    }
    if (size == blocks.size() * ROWS) {
      blocks.add(new long[ROWS * WIDTH]);
    }
    int slot = slot(name);
    slots[slot] = ++size;
    return slot;
  }

  private long[] cells(int file) {
    return blocks.get(file / ROWS);
  }

  private static int at(int file) {
    return file % ROWS * WIDTH;
  }

  /** Where the number of the file is, or would be. */
  private int slot(Fingerprint name) {
    int slot = (int) name.low() & (slots.length - 1);
    while (slots[slot] != 0 && !isNamed(slots[slot] - 1, name)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isNamed(int file, Fingerprint name) {
    long[] cells = cells(file);
    return cells[at(file)] == name.high() && cells[at(file) + 1] == name.low();
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int file = 0; file < size; file++) {
      long[] cells = cells(file);
      slots[slot(new Fingerprint(cells[at(file)], cells[at(file) + 1]))] = file + 1;
    }
  }

  /**
   * All files as bytes.
   *
   * @param asked leave out those that nobody asked for
   * @param before leave out those that were modified later, in nanoseconds
   */
  synchronized byte[] written(boolean asked, long before) {
    ByteBuffer bytes = ByteBuffer.allocate(size * BYTES);
    for (int file = 0; file < size; file++) {
      long[] cells = cells(file);
      int from = at(file);
      boolean kept = cells[from + 3] <= before && (!asked || cells[from + 7] == 1);
      for (int i = 0; kept && i < WIDTH - 1; i++) {
        bytes.putLong(cells[from + i]);
      }
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /** The files of these bytes, of which none has been asked for. */
  static SightingTable read(ByteBuffer bytes) {
    SightingTable table = new SightingTable();
    while (bytes.remaining() >= BYTES) {
      Fingerprint name = new Fingerprint(bytes.getLong(), bytes.getLong());
      long size = bytes.getLong();
      long modified = bytes.getLong();
      long inode = bytes.getLong();
      Fingerprint content = new Fingerprint(bytes.getLong(), bytes.getLong());
      table.put(name, new Seen(new Sightings.Looks(size, modified, inode), content), 0);
    }
    return table;
  }
}
