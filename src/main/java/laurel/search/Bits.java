package laurel.search;

import java.util.Arrays;
import java.util.Base64;

/**
 * Numbers and lists of documents, bit by bit: near the least that is possible for any density, from
 * one document to all of them. {@code index.js} reads the same.
 */
final class Bits {
  private static final int MOST_ONES = 16;

  private byte[] bytes = new byte[1 << 12];
  private int length;
  private long held;
  private int used;

  /** The last bits of a value, at most 32. */
  void put(int value, int width) {
    held = held << width | (value & ((1L << width) - 1));
    used += width;
    if (used >= Integer.SIZE) {
      pass();
    }
  }

  /** Takes whole bytes out of what is held. */
  private void pass() {
    if (length + Long.BYTES > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    byte[] to = bytes;
    int at = length;
    int left = used;
    while (left >= Byte.SIZE) {
      left -= Byte.SIZE;
      to[at++] = (byte) (held >>> left);
    }
    length = at;
    used = left;
  }

  /** A number from 1 on, short where it is small (Elias gamma). */
  void number(int number) {
    int more = 31 - Integer.numberOfLeadingZeros(number);
    put(0, more);
    put(number, more + 1);
  }

  /** A number from 0 on: its quotient by 2^k in ones and a zero, then k bits (Golomb-Rice). */
  void rice(int number, int k) {
    int ones = number >>> k;
    for (; ones >= MOST_ONES; ones -= MOST_ONES) {
      put(-1, MOST_ONES);
    }
    if (ones + 1 + k <= Integer.SIZE) {
      int last = number & ((1 << k) - 1);
      put((-2 << k) | last, ones + 1 + k);
    } else {
      put(-2, ones + 1);
      put(number, k);
    }
  }

  /** Ascending numbers of documents, how many first: at least one. */
  void list(int[] numbers, int count, int documents) {
    number(count);
    int k = parameter(count, documents);
    int next = 0;
    for (int i = 0; i < count; i++) {
      int gap = numbers[i] - next;
      int width = (gap >>> k) + 1 + k;
      if (width <= Integer.SIZE) { // nearly all: as rice has it, without a call
        long ones = (1L << width) - (2L << k);
        held = held << width | ones | (gap & ((1L << k) - 1));
        used += width;
        if (used >= Integer.SIZE) {
          pass();
        }
      } else {
        rice(gap, k);
      }
      next = numbers[i] + 1;
    }
  }

  /** How many bits of a gap are written plainly: about log2 of 0.69 times the mean gap. */
  static int parameter(int count, int all) {
    long mean = 69L * all / (100L * Math.max(count, 1));
    return mean < 2 ? 0 : 63 - Long.numberOfLeadingZeros(mean);
  }

  /** All of them, as a script holds them, in Base64; what follows begins anew. */
  String taken() {
    put(0, -used & 7);
    pass();
    String text = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, length));
    length = 0;
    held = 0;
    return text;
  }

  /** Reads what was written. */
  static final class Reader {
    private final byte[] bytes;
    private int at;

    /** Reads what {@link Bits#taken} gave. */
    Reader(String text) {
      bytes = Base64.getDecoder().decode(text);
    }

    private int bit() {
      int bit = bytes[at >> 3] >> (7 - (at & 7)) & 1;
      at++;
      return bit;
    }

    int take(int width) {
      int value = 0;
      for (int i = 0; i < width; i++) {
        value = value << 1 | bit();
      }
      return value;
    }

    int number() {
      int more = 0;
      while (bit() == 0) {
        more++;
      }
      return 1 << more | take(more);
    }

    int rice(int k) {
      int ones = 0;
      while (bit() == 1) {
        ones++;
      }
      return ones << k | take(k);
    }

    int[] list(int documents) {
      int[] numbers = new int[number()];
      int k = parameter(numbers.length, documents);
      int last = -1;
      for (int i = 0; i < numbers.length; i++) {
        last += rice(k) + 1;
        numbers[i] = last;
      }
      return numbers;
    }
  }
}
