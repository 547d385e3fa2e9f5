package laurel.first;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads entries of an {@link Inventory} one after the other, byte by byte: through a buffer a
 * number takes ten methods, and a program this short pays for each of them by compiling it.
 */
final class Entries {
  private final byte[] bytes;
  private final int end;
  private int at;
  private int passed;

  Entries(ByteBuffer all, int from, int to) {
    this.bytes = all.array();
    this.at = all.arrayOffset() + from;
    this.end = all.arrayOffset() + to;
  }

  boolean hasNext() {
    return at < end;
  }

  /** Where the next one begins, in the buffer. */
  int position(ByteBuffer all) {
    return at - all.arrayOffset();
  }

  String text() {
    int length = (int) number(Short.BYTES);
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /** Passes over a text, which may be asked for after that. */
  void passText() {
    int length = (int) number(Short.BYTES);
    passed = at;
    at += length;
  }

  /** The text that begins where one was passed over. */
  String text(int from) {
    int length = (bytes[from - 2] & 0xFF) << Byte.SIZE | (bytes[from - 1] & 0xFF);
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  /** Where the text begins that was passed over last. */
  int passed() {
    return passed;
  }

  /** The look alone of what was taken down. */
  long look() {
    long look = number(Long.BYTES);
    at += Taken.BYTES - Long.BYTES;
    return look;
  }

  Taken taken() {
    return new Taken(
        number(Long.BYTES), number(Long.BYTES), number(Long.BYTES), number(Long.BYTES));
  }

  int count() {
    return (int) number(Integer.BYTES);
  }

  /** Passes over a file. */
  void skip() {
    int length = (int) number(Short.BYTES);
    at += length + Taken.BYTES;
  }

  private long number(int length) {
    int from = at;
    int to = from + length;
    long number = 0;
    for (int i = from; i < to; i++) {
      number = (number << Byte.SIZE) | (bytes[i] & 0xFF);
    }
    at = to;
    return number;
  }
}
