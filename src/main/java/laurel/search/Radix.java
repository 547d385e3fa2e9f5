package laurel.search;

/** Sorts numbers by some of their bits, leaving in order what has the same ones. */
final class Radix {
  /** The most bits of a digit: as many places as lie near a processor. */
  private static final int DIGIT = 11;

  private long[] other = new long[0];

  /** Sorts by the bits from one to before another, counted from the lowest. */
  void sort(long[] numbers, int from, int to) {
    if (other.length < numbers.length) {
      other = new long[numbers.length];
    }
    int passes = (to - from + DIGIT - 1) / DIGIT;
    long[] in = numbers;
    long[] out = other;
    for (int pass = 0, low = from; pass < passes; pass++) {
      int width = (to - low) / (passes - pass);
      pass(in, out, numbers.length, low, width);
      low += width;
      long[] sorted = out;
      out = in;
      in = sorted;
    }
    if (in != numbers) {
      System.arraycopy(in, 0, numbers, 0, numbers.length);
    }
  }

  private static void pass(long[] in, long[] out, int count, int low, int width) {
    int mask = (1 << width) - 1;
    int[] ends = new int[mask + 2];
    for (int i = 0; i < count; i++) {
      ends[((int) (in[i] >>> low) & mask) + 1]++;
    }
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    for (int i = 0; i < count; i++) {
      out[ends[(int) (in[i] >>> low) & mask]++] = in[i];
    }
  }
}
