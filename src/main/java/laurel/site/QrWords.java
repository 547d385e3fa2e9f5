package laurel.site;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;

/**
 * Turns bytes into the code words of a QR symbol of one size (ISO/IEC 18004, 8-bit bytes, level M).
 */
final class QrWords {
  /** From this size on the length of a text takes two bytes. */
  private static final int LONG_LENGTHS = 10;

  /** The half byte that all else comes behind: 8-bit bytes follow. */
  private static final int BYTES = 0b0100;

  private static final int HALF = 4;
  private static final byte[] PADDING = {(byte) 0xec, 0x11};

  /** x⁸ + x⁴ + x³ + x² + 1, by which the standard reckons. */
  private static final int FIELD = 0x11d;

  private static final int ELEMENTS = 255;
  private static final int[] POWERS = new int[2 * ELEMENTS];
  private static final int[] LOGARITHMS = new int[ELEMENTS + 1];

  static {
    int value = 1;
    for (int i = 0; i < ELEMENTS; i++) {
      POWERS[i] = value;
      POWERS[i + ELEMENTS] = value;
      LOGARITHMS[value] = i;
      value = value << 1 ^ (value > ELEMENTS / 2 ? FIELD : 0);
    }
  }

  private final int all;
  private final int room;
  private final int blocks;
  private final int lengths;
  private final int[] divisor;

  QrWords(Version version) {
    Version.ECBlocks blocks = version.getECBlocksForLevel(ErrorCorrectionLevel.M);
    this.all = version.getTotalCodewords();
    this.room = all - blocks.getTotalECCodewords();
    this.blocks = blocks.getNumBlocks();
    this.lengths = version.getVersionNumber() < LONG_LENGTHS ? 1 : 2;
    this.divisor = divisor(blocks.getECCodewordsPerBlock());
  }

  /** Whether so many bytes find room. */
  boolean hold(int length) {
    return length + lengths + 1 <= room;
  }

  /** All words of a text, in the order in which they are drawn. */
  byte[] of(byte[] text) {
    byte[] data = data(text);
    byte[] words = new byte[all];
    int shortest = room / blocks;
    int shorter = blocks - room % blocks; // the others, behind these, have a word more
    int from = 0;
    for (int block = 0; block < blocks; block++) {
      int to = from + shortest + (block < shorter ? 0 : 1);
      for (int i = from; i < to; i++) {
        int row = i - from;
        words[row * blocks + block - (row < shortest ? 0 : shorter)] = data[i];
      }
      int[] rest = rest(data, from, to);
      for (int i = 0; i < rest.length; i++) {
        words[room + i * blocks + block] = (byte) rest[i];
      }
      from = to;
    }
    return words;
  }

  /** Length and text, half a byte late, and what fills the rest. */
  private byte[] data(byte[] text) {
    byte[] data = new byte[room];
    data[0] = (byte) (BYTES << HALF);
    int used = 0;
    for (int i = lengths - 1; i >= 0; i--) {
      late(data, used++, text.length >> (i * Byte.SIZE));
    }
    for (byte b : text) {
      late(data, used++, b);
    }
    for (int i = used + 1; i < room; i++) {
      data[i] = PADDING[(i - used - 1) % PADDING.length];
    }
    return data;
  }

  private static void late(byte[] data, int at, int value) {
    data[at] |= (byte) ((value & 0xff) >> HALF);
    data[at + 1] = (byte) (value << HALF);
  }

  /** By whose multiple a block is divided, its checks behind it, without a rest. */
  private static int[] divisor(int checks) {
    int[] divisor = new int[checks];
    divisor[checks - 1] = 1;
    for (int i = 0; i < checks; i++) {
      for (int j = 0; j < checks; j++) {
        int product = divisor[j] == 0 ? 0 : POWERS[LOGARITHMS[divisor[j]] + i];
        divisor[j] = product ^ (j + 1 < checks ? divisor[j + 1] : 0);
      }
    }
    for (int j = 0; j < checks; j++) {
      divisor[j] = LOGARITHMS[divisor[j]]; // none of them is 0
    }
    return divisor;
  }

  private int[] rest(byte[] data, int from, int to) {
    int last = divisor.length - 1;
    int[] rest = new int[divisor.length];
    for (int i = from; i < to; i++) {
      int factor = (data[i] & 0xff) ^ rest[0];
      System.arraycopy(rest, 1, rest, 0, last);
      rest[last] = 0;
      if (factor != 0) {
        int logarithm = LOGARITHMS[factor];
        for (int j = 0; j <= last; j++) {
          rest[j] ^= POWERS[divisor[j] + logarithm];
        }
      }
    }
    return rest;
  }
}
