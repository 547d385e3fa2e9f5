package laurel.search;

import java.util.Arrays;

/** Keys of terms in a row, the same one as often as it was met. To be filled again and again. */
final class Keys {
  private long[] all = new long[1 << 10];
  private int size;

  void take(long key) {
    if (size == all.length) {
      all = Arrays.copyOf(all, size * 2);
    }
    all[size++] = key;
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
