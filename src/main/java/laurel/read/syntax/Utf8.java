package laurel.read.syntax;

import java.util.Arrays;

/**
 * Bytes read as UTF-8, up to the first that is none. The first compiler, under which everything is
 * read, makes of the JDK's decoder thrice the work that these loops are.
 */
final class Utf8 {
  /** What is left of three bytes put beside each other when their marks are taken away. */
  private static final int MARKS = (0xffffffe0 << 12) ^ (0xffffff80 << 6) ^ 0xffffff80;

  private static final int NONE = -1;

  private final byte[] bytes;
  private final char[] chars;
  private int at;
  private int size;

  /** Reads from a byte on. */
  Utf8(byte[] bytes, int from) {
    this.bytes = bytes;
    this.chars = new char[bytes.length - from];
    this.at = from;
    read();
  }

  /** Whether all of it is UTF-8. */
  boolean whole() {
    return at == bytes.length;
  }

  /** The first byte of what is not UTF-8; their number where all of it is. */
  int end() {
    return at;
  }

  /** The chars up to there. */
  char[] chars() {
    return Arrays.copyOf(chars, size);
  }

  private void read() {
    do {
      run();
    } while (at < bytes.length && other());
  }

  /** Takes characters of one byte and of three, as nearly all are. */
  private void run() {
    byte[] in = bytes;
    char[] out = chars;
    int from = at;
    int to = size;
    while (from < in.length) {
      int c = in[from];
      if (c >= 0) {
        from++;
      } else {
        c = three(in, from);
        if (c < 0) {
          break;
        }
        from += 3;
      }
      out[to++] = (char) c;
    }
    at = from;
    size = to;
  }

  private static int three(byte[] in, int from) {
    if (in[from] >> 4 != -2
        || from + 2 >= in.length
        || !isNext(in[from + 1])
        || !isNext(in[from + 2])) {
      return NONE;
    }
    int c = ((in[from] << 12) ^ (in[from + 1] << 6) ^ in[from + 2] ^ MARKS) & 0xffff;
    return c < 0x800 || Character.isSurrogate((char) c) ? NONE : c;
  }

  /** Takes a character of two bytes or of four; false where there is none. */
  private boolean other() {
    int first = bytes[at] & 0xff;
    int length = first < 0xe0 ? 2 : 4;
    boolean begins = (first >= 0xc2 && length == 2) || (first >= 0xf0 && first < 0xf5);
    if (!begins || !nextAre(length)) {
      return false;
    }
    int point = first & (length == 2 ? 0x1f : 0x07);
    for (int i = 1; i < length; i++) {
      point = point << 6 | (bytes[at + i] & 0x3f);
    }
    if (length == 4 && !Character.isSupplementaryCodePoint(point)) {
      return false;
    }
    size += Character.toChars(point, chars, size);
    at += length;
    return true;
  }

  private boolean nextAre(int length) {
    for (int i = 1; i < length; i++) {
      if (at + i >= bytes.length || !isNext(bytes[at + i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a byte goes on with a character: the bits 10 come first. */
  private static boolean isNext(byte b) {
    return b < (byte) 0xc0;
  }
}
