package laurel.review;

import java.util.Arrays;

/**
 * Runs of letters and digits as numbers: a province's texts have ten million of them, and as
 * strings they take a hundred bytes each. Two that differ have one number once in 2^64; who shows a
 * pair compares its texts themselves.
 */
final class Runs {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Runs() {}

  /** Letters and digits, however they are punctuated. */
  static int[] letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).toArray();
  }

  /** The number of each run of so many letters, sorted, and once. */
  static long[] of(String text, int length) {
    int[] letters = letters(text);
    long[] runs = new long[Math.max(0, letters.length - length + 1)];
    for (int i = 0; i < runs.length; i++) {
      long run = 0;
      for (int j = i; j < i + length; j++) {
        run = run * STEP + letters[j];
      }
      runs[i] = spread(run);
    }
    Arrays.sort(runs);
    int size = 0;
    for (int i = 0; i < runs.length; i++) {
      if (i == 0 || runs[i] != runs[i - 1]) {
        runs[size++] = runs[i];
      }
    }
    return Arrays.copyOf(runs, size);
  }

  /** How many numbers both have. */
  static int common(long[] a, long[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      int order = Long.compare(a[i], b[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  /** One to one; the highest bits, by which runs are looked for, depend on all. */
  private static long spread(long run) {
    long once = (run ^ run >>> 30) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ once >>> 27) * 0x94D049BB133111EBL;
    return twice ^ twice >>> 31;
  }
}
