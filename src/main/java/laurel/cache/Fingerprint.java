package laurel.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;

/**
 * 128 bits that stand for some bytes, or for everything that a result is made from: equal
 * fingerprints mean equal inputs. The same on every machine and in every run.
 *
 * @param high the first half, as printed
 * @param low the second half, as printed
 */
public record Fingerprint(long high, long low) {
  /** How many bytes one takes when written. */
  public static final int BYTES = 16;

  private static final int CHUNK = 1 << 16;

  /** The fingerprint of these bytes and nothing else. */
  public static Fingerprint of(byte[] bytes) {
    Murmur hash = new Murmur();
    hash.update(bytes, 0, bytes.length);
    return hash.finish();
  }

  /** The fingerprint of the text's UTF-8 bytes. */
  public static Fingerprint of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The fingerprint of a file's bytes; the same as {@link #of(byte[])} of them. */
  public static Fingerprint ofFile(Path file) throws IOException {
    Murmur hash = new Murmur();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        hash.update(chunk, 0, n);
      }
    }
    return hash.finish();
  }

  /**
   * Begins the key of a result.
   *
   * @param recipe what is made, with the version of the code that makes it, e.g. {@code page/3};
   *     results of another recipe or version never have the same key
   */
  public static Builder of(String recipe, int version) {
    return new Builder().add(recipe).add(version);
  }

  /** Reads what {@link #toString} wrote. */
  public static Fingerprint parse(CharSequence hex) {
    if (hex.length() != 2 * BYTES) {
      throw new IllegalArgumentException("not a fingerprint: " + hex);
    }
    return new Fingerprint(
        HexFormat.fromHexDigitsToLong(hex, 0, BYTES),
        HexFormat.fromHexDigitsToLong(hex, BYTES, 2 * BYTES));
  }

  /** 32 hexadecimal digits. */
  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }

  /**
   * Puts a key together from parts. Each part is preceded by its kind and length, so that "ab", "c"
   * and "a", "bc" are different keys.
   */
  public static final class Builder {
    private final Murmur hash = new Murmur();
    private final byte[] number = new byte[9];
    private byte[] room = new byte[256];

    private Builder() {}

    /** Adds a text. */
    public Builder add(String text) {
      int chars = text.length();
      if (room.length < 3 * chars) {
        room = new byte[3 * chars + 64];
      }
      int bytes = encode(text, chars);
      head('s', bytes);
      hash.update(room, 0, bytes);
      return this;
    }

    /** As {@link String#getBytes} encodes it: half of a pair alone becomes a question mark. */
    private int encode(String text, int chars) {
      int to = 0;
      for (int i = 0; i < chars; i++) {
        char c = text.charAt(i);
        if (c < 0x80) {
          room[to++] = (byte) c;
        } else if (c < 0x800) {
          room[to++] = (byte) (0xc0 | (c >> 6));
          room[to++] = (byte) (0x80 | (c & 0x3f));
        } else if (!Character.isSurrogate(c)) {
          room[to++] = (byte) (0xe0 | (c >> 12));
          room[to++] = (byte) (0x80 | ((c >> 6) & 0x3f));
          room[to++] = (byte) (0x80 | (c & 0x3f));
        } else {
          byte[] whole = text.getBytes(StandardCharsets.UTF_8);
          room = whole;
          return whole.length;
        }
      }
      return to;
    }

    /** Adds bytes. */
    public Builder add(byte[] bytes) {
      return part('b', bytes);
    }

    /** Adds a number. */
    public Builder add(long value) {
      head('n', value);
      return this;
    }

    /** Adds a yes or no. */
    public Builder add(boolean value) {
      head('t', value ? 1 : 0);
      return this;
    }

    /** Adds another key, or what stands for a file's bytes. */
    public Builder add(Fingerprint other) {
      head('h', other.high);
      head('l', other.low);
      return this;
    }

    /** Adds texts, in their order. */
    public Builder addAll(Collection<String> texts) {
      head('c', texts.size());
      texts.forEach(this::add);
      return this;
    }

    /** The key; the builder is spent. */
    public Fingerprint build() {
      return hash.finish();
    }

    private Builder part(char kind, byte[] bytes) {
      head(kind, bytes.length);
      hash.update(bytes, 0, bytes.length);
      return this;
    }

    private void head(char kind, long value) {
      number[0] = (byte) kind;
      for (int i = 1; i < number.length; i++) {
        number[i] = (byte) (value >>> (8 * (i - 1)));
      }
      hash.update(number, 0, number.length);
    }
  }
}
