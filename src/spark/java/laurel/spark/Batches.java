package laurel.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Cuts work into tasks of about the same length, the longest first. Counting would give one machine
 * ten films and another ten photos.
 */
final class Batches {
  /** Tasks for each core: whoever is quick takes more of them. */
  private static final int A_CORE = 4;

  /** A task shorter than this costs more to hand over than to do. */
  static final long LEAST_MILLIS = 2_000;

  /** What a lost machine has lost at most, but for one long film. */
  static final long MOST_MILLIS = 60_000;

  private Batches() {}

  /**
   * Cuts all of the work; no batch is longer than its share unless it is one piece.
   *
   * @param cost in thousandths of a second
   * @param cores how many tasks run at once
   */
  static <T> List<List<T>> of(List<T> work, ToLongFunction<T> cost, int cores) {
    long total = work.stream().mapToLong(cost).sum();
    long share = total / ((long) A_CORE * Math.max(1, cores));
    long most = Math.max(LEAST_MILLIS, Math.min(MOST_MILLIS, share));
    List<T> longest = new ArrayList<>(work);
    longest.sort(Comparator.comparingLong(piece -> -cost.applyAsLong(piece)));
    List<List<T>> batches = new ArrayList<>();
    List<T> open = new ArrayList<>();
    long filled = 0;
    for (T piece : longest) {
      long more = cost.applyAsLong(piece);
      if (!open.isEmpty() && filled + more > most) {
        batches.add(open);
        open = new ArrayList<>();
        filled = 0;
      }
      open.add(piece);
      filled += more;
    }
    if (!open.isEmpty()) {
      batches.add(open);
    }
    return batches;
  }
}
