package laurel.search;

import java.io.IOException;

/** The files that tell which documents hold a term. */
interface TermFiles {
  /** At most so many places of terms in documents stand in a file: some 2 to 4 KB. */
  int TOGETHER = 3_000;

  /** The most files in one folder, as a power of two. */
  int FOLDER_BITS = 14;

  /** How many files there are, as a power of two. */
  int bits();

  /** In how many documents terms stand, summed over all terms and places. */
  long places();

  /** Hands every file on. */
  void make(IndexFile.Taker taker) throws IOException;

  /** Over how many files so many places are spread, as a power of two. */
  static int bits(long places) {
    int bits = 0;
    while (bits < Terms.FILED && ((long) TOGETHER << bits) < places) {
      bits++;
    }
    return bits;
  }

  /** The file that a key with its place belongs to. */
  static int number(long each, int bits) {
    return (int) (each >>> (TermSet.PLACE + Terms.KNOWN)) >>> (Terms.FILED - bits);
  }

  /** What of a key with its place tells terms apart: its file, what it is known by, the place. */
  static long seen(int bits) {
    long unseen = ((1L << (Terms.FILED - bits)) - 1) << (TermSet.PLACE + Terms.KNOWN);
    return ~unseen;
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
