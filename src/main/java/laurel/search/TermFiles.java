package laurel.search;

import java.util.stream.Stream;

/** The files that tell which documents hold a term. */
interface TermFiles {
  /** A file comes to about so many bytes. */
  int SHARD_BYTES = 3_000;

  /** The most files. */
  int MOST = 1 << 14;

  /** How many files there are: a power of two, so that a file comes to {@link #SHARD_BYTES}. */
  int count();

  /** How many bits all lists take, about: what {@link #count} is found from. */
  long bits();

  /** Every file. */
  Stream<IndexFile> files();

  /** How many files so many bits are spread over. */
  static int count(long bits) {
    int count = 1;
    while (count < MOST && (long) count * SHARD_BYTES * 8 < bits) {
      count *= 2;
    }
    return count;
  }

  /**
   * The name of a file. The sign before the number keeps names such as {@code aux} away, which
   * Windows forbids.
   */
  static String name(int number) {
    return "t/s" + Integer.toString(number, 36);
  }
}
