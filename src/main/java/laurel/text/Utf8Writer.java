package laurel.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;

/**
 * Writes text as UTF-8 without locks and without a copy of it as characters: most of a site's bytes
 * go through here. For one thread; half of a surrogate pair alone becomes a question mark, as
 * {@link String#getBytes} has it.
 */
public final class Utf8Writer extends Writer {
  private static final int FULL = 1 << 16;

  /** Constants that are remembered. */
  private static final int MOST = 10_000;

  /** Shorter ones are encoded again sooner than they are found. */
  private static final int SHORT = 20;

  /** From here on the JDK, which knows how a text is kept, encodes it sooner. */
  private static final int LONG = 1 << 8;

  /** The most bytes of a character. */
  private static final int WIDEST = 3;

  private static final char[] LESS = "&lt;".toCharArray();
  private static final char[] GREATER = "&gt;".toCharArray();
  private static final char[] AND = "&amp;".toCharArray();
  private static final char[] QUOTE = "&quot;".toCharArray();
  private static final char[] APOSTROPHE = "&#39;".toCharArray();

  private final OutputStream sink;
  private final IdentityHashMap<char[], byte[]> constants = new IdentityHashMap<>();
  private byte[] bytes = new byte[1 << 13];
  private char[] chars = new char[1 << 9];
  private int size;
  private char high;

  /** Keeps what is written until it is taken. */
  public Utf8Writer() {
    this(null);
  }

  /**
   * Hands what is written on, now and then and when flushed.
   *
   * @param sink never closed
   */
  public Utf8Writer(OutputStream sink) {
    this.sink = sink;
  }

  /** Takes all that was written, and begins anew. */
  public byte[] take() {
    endPair();
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 0;
    return taken;
  }

  /** Begins anew without what was written. */
  public void forget() {
    high = 0;
    size = 0;
  }

  @Override
  public void write(int c) throws IOException {
    chars[0] = (char) c;
    write(chars, 0, 1);
  }

  /**
   * Writes the same characters again and again: the array must never change. So are the texts of
   * templates.
   */
  @Override
  public void write(char[] text) throws IOException {
    byte[] encoded = high == 0 && text.length > SHORT ? constant(text) : null;
    if (encoded == null) {
      write(text, 0, text.length);
      return;
    }
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
    passOn();
  }

  /** The bytes of a text that stands for itself, or null. */
  private byte[] constant(char[] text) {
    byte[] known = constants.get(text);
    if (known == null && constants.size() < MOST && isWhole(text)) {
      known = new String(text).getBytes(StandardCharsets.UTF_8);
      constants.put(text, known);
    }
    return known;
  }

  /** Whether no pair is parted at its ends. */
  private static boolean isWhole(char[] text) {
    return text.length > 0
        && !Character.isSurrogate(text[0])
        && !Character.isSurrogate(text[text.length - 1]);
  }

  /** The same of a part of a text. */
  private static boolean isWhole(String text, int from, int to) {
    return !Character.isLowSurrogate(text.charAt(from))
        && !Character.isHighSurrogate(text.charAt(to - 1));
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    if (length >= LONG && high == 0 && isWhole(text, offset, offset + length)) {
      write(text.substring(offset, offset + length).getBytes(StandardCharsets.UTF_8));
      return;
    }
    if (length > chars.length) {
      chars = new char[2 * length];
    }
    text.getChars(offset, offset + length, chars, 0);
    write(chars, 0, length);
  }

  /** Writes what is UTF-8 already: whole characters. */
  public void write(byte[] encoded) throws IOException {
    endPair();
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
    passOn();
  }

  /**
   * Writes a text so that HTML shows it: what would be markup, or end an attribute, as entities.
   */
  public void writeEscaped(String text) throws IOException {
    int length = text.length();
    if (length > chars.length) {
      chars = new char[2 * length];
    }
    text.getChars(0, length, chars, 0);
    if (high != 0) {
      escapeFrom(0, length);
      return;
    }
    room(WIDEST * length);
    int to = size;
    byte[] out = bytes;
    int i = 0;
    for (; i < length; i++) { // what nearly every text is made of, in one go
      char c = chars[i];
      if (c < 0x80) {
        if (c <= '>' && isMarkup(c)) {
          break;
        }
        out[to++] = (byte) c;
      } else if (c >= 0x800 && !Character.isSurrogate(c)) {
        out[to++] = (byte) (0xe0 | (c >> 12));
        out[to++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        out[to++] = (byte) (0x80 | (c & 0x3f));
      } else {
        break;
      }
    }
    size = to;
    if (i < length) {
      escapeFrom(i, length);
    } else {
      passOn();
    }
  }

  private void escapeFrom(int start, int length) throws IOException {
    int from = start;
    for (int i = start; i < length; i++) {
      char c = chars[i];
      if (c <= '>' && isMarkup(c)) {
        write(chars, from, i - from);
        write(entity(c));
        from = i + 1;
      }
    }
    write(chars, from, length - from);
  }

  private static boolean isMarkup(char c) {
    return c == '<' || c == '>' || c == '&' || c == '"' || c == '\'';
  }

  private static char[] entity(char c) {
    return switch (c) {
      case '<' -> LESS;
      case '>' -> GREATER;
      case '&' -> AND;
      case '"' -> QUOTE;
      default -> APOSTROPHE;
    };
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    room(WIDEST * length + WIDEST);
    int to = size;
    byte[] out = bytes;
    for (int i = offset; i < offset + length; i++) {
      char c = text[i];
      if (c < 0x80 && high == 0) {
        out[to++] = (byte) c;
      } else if (c >= 0x800 && high == 0 && !Character.isSurrogate(c)) {
        out[to++] = (byte) (0xe0 | (c >> 12));
        out[to++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        out[to++] = (byte) (0x80 | (c & 0x3f));
      } else {
        size = to;
        room(WIDEST * (offset + length - i) + 2 * WIDEST);
        out = bytes;
        rare(c);
        to = size;
      }
    }
    size = to;
    passOn();
  }

  /** A character of two or four bytes, or what follows half a pair. */
  private void rare(char c) {
    if (high != 0 && Character.isLowSurrogate(c)) {
      int point = Character.toCodePoint(high, c);
      put(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f));
      put(0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
      high = 0;
      return;
    }
    endPair();
    if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      bytes[size++] = '?';
    } else if (c < 0x80) {
      bytes[size++] = (byte) c;
    } else if (c < 0x800) {
      put(0xc0 | (c >> 6), 0x80 | (c & 0x3f));
    } else {
      bytes[size++] = (byte) (0xe0 | (c >> 12));
      put(0x80 | ((c >> 6) & 0x3f), 0x80 | (c & 0x3f));
    }
  }

  private void put(int first, int second) {
    bytes[size++] = (byte) first;
    bytes[size++] = (byte) second;
  }

  private void endPair() {
    if (high != 0) {
      high = 0;
      room(1);
      bytes[size++] = '?';
    }
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  private void passOn() throws IOException {
    if (sink != null && size >= FULL) {
      sink.write(bytes, 0, size);
      size = 0;
    }
  }

  @Override
  public void flush() throws IOException {
    if (sink != null) {
      endPair();
      sink.write(bytes, 0, size);
      size = 0;
      sink.flush();
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
