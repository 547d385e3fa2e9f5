package laurel.search;

import java.util.Arrays;

/** The numbers of the documents that hold a term, ascending, packed as they come. */
final class Postings {
  private byte[] packed = new byte[4];
  private int length;
  private int last = -1;
  private int count;

  /** Adds a document; the same one twice in a row counts once. */
  void add(int document) {
    if (document == last) {
      return;
    }
    int gap = document - last;
    if (length + 5 > packed.length) {
      packed = Arrays.copyOf(packed, packed.length * 2 + 5);
    }
    while (gap >= 0x80) {
      packed[length++] = (byte) (gap | 0x80);
      gap >>>= 7;
    }
    packed[length++] = (byte) gap;
    last = document;
    count++;
  }

  int count() {
    return count;
  }

  /** The gaps between the numbers, the first counted from −1: all are at least 1. */
  int[] gaps() {
    int[] gaps = new int[count];
    int at = 0;
    for (int i = 0; i < count; i++) {
      int gap = 0;
      int shift = 0;
      byte b;
      do {
        b = packed[at++];
        gap |= (b & 0x7f) << shift;
        shift += 7;
      } while (b < 0);
      gaps[i] = gap;
    }
    return gaps;
  }
}
