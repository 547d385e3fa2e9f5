package laurel.cache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes being written: small numbers in few bytes, and a short text that was written a moment ago
 * as its number among the short ones. {@link PackedIn} reads them.
 */
final class PackedOut {
  /** Texts longer than that are not looked for again, in chars. */
  static final int SHORT = 64;

  /** A text's form is told by the last bits of its length. */
  static final int FORM_BITS = 2;

  static final int FORM = 3;

  /** One byte a char: none is above 255. */
  static final int NARROW = 0;

  /** Two bytes a char, the lower one first. */
  static final int WIDE = 1;

  /** Not its length but its number among the short ones. */
  static final int AGAIN = 2;

  /** From so many chars on they are copied all at once; a buffer for that is not made for fewer. */
  static final int AT_ONCE = 32;

  /** How many short texts are remembered, each under its hash; a power of two. */
  private static final int REMEMBERED = 128;

  private final String[] recent = new String[REMEMBERED];
  private final int[] numbers = new int[REMEMBERED];
  private int shorts;
  private byte[] bytes;
  private char[] chars = new char[SHORT];
  private int size;

  /** Has room for so many bytes, and makes more where they do not suffice. */
  PackedOut(int room) {
    this.bytes = new byte[room];
  }

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

  /** A text: its length and its chars, or a short one's number. */
  void text(String text) {
    if (text.length() > SHORT) {
      encoded(text);
      return;
    }
    int place = text.hashCode() & (REMEMBERED - 1);
    if (text.equals(recent[place])) {
      number(numbers[place] << FORM_BITS | AGAIN);
      return;
    }
    recent[place] = text;
    numbers[place] = shorts++;
    encoded(text);
  }

  /**
   * Chars as Java has them: a text is read a dozen times in a build, and to make UTF-8 of Chinese
   * and Chinese of UTF-8 takes four times as long.
   */
  private void encoded(String text) {
    int length = text.length();
    if (chars.length < length) {
      chars = new char[length];
    }
    text.getChars(0, length, chars, 0);
    if (isNarrow(length)) {
      number(length << FORM_BITS | NARROW);
      room(length);
      System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, size, length);
      size += length;
    } else {
      number(length << FORM_BITS | WIDE);
      wideChars(length);
    }
  }

  private boolean isNarrow(int length) {
    int i = 0;
    while (i < length && chars[i] <= 0xff) {
      i++;
    }
    return i == length;
  }

  private void wideChars(int length) {
    room(Character.BYTES * length);
    if (length < AT_ONCE) {
      for (int i = 0; i < length; i++) {
        bytes[size + 2 * i] = (byte) chars[i];
        bytes[size + 2 * i + 1] = (byte) (chars[i] >> 8);
      }
    } else {
      chars(bytes, size).put(chars, 0, length);
    }
    size += Character.BYTES * length;
  }

  /** The wide chars that begin at a byte. */
  static CharBuffer chars(byte[] bytes, int from) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(from).asCharBuffer();
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
