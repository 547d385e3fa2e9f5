package laurel.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Paths one behind the other, as UTF-8, by their numbers from 0: a site of fifty thousand records
 * has a third of a million, which as texts take twice the room and keep the collector busy.
 */
final class PathRun {
  private static final int BITS = 16;
  private static final int BLOCK = 1 << BITS;

  private final List<byte[]> blocks = new ArrayList<>();

  /** Of each path its block and its place there: two bytes of length, then the path. */
  private int[] starts = new int[1 << 6];

  private int size;
  private int filled = BLOCK;

  /**
   * Adds one.
   *
   * @param path at most {@value #BLOCK} bytes with its length; a {@link SitePath} is far shorter
   * @return its number
   */
  int add(byte[] path) {
    int end = filled + Short.BYTES + path.length;
    if (end > BLOCK) {
      blocks.add(new byte[BLOCK]);
      filled = 0;
      end = Short.BYTES + path.length;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
    }
    byte[] block = blocks.get(blocks.size() - 1);
    block[filled] = (byte) (path.length >> Byte.SIZE);
    block[filled + 1] = (byte) path.length;
    System.arraycopy(path, 0, block, filled + Short.BYTES, path.length);
    starts[size] = ((blocks.size() - 1) << BITS) | filled;
    filled = end;
    return size++;
  }

  int size() {
    return size;
  }

  /** How many bytes a path takes. */
  int length(int number) {
    byte[] block = block(number);
    int from = from(number);
    return ((block[from - 2] & 0xff) << Byte.SIZE) | (block[from - 1] & 0xff);
  }

  /** The first bytes of a path as text. */
  String text(int number, int length) {
    return new String(block(number), from(number), length, StandardCharsets.UTF_8);
  }

  /** Copies a path. */
  void copy(int number, byte[] to, int at) {
    System.arraycopy(block(number), from(number), to, at, length(number));
  }

  /** The order of two of them as texts. */
  int compare(int one, int other) {
    int from = from(one);
    int otherFrom = from(other);
    return compare(
        block(one), from, from + length(one), block(other), otherFrom, otherFrom + length(other));
  }

  private byte[] block(int number) {
    return blocks.get(starts[number] >>> BITS);
  }

  private int from(int number) {
    return (starts[number] & (BLOCK - 1)) + Short.BYTES;
  }

  /**
   * The order of two texts in UTF-8, which is that of {@link String#compareTo}: Java goes by
   * UTF-16, where characters of two halves come before those from U+E000 on.
   */
  static int compare(byte[] a, int from, int until, byte[] b, int otherFrom, int otherUntil) {
    int same = Arrays.mismatch(a, from, until, b, otherFrom, otherUntil);
    if (same < 0) {
      return 0;
    }
    if (from + same == until || otherFrom + same == otherUntil) {
      return (until - from) - (otherUntil - otherFrom);
    }
    return rank(a[from + same]) - rank(b[otherFrom + same]);
  }

  /** U+E000 to U+FFFF begin with these two bytes; what begins with a greater one has two halves. */
  private static int rank(byte first) {
    int rank = first & 0xff;
    return rank == 0xee || rank == 0xef ? rank + 0x20 : rank;
  }
}
