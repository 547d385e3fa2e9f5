package laurel.site;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A QR symbol of one size (ISO/IEC 18004) before anything is written into it: what is the same in
 * all of them, and where each bit of a text goes. Level M, mask 3.
 */
final class QrBlank {
  private static final Map<Integer, QrBlank> KNOWN = new ConcurrentHashMap<>();

  private static final int LARGEST = 40;
  private static final int FINDER = 7;
  private static final int TIMING = 6;
  private static final int MASK = 3;

  /** What corrects the ten bits behind level and mask, and what is laid over all fifteen. */
  private static final int FORMAT_CHECK = 0x537;

  private static final int FORMAT_BITS = 15;
  private static final int FORMAT_COVER = 0x5412;

  private static final int VERSION_CHECK = 0x1f25;
  private static final int VERSION_BITS = 18;
  private static final int FIRST_WITH_VERSION = 7;
  private static final byte EMPTY = -1;

  private final int side;
  private final QrWords words;
  private final byte[][] drawn;
  private final int[] places;

  private QrBlank(int number) {
    Version version = Version.getVersionForNumber(number);
    this.side = version.getDimensionForVersion();
    this.words = new QrWords(version);
    this.drawn = new byte[side][side];
    for (byte[] row : drawn) {
      Arrays.fill(row, EMPTY);
    }
    finders();
    alignment(version.getAlignmentPatternCenters());
    timing();
    format();
    version(number);
    this.places = places();
    cover();
  }

  /** The smallest that holds so many bytes; empty where none does. */
  static Optional<QrBlank> forBytes(int length) {
    for (int version = 1; version <= LARGEST; version++) {
      QrBlank blank = KNOWN.computeIfAbsent(version, QrBlank::new);
      if (blank.words.hold(length)) {
        return Optional.of(blank);
      }
    }
    return Optional.empty();
  }

  /** The symbol that says these bytes, dark where 1. */
  ByteMatrix with(byte[] text) {
    ByteMatrix matrix = new ByteMatrix(side, side);
    byte[][] rows = matrix.getArray();
    for (int y = 0; y < side; y++) {
      System.arraycopy(drawn[y], 0, rows[y], 0, side);
    }
    int at = 0;
    for (byte word : words.of(text)) {
      for (int bit = Byte.SIZE - 1; bit >= 0; bit--) {
        int place = places[at++];
        rows[place / side][place % side] ^= (byte) (word >> bit & 1);
      }
    }
    return matrix;
  }

  /** Three corners, each with the light row and column that parts it from the rest. */
  private void finders() {
    int far = side - FINDER;
    for (int[] corner : new int[][] {{0, 0}, {far, 0}, {0, far}}) {
      rings(corner[0] + FINDER / 2, corner[1] + FINDER / 2, FINDER / 2 + 1, 2);
    }
    drawn[side - FINDER - 1][FINDER + 1] = 1; // the one dark module of the standard
  }

  private void alignment(int[] centres) {
    for (int y : centres) {
      for (int x : centres) {
        if (drawn[y][x] == EMPTY) {
          rings(x, y, 2, 1);
        }
      }
    }
  }

  /** Squares around a place, dark but for one and for what lies outside the finder. */
  private void rings(int x, int y, int widest, int light) {
    for (int dy = -widest; dy <= widest; dy++) {
      for (int dx = -widest; dx <= widest; dx++) {
        int ring = Math.max(Math.abs(dx), Math.abs(dy));
        boolean inside = x + dx >= 0 && x + dx < side && y + dy >= 0 && y + dy < side;
        if (inside) {
          drawn[y + dy][x + dx] = (byte) (ring == light || ring > FINDER / 2 ? 0 : 1);
        }
      }
    }
  }

  private void timing() {
    for (int i = FINDER + 1; i < side - FINDER - 1; i++) {
      byte dark = (byte) (1 - i % 2);
      drawn[TIMING][i] = dark;
      drawn[i][TIMING] = dark;
    }
  }

  /** Level and mask, twice, each around finders. */
  private void format() {
    int level = ErrorCorrectionLevel.M.getBits();
    int bits = checked(level << 3 | MASK, FORMAT_CHECK, FORMAT_BITS) ^ FORMAT_COVER;
    for (int i = 0; i < FORMAT_BITS; i++) {
      byte bit = (byte) (bits >> i & 1);
      int along = i < TIMING ? i : i + 1; // past the timing pattern
      if (i < Byte.SIZE) {
        drawn[along][Byte.SIZE] = bit;
        drawn[Byte.SIZE][side - 1 - i] = bit;
      } else {
        int back = FORMAT_BITS - i;
        drawn[Byte.SIZE][back > TIMING ? back : back - 1] = bit;
        drawn[side - back][Byte.SIZE] = bit;
      }
    }
  }

  private void version(int number) {
    if (number < FIRST_WITH_VERSION) {
      return;
    }
    int bits = checked(number, VERSION_CHECK, VERSION_BITS);
    for (int i = 0; i < VERSION_BITS; i++) {
      byte bit = (byte) (bits >> i & 1);
      int far = side - FINDER - 4 + i % 3;
      drawn[far][i / 3] = bit;
      drawn[i / 3][far] = bit;
    }
  }

  /** A number with the rest of its division behind it. */
  private static int checked(int number, int divisor, int bits) {
    int width = Integer.SIZE - Integer.numberOfLeadingZeros(divisor);
    int rest = number << (width - 1);
    for (int i = bits - 1; i >= width - 1; i--) {
      if ((rest >> i & 1) == 1) {
        rest ^= divisor << (i - width + 1);
      }
    }
    return number << (width - 1) | rest;
  }

  /** Up and down in columns of two, from the lower right. */
  private int[] places() {
    int[] found = new int[side * side];
    int count = 0;
    boolean up = true;
    for (int x = side - 1; x > 0; x -= 2, up = !up) {
      x -= x == TIMING ? 1 : 0;
      for (int i = 0; i < side; i++) {
        int y = up ? side - 1 - i : i;
        for (int column = x; column > x - 2; column--) {
          if (drawn[y][column] == EMPTY) {
            found[count++] = y * side + column;
          }
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** What the mask makes of light modules. */
  private void cover() {
    for (int place : places) {
      int y = place / side;
      int x = place % side;
      drawn[y][x] = (byte) ((x + y) % 3 == 0 ? 1 : 0);
    }
  }
}
