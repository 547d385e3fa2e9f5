package laurel.search;

import java.io.ByteArrayOutputStream;

/**
 * Packs lists of document numbers into bits (Golomb–Rice coding): near the least that is possible
 * for any density, from one document to all of them. {@code search.js} reads the same.
 */
final class Rice {
  private Rice() {}

  /**
   * Writes one list, ending on a whole byte: for every gap less one, the quotient by 2^k in ones
   * and a zero, then the remainder in k bits.
   *
   * @param gaps at least 1 each
   * @param documents how many there are in all
   */
  static void write(ByteArrayOutputStream out, int[] gaps, int documents) {
    int k = parameter(gaps.length, documents);
    long bits = 0;
    int used = 0;
    for (int gap : gaps) {
      int value = gap - 1;
      for (int ones = value >>> k; ones > 0; ones -= 16) {
        int some = Math.min(ones, 16);
        bits = (bits << some) | ((1L << some) - 1);
        used = flush(out, bits, used + some);
      }
      bits = (bits << (k + 1)) | (value & ((1L << k) - 1));
      used = flush(out, bits, used + k + 1);
    }
    if (used > 0) {
      out.write((int) (bits << (8 - used)));
    }
  }

  /** Writes whole bytes of the last {@code used} bits; says how many bits are left. */
  private static int flush(ByteArrayOutputStream out, long bits, int used) {
    int rest = used;
    while (rest >= 8) {
      rest -= 8;
      out.write((int) (bits >>> rest));
    }
    return rest;
  }

  /** How many bits of a gap are written plainly: about log2 of 0.69 times the mean gap. */
  static int parameter(int count, int documents) {
    int mean = (int) (69L * documents / (100L * Math.max(count, 1)));
    return mean < 2 ? 0 : 31 - Integer.numberOfLeadingZeros(mean);
  }

  /** Writes a number in groups of seven bits, the lowest first. */
  static void writeNumber(ByteArrayOutputStream out, int number) {
    int rest = number;
    while (rest >= 0x80) {
      out.write(rest | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /** Reads what was written, from one place on. */
  static final class Reader {
    private final byte[] bytes;
    private int at;
    private int bit;

    Reader(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    /** Where the next byte is. */
    int at() {
      return at;
    }

    /** What {@link Rice#writeNumber} wrote. */
    int number() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = bytes[at++];
        number |= (b & 0x7f) << shift;
        if (b >= 0) {
          return number;
        }
      }
    }

    /** The gaps of one list, as {@link Rice#write} wrote them. */
    int[] gaps(int count, int documents) {
      int k = parameter(count, documents);
      int[] gaps = new int[count];
      for (int i = 0; i < count; i++) {
        int value = 0;
        while (bit() == 1) {
          value++;
        }
        for (int each = 0; each < k; each++) {
          value = value << 1 | bit();
        }
        gaps[i] = value + 1;
      }
      if (bit > 0) {
        bit = 0;
        at++;
      }
      return gaps;
    }

    private int bit() {
      int one = bytes[at] >>> (7 - bit) & 1;
      bit = (bit + 1) & 7;
      if (bit == 0) {
        at++;
      }
      return one;
    }
  }
}
