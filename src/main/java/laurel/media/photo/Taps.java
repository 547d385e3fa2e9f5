package laurel.media.photo;

/**
 * For every target position, which source positions count and how much: a Lanczos kernel of three
 * lobes in whole numbers.
 */
final class Taps {
  /** Weights of one target position add up to 1 with so many binary places. */
  static final int BITS = 14;

  /** Added before the places are cut off, so that they round. */
  static final int HALF = 1 << (BITS - 1);

  private static final int LOBES = 3;

  private final int most;
  private final int[] first;
  private final int[] count;
  private final int[] weights;

  private Taps(int most, int size) {
    this.most = most;
    this.first = new int[size];
    this.count = new int[size];
    this.weights = new int[size * most];
  }

  static Taps of(int from, int to) {
    double step = (double) from / to;
    double stretch = Math.max(1, step);
    double reach = LOBES * stretch;
    Taps taps = new Taps((int) Math.ceil(reach) * 2 + 1, to);
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * step;
      int low = Math.max(0, (int) Math.floor(centre - reach));
      int high = Math.min(from, (int) Math.ceil(centre + reach));
      taps.fill(i, low, Math.min(high - low, taps.most), centre, stretch);
    }
    return taps;
  }

  /** Most source positions that count for any target position. */
  int most() {
    return most;
  }

  /** First source position that counts for a target position. */
  int first(int i) {
    return first[i];
  }

  /** How many source positions count for a target position. */
  int count(int i) {
    return count[i];
  }

  int weight(int i, int tap) {
    return weights[i * most + tap];
  }

  /** Whole-number weights that add up exactly: the rounding error goes to the middle one. */
  private void fill(int i, int low, int taps, double centre, double stretch) {
    double[] exact = new double[taps];
    double total = 0;
    for (int t = 0; t < taps; t++) {
      exact[t] = kernel((low + t + 0.5 - centre) / stretch);
      total += exact[t];
    }
    int left = 1 << BITS;
    int middle = 0;
    for (int t = 0; t < taps; t++) {
      int weight = (int) Math.round(exact[t] / total * (1 << BITS));
      weights[i * most + t] = weight;
      left -= weight;
      middle = exact[t] > exact[middle] ? t : middle;
    }
    weights[i * most + middle] += left;
    first[i] = low;
    count[i] = taps;
  }

  private static double kernel(double x) {
    if (Math.abs(x) >= LOBES) {
      return 0;
    }
    if (x == 0) {
      return 1;
    }
    double t = Math.PI * x;
    // StrictMath: the same weights on every processor, hence the same bytes.
    return LOBES * StrictMath.sin(t) * StrictMath.sin(t / LOBES) / (t * t);
  }
}
