package laurel.search;

import java.util.stream.Stream;

/** The files that tell which documents hold a term. */
interface TermFiles {
  /** A file comes to about so many bytes. */
  int SHARD_BYTES = 3_000;

  /** The most files: enough for millions of records. */
  int MOST = 1 << 20;

  /** The most files in one folder, as a power of two. */
  int FOLDER_BITS = 14;

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
   * The name of a file; {@code index.js} finds it in the same way. Those that one folder cannot
   * hold lie in further ones below it. The sign before a number keeps names such as {@code aux}
   * away, which Windows forbids.
   */
  static String name(int number) {
    int folder = number >> FOLDER_BITS;
    String file = "s" + Integer.toString(number & ((1 << FOLDER_BITS) - 1), 36);
    return "t/" + (folder == 0 ? "" : "d" + Integer.toString(folder, 36) + "/") + file;
  }
}
