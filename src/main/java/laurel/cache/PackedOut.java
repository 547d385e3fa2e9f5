package laurel.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes being written: small numbers in few bytes, and a short text that was written a moment ago
 * as its number among the short ones. {@link PackedIn} reads them.
 */
final class PackedOut {
  /** Texts longer than that are not looked for again, in chars. */
  static final int SHORT = 64;

  /** How many short texts are remembered, each under its hash; a power of two. */
  private static final int REMEMBERED = 128;

  private final String[] recent = new String[REMEMBERED];
  private final int[] numbers = new int[REMEMBERED];
  private int shorts;
  private byte[] bytes = new byte[1 << 12];
  private int size;

  /** Eight bits. */
  void small(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  /** A number, in one byte where it is below 128 and not negative, in up to five otherwise. */
  void number(int value) {
    room(5);
    int rest = value;
    while (rest >>> 7 != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** A number of eight bytes. */
  void wide(long value) {
    room(Long.BYTES);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >> shift);
    }
  }

  /** Yes or no. */
  void flag(boolean value) {
    small(value ? 1 : 0);
  }

  /**
   * A text: the number of its bytes doubled and the bytes, or a short one's number doubled and one.
   */
  void text(String text) {
    if (text.length() > SHORT) {
      encoded(text);
      return;
    }
    int place = text.hashCode() & (REMEMBERED - 1);
    if (text.equals(recent[place])) {
      number((numbers[place] << 1) | 1);
      return;
    }
    recent[place] = text;
    numbers[place] = shorts++;
    encoded(text);
  }

  /**
   * The JDK, which knows how a text is kept, encodes it soonest; half a pair as a question mark.
   */
  private void encoded(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length << 1);
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** All that was written. */
  byte[] written() {
    return Arrays.copyOf(bytes, size);
  }
}
