package laurel.media.share;

import java.util.Arrays;

/**
 * The picture of a card while it is drawn: a byte a pixel. A byte says how much of the paper the
 * large glyph covers, and how much of that one ink covers; which colours these are, the palette
 * says at the end.
 */
final class Sheet {
  private static final int STEPS = Stamp.FULL + 1;

  private final int width;
  private final int height;
  private final byte[] pixels;
  private final int paper;
  private final int tint;
  private final int[] inks;

  /**
   * @param paper colour of the ground, as 0xRRGGBB
   * @param tint colour of the glyph on it
   * @param inks colours that are drawn over both
   */
  Sheet(int width, int height, int paper, int tint, int... inks) {
    this.width = width;
    this.height = height;
    this.pixels = new byte[width * height];
    this.paper = paper;
    this.tint = tint;
    this.inks = inks.clone();
  }

  /** Puts the glyph on bare paper. */
  void ground(Stamp stamp, int x, int y) {
    put(stamp, x, y, -1);
  }

  /** Puts a character in one of the inks. */
  void ink(Stamp stamp, int x, int y, int ink) {
    put(stamp, x, y, ink);
  }

  /** Fills a rectangle with one of the inks. */
  void fill(int x, int y, int columns, int rows, int ink) {
    for (int row = y; row < y + rows; row++) {
      int from = row * width + x;
      Arrays.fill(pixels, from, from + columns, (byte) index(ink, Stamp.FULL, 0));
    }
  }

  /** A sheet on which nothing has been drawn since. */
  Sheet copy() {
    return new Sheet(this);
  }

  private Sheet(Sheet other) {
    this.width = other.width;
    this.height = other.height;
    this.pixels = other.pixels.clone();
    this.paper = other.paper;
    this.tint = other.tint;
    this.inks = other.inks;
  }

  private void put(Stamp stamp, int x, int y, int ink) {
    int left = x + stamp.left();
    int top = y + stamp.top();
    int from = Math.max(0, -left);
    int until = Math.min(stamp.width(), width - left);
    for (int row = Math.max(0, -top); row < Math.min(stamp.height(), height - top); row++) {
      int here = (top + row) * width + left;
      int there = row * stamp.width();
      for (int column = from; column < until; column++) {
        int covered = stamp.covered()[there + column];
        if (covered > 0) {
          int pixel = pixels[here + column] & 0xff;
          pixels[here + column] =
              pixel < STEPS && ink >= 0 // bare ground, as nearly everywhere
                  ? (byte) (STEPS + (ink * Stamp.FULL + covered - 1) * STEPS + pixel)
                  : (byte) over(pixel, ink, covered);
        }
      }
    }
  }

  /** Where two characters touch, the one that covers more is seen. */
  private static int over(int pixel, int ink, int covered) {
    if (ink < 0) {
      return covered;
    }
    int before = pixel < STEPS ? 0 : (pixel / STEPS - 1) % Stamp.FULL + 1;
    return index(ink, Math.max(before, covered), pixel % STEPS);
  }

  /** Of an ink over so much glyph; the bare ground has the first numbers. */
  private static int index(int ink, int covered, int ground) {
    return STEPS + (ink * Stamp.FULL + covered - 1) * STEPS + ground;
  }

  byte[] png() {
    int[] palette = new int[STEPS + inks.length * Stamp.FULL * STEPS];
    for (int ground = 0; ground < STEPS; ground++) {
      palette[ground] = mix(paper, tint, ground);
      for (int ink = 0; ink < inks.length; ink++) {
        for (int covered = 1; covered <= Stamp.FULL; covered++) {
          palette[index(ink, covered, ground)] = mix(palette[ground], inks[ink], covered);
        }
      }
    }
    return FlatPng.of(pixels, width, height, palette);
  }

  private static int mix(int below, int above, int covered) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int a = (below >> shift) & 0xff;
      int b = (above >> shift) & 0xff;
      mixed |= ((a * (Stamp.FULL - covered) + b * covered + Stamp.FULL / 2) / Stamp.FULL) << shift;
    }
    return mixed;
  }
}
