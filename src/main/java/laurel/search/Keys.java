package laurel.search;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Keys of terms in a row, the same one as often as it was met. To be filled again and again: of a
 * long text they are handed on in parts, for there are as many as it has characters.
 */
final class Keys {
  /** How many are held at once; 128 kB. */
  static final int MOST = 1 << 14;

  private final Consumer<Keys> full;
  private long[] all = new long[1 << 10];
  private int size;

  /**
   * None.
   *
   * @param full takes those that are there whenever there is no room for another; then they are
   *     gone
   */
  Keys(Consumer<Keys> full) {
    this.full = full;
  }

  void take(long key) {
    if (size == all.length) {
      makeRoom();
    }
    all[size++] = key;
  }

  private void makeRoom() {
    if (size < MOST) {
      all = Arrays.copyOf(all, size * 2);
    } else {
      full.accept(this);
      size = 0;
    }
  }

  int size() {
    return size;
  }

  long get(int i) {
    return all[i];
  }

  void empty() {
    size = 0;
  }
}
