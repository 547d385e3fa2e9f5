package laurel.media.photo;

import java.util.Arrays;

/**
 * Resizes with a Lanczos kernel of three lobes: first the height, then, because every pass turns
 * the picture over its diagonal, the width by the same code.
 *
 * <p>A pass adds up whole rows, channel by channel, in loops over plain {@code int} arrays, each
 * from its start: such loops become vector instructions in Java's second compiler. Whole numbers,
 * so that every processor gives the same bytes. Rows pass through a small ring that stays in the
 * processor's cache.
 */
final class Resampler {
  /** Red, green and blue, by how far up they stand in a pixel. */
  private static final int[] SHIFTS = {16, 8, 0};

  private static final int FOUR = 4;

  /** Rows that are turned together: as many pixels as fill a line of the processor's cache. */
  private static final int STRIP = 16;

  private final Pixels source;
  private final Taps taps;
  private final int[] row;
  private final int[][][] ring;
  private final int[][] sums;
  private final int[][] strip;
  private final Pixels target;
  private int ready;

  private Resampler(Pixels source, int height) {
    int width = source.width();
    this.source = source;
    this.taps = Taps.of(source.height(), height);
    this.row = new int[width];
    this.ring = new int[taps.most()][SHIFTS.length][width];
    this.sums = new int[SHIFTS.length][width];
    this.strip = new int[STRIP][width];
    this.target = Pixels.blank(/* width= */ height, /* height= */ width);
  }

  /** The picture at another size; the very same one where the size is the same. */
  static Pixels resize(Pixels source, int width, int height) {
    if (source.width() == width && source.height() == height) {
      return source;
    }
    Pixels turned = new Resampler(source, height).turned();
    return new Resampler(turned, width).turned();
  }

  /** The picture at its new height, rows as columns. */
  private Pixels turned() {
    int height = target.width();
    for (int y = 0; y < height; y++) {
      int end = taps.first(y) + taps.count(y);
      for (; ready < end; ready++) {
        part(ready, ring[ready % ring.length]);
      }
      for (int channel = 0; channel < SHIFTS.length; channel++) {
        addUp(y, channel);
      }
      join(sums[0], sums[1], sums[2], strip[y % STRIP]);
      if (y % STRIP == STRIP - 1 || y == height - 1) {
        turn(y - y % STRIP, y % STRIP + 1);
      }
    }
    return target;
  }

  private void part(int y, int[][] channels) {
    System.arraycopy(source.rgb(), y * row.length, row, 0, row.length);
    for (int channel = 0; channel < SHIFTS.length; channel++) {
      channel(row, SHIFTS[channel], channels[channel]);
    }
  }

  private static void channel(int[] rgb, int shift, int[] one) {
    for (int x = 0; x < one.length; x++) {
      one[x] = (rgb[x] >> shift) & 0xff;
    }
  }

  /**
   * By fours, because sums would else be fetched and put back for each row; none weighs nothing.
   */
  private void addUp(int y, int channel) {
    int count = taps.count(y);
    int[][] rows = new int[FOUR][];
    int[] weights = new int[FOUR];
    Arrays.fill(sums[channel], Taps.HALF);
    for (int t = 0; t < count; t += FOUR) {
      for (int i = 0; i < FOUR; i++) {
        rows[i] = ring[(taps.first(y) + Math.min(t + i, count - 1)) % ring.length][channel];
        weights[i] = t + i < count ? taps.weight(y, t + i) : 0;
      }
      add(sums[channel], rows, weights);
    }
  }

  private static void add(int[] sums, int[][] rows, int[] weights) {
    int[] a = rows[0];
    int[] b = rows[1];
    int[] c = rows[2];
    int[] d = rows[3];
    int wa = weights[0];
    int wb = weights[1];
    int wc = weights[2];
    int wd = weights[3];
    for (int x = 0; x < sums.length; x++) {
      sums[x] += a[x] * wa + b[x] * wb + c[x] * wc + d[x] * wd;
    }
  }

  /** Sums, rounded and clipped, as pixels again. */
  private static void join(int[] red, int[] green, int[] blue, int[] rgb) {
    for (int x = 0; x < rgb.length; x++) {
      rgb[x] = (eight(red[x]) << 16) | (eight(green[x]) << 8) | eight(blue[x]);
    }
  }

  /** The kernel's negative lobes pull below black and above white; no branch, for the vectors. */
  private static int eight(int sum) {
    int value = sum >> Taps.BITS;
    int above = 0xff - (value & ~(value >> 31));
    return 0xff - (above & ~(above >> 31));
  }

  /** Writes the strip's rows as columns, four at once. */
  private void turn(int y, int rows) {
    int[] rgb = target.rgb();
    int stride = target.width();
    int r = 0;
    for (; r + FOUR <= rows; r += FOUR) {
      int[] a = strip[r];
      int[] b = strip[r + 1];
      int[] c = strip[r + 2];
      int[] d = strip[r + 3];
      for (int x = 0, at = y + r; x < row.length; x++, at += stride) {
        rgb[at] = a[x];
        rgb[at + 1] = b[x];
        rgb[at + 2] = c[x];
        rgb[at + 3] = d[x];
      }
    }
    for (; r < rows; r++) {
      int[] one = strip[r];
      for (int x = 0, at = y + r; x < row.length; x++, at += stride) {
        rgb[at] = one[x];
      }
    }
  }
}
