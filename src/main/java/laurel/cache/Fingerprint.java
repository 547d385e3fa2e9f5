package laurel.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

  /** What looked empty may be a large file by the time that it is read. */
  private static final int LEAST = 1 << 12;

  /** The fingerprint of these bytes and nothing else. */
  public static Fingerprint of(byte[] bytes) {
    return of(bytes, bytes.length);
  }

  /** The fingerprint of the first of these bytes. */
  public static Fingerprint of(byte[] bytes, int length) {
    return of(bytes, 0, length);
  }

  /** The fingerprint of some of these bytes. */
  public static Fingerprint of(byte[] bytes, int offset, int length) {
    Murmur hash = new Murmur();
    hash.update(bytes, offset, length);
    return hash.finish();
  }

  /** The fingerprint of the text's UTF-8 bytes. */
  public static Fingerprint of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The fingerprint of a file's bytes; the same as {@link #of(byte[])} of them. */
  public static Fingerprint ofFile(Path file) throws IOException {
    return ofFile(file, CHUNK);
  }

  /**
   * The same without much more room than the file needs.
   *
   * @param size its length as it looks; one that is longer by now is read whole
   */
  public static Fingerprint ofFile(Path file, long size) throws IOException {
    Murmur hash = new Murmur();
    long room = Math.max(LEAST, size + 1); // of one more, the end is seen
    byte[] chunk = new byte[(int) Math.min(CHUNK, room)];
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

  // By hand: a record's own is put together at run time, which costs a small build more than all
  // the keys that it compares.
  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that && high == that.high && low == that.low;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(high) + Long.hashCode(low);
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
    private static final int HEAD = 9;
    private static final int ROOM = 1 << 11;

    /** From so many chars on their form is worth a choice. */
    private static final int LONG = 48;

    private final Murmur hash = new Murmur();

    /** Small at first: most keys are of a few short texts. */
    private byte[] parts = new byte[1 << 8];

    private int filled;

    private Builder() {}

    /** Adds a text; the JDK, which knows how it is kept, encodes it soonest. */
    public Builder add(String text) {
      return text('s', text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds a text as its chars where it is long and Chinese, which are had in a third of the time
     * that UTF-8 takes. Not the key that {@link #add(String)} makes.
     */
    Builder addChars(String text) {
      int length = text.length();
      if (length < LONG || text.charAt(length / 2) <= 0xff) {
        return add(text);
      }
      byte[] wide = new byte[Character.BYTES * length];
      PackedOut.chars(wide, 0).put(text.toCharArray());
      return text('w', wide);
    }

    private Builder text(char kind, byte[] encoded) {
      if (encoded.length >= ROOM) {
        return part(kind, encoded);
      }
      room(HEAD + encoded.length);
      head(kind, encoded.length);
      System.arraycopy(encoded, 0, parts, filled, encoded.length);
      filled += encoded.length;
      return this;
    }

    /** Adds bytes. */
    public Builder add(byte[] bytes) {
      return part('b', bytes);
    }

    /** Adds a number. */
    public Builder add(long value) {
      room(HEAD);
      head('n', value);
      return this;
    }

    /** Adds a yes or no. */
    public Builder add(boolean value) {
      room(HEAD);
      head('t', value ? 1 : 0);
      return this;
    }

    /** Adds another key, or what stands for a file's bytes. */
    public Builder add(Fingerprint other) {
      room(2 * HEAD);
      head('h', other.high);
      head('l', other.low);
      return this;
    }

    /** Adds texts, in their order. */
    public Builder addAll(Collection<String> texts) {
      room(HEAD);
      head('c', texts.size());
      texts.forEach(this::add);
      return this;
    }

    /** The key; the builder is spent. */
    public Fingerprint build() {
      passOn();
      return hash.finish();
    }

    private Builder part(char kind, byte[] bytes) {
      room(HEAD);
      head(kind, bytes.length);
      passOn();
      hash.update(bytes, 0, bytes.length);
      return this;
    }

    /** Makes room for what comes next; the hash takes large pieces faster than small ones. */
    private void room(int more) {
      if (parts.length - filled >= more) {
        return;
      }
      if (parts.length < ROOM) {
        parts = Arrays.copyOf(parts, Math.max(2 * parts.length, filled + more));
        return;
      }
      passOn();
      if (parts.length < more) {
        parts = new byte[2 * more];
      }
    }

    private void passOn() {
      hash.update(parts, 0, filled);
      filled = 0;
    }

    private void head(char kind, long value) {
      byte[] out = parts;
      int at = filled;
      out[at] = (byte) kind;
      out[at + 1] = (byte) value;
      out[at + 2] = (byte) (value >>> 8);
      out[at + 3] = (byte) (value >>> 16);
      out[at + 4] = (byte) (value >>> 24);
      out[at + 5] = (byte) (value >>> 32);
      out[at + 6] = (byte) (value >>> 40);
      out[at + 7] = (byte) (value >>> 48);
      out[at + 8] = (byte) (value >>> 56);
      filled = at + HEAD;
    }
  }
}
