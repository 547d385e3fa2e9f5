package laurel.cache;

import java.nio.ByteBuffer;
import java.util.Arrays;

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

  private long[] cells = new long[FEWEST * WIDTH];
  private int size;

  /**
   * What a file looked like and held. A settled one has not changed while its looks are the same.
   *
   * @param modified nanoseconds
   * @param inode a print of it
   */
  record Seen(long size, long modified, long inode, Fingerprint content) {
    boolean looksLike(Seen other) {
      return size == other.size && modified == other.modified && inode == other.inode;
    }
  }

  /** What was seen of the file, which counts as asked for then; null where nothing was. */
  synchronized Seen get(Fingerprint name) {
    int at = find(name);
    if (!taken(at)) {
      return null;
    }
    cells[at + 7] = 1;
    return new Seen(
        cells[at + 2], cells[at + 3], cells[at + 4], new Fingerprint(cells[at + 5], cells[at + 6]));
  }

  /** Notes what was seen of a file that was asked for. */
  synchronized void put(Fingerprint name, Seen seen) {
    put(name, seen, 1);
  }

  private void put(Fingerprint name, Seen seen, long asked) {
    if (2 * (size + 1) * WIDTH > cells.length) {
      grow();
    }
    int at = find(name);
    size += taken(at) ? 0 : 1;
    cells[at] = name.high();
    cells[at + 1] = name.low();
    cells[at + 2] = seen.size();
    cells[at + 3] = seen.modified();
    cells[at + 4] = seen.inode();
    cells[at + 5] = seen.content().high();
    cells[at + 6] = seen.content().low();
    cells[at + 7] = asked;
  }

  /** Where the file's numbers are, or the free cells where they would be. */
  private int find(Fingerprint name) {
    int files = cells.length / WIDTH;
    int at = (int) name.low() & (files - 1);
    while (true) {
      int cell = at * WIDTH;
      if (!taken(cell) || (cells[cell] == name.high() && cells[cell + 1] == name.low())) {
        return cell;
      }
      at = (at + 1) & (files - 1);
    }
  }

  /** No name's fingerprint is made of zeros. */
  private boolean taken(int cell) {
    return cells[cell] != 0 || cells[cell + 1] != 0;
  }

  private void grow() {
    long[] old = cells;
    cells = new long[2 * old.length];
    for (int from = 0; from < old.length; from += WIDTH) {
      if (old[from] != 0 || old[from + 1] != 0) {
        System.arraycopy(old, from, cells, find(new Fingerprint(old[from], old[from + 1])), WIDTH);
      }
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
    for (int from = 0; from < cells.length; from += WIDTH) {
      boolean kept = taken(from) && cells[from + 3] <= before && (!asked || cells[from + 7] == 1);
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
      table.put(name, new Seen(size, modified, inode, content), 0);
    }
    return table;
  }
}
