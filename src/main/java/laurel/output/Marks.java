package laurel.output;

import laurel.cache.Fingerprint;

/**
 * What we remember of files, by their numbers in a {@link Manifest}: three numbers each and no
 * object. Different files may be set by different threads.
 */
final class Marks {
  static final Marks NONE = new Marks(0);

  private static final int WIDTH = 3;

  /** Of a file of which nothing is remembered. */
  private static final long NEVER = Long.MIN_VALUE;

  private final long[] cells;

  /** Of so many files nothing. */
  Marks(int files) {
    cells = new long[WIDTH * files];
    for (int at = 0; at < cells.length; at += WIDTH) {
      cells[at] = NEVER;
    }
  }

  /** Whether there is something of this file; a file that is not listed has the number -1. */
  boolean has(int file) {
    return file >= 0 && cells[WIDTH * file] != NEVER;
  }

  /** When it was last modified, in nanoseconds since 1970. */
  long modified(int file) {
    return cells[WIDTH * file];
  }

  /** What it was made from; null when its maker gave nothing. No fingerprint is made of zeros. */
  Fingerprint recipe(int file) {
    return recipe(cells[WIDTH * file + 1], cells[WIDTH * file + 2]);
  }

  /** The recipe of two numbers. */
  static Fingerprint recipe(long high, long low) {
    return high == 0 && low == 0 ? null : new Fingerprint(high, low);
  }

  void set(int file, long modified, Fingerprint recipe) {
    cells[WIDTH * file] = modified;
    cells[WIDTH * file + 1] = recipe == null ? 0 : recipe.high();
    cells[WIDTH * file + 2] = recipe == null ? 0 : recipe.low();
  }
}
