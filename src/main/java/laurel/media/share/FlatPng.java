package laurel.media.share;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes a picture of few colours and large plain areas as PNG with a palette. What repeats the
 * pixel before or the row above is told by its length (DEFLATE, RFC 1951, with the fixed codes);
 * for such pictures that is as short as zlib makes it, takes a tenth of the time, and is the same
 * on machines with another zlib.
 */
final class FlatPng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int LONGEST = 258;
  private static final int SHORTEST = 4;
  private static final int END = 256;
  private static final int[] CODES = codes();
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] out;
  private int size;
  private long bits;
  private int held;

  private FlatPng(int room) {
    out = new byte[room];
  }

  /**
   * The file.
   *
   * @param pixels numbers of colours, row by row
   * @param palette at most 256 colours as 0xRRGGBB
   */
  static byte[] of(byte[] pixels, int width, int height, int[] palette) {
    ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
    file.writeBytes(SIGNATURE);
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    chunk("IHDR", head.put((byte) 8).put((byte) 3).array(), file); // 8 bits, by palette
    ByteBuffer colours = ByteBuffer.allocate(3 * palette.length);
    for (int colour : palette) {
      colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
    }
    chunk("PLTE", colours.array(), file);
    chunk("IDAT", zlib(rows(pixels, width, height), width + 1), file);
    chunk("IEND", new byte[0], file);
    return file.toByteArray();
  }

  private static void chunk(String type, byte[] body, ByteArrayOutputStream file) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(body);
    file.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
    file.writeBytes(name);
    file.writeBytes(body);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /** Before each row stands how it is filtered: not at all. */
  private static byte[] rows(byte[] pixels, int width, int height) {
    byte[] rows = new byte[(width + 1) * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(pixels, y * width, rows, y * (width + 1) + 1, width);
    }
    return rows;
  }

  private static byte[] zlib(byte[] raw, int row) {
    FlatPng stream = new FlatPng(1 << 16);
    stream.bits(0x0178, 16);
    stream.bits(0b011, 3); // the last block; fixed codes
    int at = 0;
    while (at < raw.length) {
      if (at >= row && at % row == 0 && repeated(raw, at, row, row) == row) {
        stream.row(row);
        at += row;
        continue;
      }
      int run = at > 0 && raw[at] == raw[at - 1] ? repeated(raw, at, 1, LONGEST) : 0;
      boolean like = at >= row && run < LONGEST && raw[at] == raw[at - row];
      int above = like ? repeated(raw, at, row, LONGEST) : 0;
      if (Math.max(run, above) < SHORTEST) {
        stream.symbol(raw[at] & 0xff);
        at++;
      } else {
        stream.repeat(Math.max(run, above), run >= above ? 1 : row);
        at += Math.max(run, above);
      }
    }
    stream.symbol(END);
    stream.bits(0, 7 & -stream.held);
    Adler32 sum = new Adler32();
    sum.update(raw);
    stream.bits(Integer.reverseBytes((int) sum.getValue()) & 0xffffffffL, 32);
    return stream.bytes();
  }

  /** How many bytes are those that stand so far back. */
  private static int repeated(byte[] raw, int at, int back, int most) {
    int end = Math.min(raw.length, at + most);
    int differs = Arrays.mismatch(raw, at, end, raw, at - back, end - back);
    return differs < 0 ? end - at : differs;
  }

  /** A whole row that is like the one above. */
  private void row(int row) {
    int rest = row;
    for (; rest > LONGEST + SHORTEST; rest -= LONGEST) {
      repeat(LONGEST, row);
    }
    int half = rest > LONGEST ? rest / 2 : 0;
    if (half > 0) {
      repeat(half, row);
    }
    repeat(rest - half, row);
  }

  private void repeat(int length, int back) {
    if (length == LONGEST) {
      symbol(285);
    } else {
      int extra = Math.max(0, 29 - Integer.numberOfLeadingZeros(length - 3));
      symbol(257 + 4 * extra + ((length - 3) >> extra));
      bits((length - 3) & ((1 << extra) - 1), extra);
    }
    int extra = Math.max(0, 30 - Integer.numberOfLeadingZeros(back - 1));
    int code = turned(2 * extra + ((back - 1) >> extra), 5);
    bits(code >>> 4, 5);
    bits((back - 1) & ((1 << extra) - 1), extra);
  }

  private void symbol(int symbol) {
    bits(CODES[symbol] >>> 4, CODES[symbol] & 15);
  }

  /** The fixed codes, each as it is written, with its length in the last four bits. */
  private static int[] codes() {
    int[] codes = new int[288];
    for (int symbol = 0; symbol < codes.length; symbol++) {
      if (symbol < 144) {
        codes[symbol] = turned(0x30 + symbol, 8);
      } else if (symbol < END) {
        codes[symbol] = turned(0x190 + symbol - 144, 9);
      } else if (symbol < 280) {
        codes[symbol] = turned(symbol - END, 7);
      } else {
        codes[symbol] = turned(0xc0 + symbol - 280, 8);
      }
    }
    return codes;
  }

  /** Codes are written from their first bit on, numbers from their last. */
  private static int turned(int code, int length) {
    return Integer.reverse(code) >>> (32 - length) << 4 | length;
  }

  private void bits(long value, int length) {
    bits |= value << held;
    held += length;
    if (held >= Integer.SIZE) {
      if (size + Integer.BYTES > out.length) {
        out = Arrays.copyOf(out, 2 * out.length);
      }
      INT.set(out, size, (int) bits);
      size += Integer.BYTES;
      bits >>>= Integer.SIZE;
      held -= Integer.SIZE;
    }
  }

  /** What was written, with the bits that fill no number of four bytes. */
  private byte[] bytes() {
    byte[] all = Arrays.copyOf(out, size + held / Byte.SIZE);
    for (int i = size; i < all.length; i++) {
      all[i] = (byte) (bits >>> (Byte.SIZE * (i - size)));
    }
    return all;
  }
}
