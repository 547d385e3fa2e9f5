package laurel.sign;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

/**
 * The list of bits of a Bitstring Status List (W3C, 2025): 131,072 of them, so that nobody can tell
 * from a look-up which one was meant. Gzip without compression, because compressors of other
 * versions give other bytes.
 */
public final class Bits {
  private static final int COUNT = 131_072;
  private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 255};

  private Bits() {}

  /** The list in which these bits are set, as {@code encodedList}. */
  public static String encode(Collection<Integer> set) {
    byte[] bits = new byte[COUNT / 8];
    set.forEach(index -> bits[index / 8] |= (byte) (0x80 >> (index % 8)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(GZIP_HEAD);
    Deflater deflater = new Deflater(Deflater.NO_COMPRESSION, true);
    try {
      deflater.setInput(bits);
      deflater.finish();
      byte[] chunk = new byte[4096];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
    } finally {
      deflater.end();
    }
    CRC32 sum = new CRC32();
    sum.update(bits);
    number(out, sum.getValue());
    number(out, bits.length);
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  /** Whether a bit is set; throws {@link IllegalArgumentException} for what is no list. */
  public static boolean isSet(String encoded, int index) {
    if (!encoded.startsWith("u")) {
      throw new IllegalArgumentException("no list of bits");
    }
    byte[] packed = Base64.getUrlDecoder().decode(encoded.substring(1));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] bits = in.readNBytes(COUNT / 8);
      return index >= 0
          && index / 8 < bits.length
          && (bits[index / 8] & (0x80 >> (index % 8))) != 0;
    } catch (IOException e) {
      throw new IllegalArgumentException(new UncheckedIOException(e));
    }
  }

  private static void number(ByteArrayOutputStream out, long number) {
    for (int shift = 0; shift < 32; shift += 8) {
      out.write((int) (number >> shift));
    }
  }
}
