package laurel.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which entries have which runs: of those few at a time that are put into it, and of their runs
 * only those that another entry has, so that it is never larger than they are.
 */
final class RunIndex {
  /** Sixteen megabytes of bits. */
  private static final long MOST_BITS = 1L << 27;

  private static final int BITS_A_RUN = 8;

  private final int length;
  private final int rare;

  /** By the highest bits of a run whether one, and whether another entry may have it. */
  private final BitSet once = new BitSet();

  private final BitSet again = new BitSet();
  private final int unseen;

  /** Of each that was put in the runs that another may have, sorted, and how many it has. */
  private final List<long[]> owners = new ArrayList<>();

  private final List<Integer> sizes = new ArrayList<>();
  private int size;

  /** An open table: a run, the first of its places, how many entries of all have it. */
  private long[] runs = {};

  private int[] places = {};
  private byte[] having = {};
  private int shift;

  /** Of a place the owner, and the next place of the same run; 0 is none. */
  private int[] owner = {};

  private int[] next = {};

  /** How many runs of each owner more entries have than tells anything. */
  private int[] common = {};

  /** How many others it shares with the entry that was looked at last. */
  private int[] shared = {};

  /** How many runs of that entry more have than tells anything. */
  private int seenCommon;

  /**
   * An index without entries.
   *
   * @param length of its runs
   * @param rare a run that more entries have tells nothing
   * @param letters how many the texts have together whose entries will be put into it
   */
  RunIndex(int length, int rare, long letters) {
    this.length = length;
    this.rare = rare;
    this.unseen = Long.numberOfLeadingZeros(atLeast(Math.min(MOST_BITS, letters * BITS_A_RUN))) + 1;
  }

  /** The runs of a text. */
  long[] runs(String text) {
    return Runs.of(text, length);
  }

  /**
   * Sees an entry, before any is put in.
   *
   * @param indexed whether it will be put in, or only compared with those
   */
  void see(long[] entry, boolean indexed) {
    for (long run : entry) {
      int bit = bit(run);
      if (once.get(bit)) {
        again.set(bit);
      } else if (indexed) {
        once.set(bit);
      }
    }
  }

  private int bit(long run) {
    return (int) (run >>> unseen);
  }

  /** Forgets the entries that were put in. */
  void clear() {
    owners.clear();
    sizes.clear();
    size = 0;
    runs = new long[0];
    places = new int[0];
    having = new byte[0];
    owner = new int[0];
    next = new int[0];
  }

  /** Puts an entry in that was seen. */
  void put(long[] entry) {
    int kept = 0;
    long[] others = new long[entry.length];
    for (long run : entry) {
      if (again.get(bit(run))) {
        others[kept++] = run;
      }
    }
    owners.add(Arrays.copyOf(others, kept));
    sizes.add(entry.length);
    size += kept;
  }

  /** Runs of all that were put in. */
  int size() {
    return size;
  }

  /** Makes ready what {@link #count} looks into. */
  void close() {
    int room = (int) atLeast(2L * size);
    shift = Long.numberOfLeadingZeros(room) + 1;
    runs = new long[room];
    places = new int[room];
    having = new byte[room];
    owner = new int[size + 1];
    next = new int[size + 1];
    common = new int[owners.size()];
    shared = new int[owners.size()];
    int place = 1;
    for (int i = 0; i < owners.size(); i++) {
      for (long run : owners.get(i)) {
        int at = at(run);
        runs[at] = run;
        owner[place] = i;
        next[place] = places[at];
        places[at] = place++;
      }
    }
  }

  /** A power of two, two at least. */
  private static long atLeast(long number) {
    return Long.highestOneBit(Math.max(2, 2 * number - 1));
  }

  /** Where a run stands, or would. */
  private int at(long run) {
    int at = (int) (run >>> shift);
    while (places[at] != 0 && runs[at] != run) {
      at = (at + 1) & (runs.length - 1);
    }
    return at;
  }

  /** Counts an entry to those that have its runs, once for each of all. */
  void count(long[] entry) {
    for (long run : entry) {
      int at = at(run);
      if (places[at] != 0 && having[at] <= rare) {
        having[at]++;
      }
    }
  }

  /** Makes ready what {@link #look} looks into, when all have been counted. */
  void settle() {
    for (int i = 0; i < common.length; i++) {
      for (long run : owners.get(i)) {
        common[i] += having[at(run)] > rare ? 1 : 0;
      }
    }
  }

  /** Finds what an entry shares with each that was put in. */
  void look(long[] entry) {
    Arrays.fill(shared, 0);
    seenCommon = 0;
    for (long run : entry) {
      int at = at(run);
      if (having[at] > rare) {
        seenCommon++;
      } else {
        for (int place = places[at]; place != 0; place = next[place]) {
          shared[owner[place]]++;
        }
      }
    }
  }

  /** Whether the entry shares a run that few have with one that was put in. */
  boolean shares(int one) {
    return shared[one] > 0;
  }

  /** How many runs the entry shares at most with one that was put in. */
  int most(int one) {
    return shared[one] + Math.min(common[one], seenCommon);
  }

  /** How many runs an entry shares with one that was put in. */
  int same(int one, long[] entry) {
    return Runs.common(owners.get(one), entry);
  }

  /** How many runs one has that was put in. */
  int all(int one) {
    return sizes.get(one);
  }
}
