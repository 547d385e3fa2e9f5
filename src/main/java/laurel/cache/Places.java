package laurel.cache;

/**
 * Where each result of a shelf lies, and whether this build has asked for it: four numbers a result
 * and no object, for a site of a hundred thousand records has some hundred thousand. One thread at
 * a time.
 */
final class Places {
  private static final int FEWEST = 1 << 6;
  private static final int WIDTH = 4;

  /** Stands for the length of a result that is gone. */
  private static final int GONE = -1;

  private static final long USED = 1L << 32;

  private long[] cells = new long[FEWEST * WIDTH];
  private int taken;
  private int size;

  /** A result's place in the file. */
  record Place(long offset, int length) {}

  /** Told of each result. */
  @FunctionalInterface
  interface Visitor<X extends Exception> {
    /** One result, its place, and whether it was used. */
    void visit(Fingerprint key, Place place, boolean used) throws X;
  }

  /** Where a result lies; null where there is none. */
  Place get(Fingerprint key) {
    int at = find(key);
    return there(at) ? new Place(cells[at + 2], (int) cells[at + 3]) : null;
  }

  /** Puts a result that is used, or only known. */
  void put(Fingerprint key, Place place, boolean used) {
    if (2 * (taken + 1) * WIDTH > cells.length) {
      grow();
    }
    int at = find(key);
    taken += free(at) ? 1 : 0;
    size += there(at) ? 0 : 1;
    cells[at] = key.high();
    cells[at + 1] = key.low();
    cells[at + 2] = place.offset();
    cells[at + 3] = place.length() | (used ? USED : 0);
  }

  /** Forgets a result. */
  void remove(Fingerprint key) {
    int at = find(key);
    if (there(at)) {
      cells[at + 3] = GONE & 0xffff_ffffL;
      size--;
    }
  }

  /** Notes that a result was asked for, if it is there. */
  void use(Fingerprint key) {
    int at = find(key);
    if (there(at)) {
      cells[at + 3] |= USED;
    }
  }

  /** Whether a result is there and was asked for. */
  boolean used(Fingerprint key) {
    int at = find(key);
    return there(at) && (cells[at + 3] & USED) != 0;
  }

  /** How many results there are. */
  int size() {
    return size;
  }

  /** Tells of every result, in no order. */
  <X extends Exception> void each(Visitor<X> visitor) throws X {
    for (int at = 0; at < cells.length; at += WIDTH) {
      if (there(at)) {
        visitor.visit(
            new Fingerprint(cells[at], cells[at + 1]),
            new Place(cells[at + 2], (int) cells[at + 3]),
            (cells[at + 3] & USED) != 0);
      }
    }
  }

  private int find(Fingerprint key) {
    int places = cells.length / WIDTH;
    int place = (int) key.low() & (places - 1);
    while (true) {
      int at = place * WIDTH;
      if (free(at) || (cells[at] == key.high() && cells[at + 1] == key.low())) {
        return at;
      }
      place = (place + 1) & (places - 1);
    }
  }

  /** No key is made of zeros: that is how a shelf writes over what it erases. */
  private boolean free(int at) {
    return cells[at] == 0 && cells[at + 1] == 0;
  }

  private boolean there(int at) {
    return !free(at) && (int) cells[at + 3] != GONE;
  }

  private void grow() {
    long[] old = cells;
    cells = new long[2 * old.length];
    taken = 0;
    for (int from = 0; from < old.length; from += WIDTH) {
      boolean kept = (old[from] != 0 || old[from + 1] != 0) && (int) old[from + 3] != GONE;
      if (kept) {
        int to = find(new Fingerprint(old[from], old[from + 1]));
        System.arraycopy(old, from, cells, to, WIDTH);
        taken++;
      }
    }
  }
}
