package laurel.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link PackedOut} wrote; bytes of another form end it with an exception. */
final class PackedIn {
  private final List<String> shorts = new ArrayList<>();
  private final byte[] bytes;
  private char[] chars = {};
  private int at;

  /** Reads from a byte on. */
  PackedIn(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /** Eight bits. */
  int small() throws IOException {
    need(1);
    return bytes[at++] & 0xff;
  }

  /** A number. */
  int number() throws IOException {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = small();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw otherForm();
  }

  /** A number of eight bytes. */
  long wide() throws IOException {
    need(Long.BYTES);
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = (value << 8) | (bytes[at++] & 0xff);
    }
    return value;
  }

  /** Yes or no. */
  boolean flag() throws IOException {
    return small() != 0;
  }

  /** A text. */
  String text() throws IOException {
    int head = number();
    int length = head >>> PackedOut.FORM_BITS;
    String text =
        switch (head & PackedOut.FORM) {
          case PackedOut.AGAIN -> remembered(length);
          case PackedOut.NARROW -> narrowText(length);
          case PackedOut.WIDE -> wideText(length);
          default -> throw otherForm();
        };
    if (text.length() <= PackedOut.SHORT && (head & PackedOut.FORM) != PackedOut.AGAIN) {
      shorts.add(text);
    }
    return text;
  }

  private String narrowText(int length) throws IOException {
    need(length);
    String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    at += length;
    return text;
  }

  private String wideText(int length) throws IOException {
    need(Character.BYTES * length);
    if (chars.length < length) {
      chars = new char[length];
    }
    if (length < PackedOut.AT_ONCE) {
      for (int i = 0; i < length; i++) {
        chars[i] = (char) ((bytes[at + 2 * i] & 0xff) | bytes[at + 2 * i + 1] << 8);
      }
    } else {
      PackedOut.chars(bytes, at).get(chars, 0, length);
    }
    at += Character.BYTES * length;
    return new String(chars, 0, length);
  }

  private String remembered(int number) throws IOException {
    if (number >= shorts.size()) {
      throw otherForm();
    }
    return shorts.get(number);
  }

  /** A number of values to come, each of a byte or more. */
  int count() throws IOException {
    int count = number();
    need(count);
    return count;
  }

  /** Nothing is left. */
  void end() throws IOException {
    if (at < bytes.length) {
      throw otherForm();
    }
  }

  private void need(int more) throws IOException {
    if (more < 0 || more > bytes.length - at) {
      throw otherForm();
    }
  }

  private static IOException otherForm() {
    return new IOException("bytes of another form");
  }
}
