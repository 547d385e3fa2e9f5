package laurel.media.photo;

/**
 * Resizes with a Lanczos kernel of three lobes, first along rows, then along columns.
 *
 * <p>All three channels travel in one {@code long}, 21 bits each, so that a tap costs one
 * multiplication in place of three: 8 bits of colour times weights that add up to 2048, plus a bias
 * that keeps every field above zero where the kernel's negative lobes pull below it. Rows pass
 * through a small ring that stays in the processor's cache.
 */
final class Resampler {
  private static final int LOBES = 3;
  private static final int WEIGHT_BITS = 11;
  private static final int FIELD = 21;
  private static final long MASK = (1L << FIELD) - 1;
  private static final long BIAS = 1L << 19;
  private static final long BIASES = (BIAS << (2 * FIELD)) | (BIAS << FIELD) | BIAS;

  private final Pixels source;
  private final Taps across;
  private final Taps down;
  private final long[] row;
  private final long[][] ring;
  private int ready;

  private Resampler(Pixels source, int width, int height) {
    this.source = source;
    this.across = Taps.of(source.width(), width);
    this.down = Taps.of(source.height(), height);
    this.row = new long[source.width()];
    this.ring = new long[down.most][width];
  }

  /** The picture at another size; the very same one where the size is the same. */
  static Pixels resize(Pixels source, int width, int height) {
    if (source.width() == width && source.height() == height) {
      return source;
    }
    return new Resampler(source, width, height).run(width, height);
  }

  private Pixels run(int width, int height) {
    Pixels target = Pixels.blank(width, height);
    long[] sums = new long[width];
    for (int y = 0; y < height; y++) {
      int first = down.first[y];
      int taps = down.count[y];
      while (ready < first + taps) {
        along(ready, ring[ready % ring.length]);
        ready++;
      }
      column(first, down.weights, y * down.most, taps, sums);
      for (int x = 0; x < width; x++) {
        target.rgb()[y * width + x] = packed(sums[x]);
      }
    }
    return target;
  }

  private void column(int first, int[] weights, int at, int taps, long[] sums) {
    java.util.Arrays.fill(sums, BIASES);
    for (int t = 0; t < taps; t++) {
      long[] line = ring[(first + t) % ring.length];
      long weight = weights[at + t];
      for (int x = 0; x < sums.length; x++) {
        sums[x] += line[x] * weight;
      }
    }
  }

  /** Resizes one source row into {@code line}. */
  private void along(int y, long[] line) {
    int start = y * source.width();
    for (int x = 0; x < row.length; x++) {
      row[x] = spread(source.rgb()[start + x]);
    }
    int[] weights = across.weights;
    for (int x = 0; x < line.length; x++) {
      int first = across.first[x];
      int taps = across.count[x];
      int at = x * across.most;
      long sum = BIASES;
      for (int t = 0; t < taps; t++) {
        sum += row[first + t] * weights[at + t];
      }
      line[x] = spread(packed(sum));
    }
  }

  private static long spread(int rgb) {
    return ((rgb & 0xff0000L) << (2 * FIELD - 16))
        | ((rgb & 0xff00L) << (FIELD - 8))
        | (rgb & 0xffL);
  }

  private static int packed(long sum) {
    return Pixels.rgb(
        eight((sum >>> (2 * FIELD)) & MASK), eight((sum >>> FIELD) & MASK), eight(sum & MASK));
  }

  private static int eight(long field) {
    int value = (int) (field - BIAS + (1 << (WEIGHT_BITS - 1))) >> WEIGHT_BITS;
    return value < 0 ? 0 : Math.min(value, 255);
  }

  /** For every target position, which source positions count and how much. */
  private static final class Taps {
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

    /** Whole-number weights that add up exactly: the rounding error goes to the middle one. */
    private void fill(int i, int low, int taps, double centre, double stretch) {
      double[] exact = new double[taps];
      double total = 0;
      for (int t = 0; t < taps; t++) {
        exact[t] = kernel((low + t + 0.5 - centre) / stretch);
        total += exact[t];
      }
      int left = 1 << WEIGHT_BITS;
      int middle = 0;
      for (int t = 0; t < taps; t++) {
        int weight = (int) Math.round(exact[t] / total * (1 << WEIGHT_BITS));
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
}
