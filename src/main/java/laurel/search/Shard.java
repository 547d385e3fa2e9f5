package laurel.search;

import java.util.Arrays;

/**
 * One file of terms: ascending, each with the documents that hold it, by place. In numbers {@code
 * (known << 2 | place) << 26 | document} while it is made.
 */
final class Shard {
  /** Bits of a document's number. */
  static final int DOCUMENT = 26;

  private static final int TERM = DOCUMENT + TermSet.PLACE;
  private static final int MOST_KNOWN = 1 << Terms.KNOWN;
  private static final long ONE_DOCUMENT = (1L << DOCUMENT) - 1;

  private final Bits bits = new Bits();
  private final int documents;
  private int[] list = new int[1 << 10];

  /** Writes shards of an index of so many documents. */
  Shard(int documents) {
    this.documents = documents;
  }

  /** A document that holds a term in a place. */
  static long entry(long known, int document) {
    return known << DOCUMENT | document;
  }

  /** A file's entries, sorted; what is there twice counts once. */
  String written(long[] entries, int from, int to) {
    int terms = terms(entries, from, to);
    bits.number(terms + 1);
    int k = Bits.parameter(terms, MOST_KNOWN);
    int last = -1;
    for (int at = from; at < to; ) {
      int known = (int) (entries[at] >>> TERM);
      bits.rice(known - last - 1, k);
      last = known;
      at = term(entries, at, to);
    }
    return bits.taken();
  }

  private static int terms(long[] entries, int from, int to) {
    int terms = 0;
    long last = -1;
    for (int at = from; at < to; at++) {
      long term = entries[at] >>> TERM;
      if (term != last) {
        terms++;
        last = term;
      }
    }
    return terms;
  }

  /** Writes a term: a bit for each place, then the lists of those where it stands. */
  private int term(long[] entries, int from, int to) {
    long term = entries[from] >>> TERM;
    int places = 0;
    int end = from;
    for (; end < to && entries[end] >>> TERM == term; end++) {
      places |= 1 << place(entries[end]);
    }
    bits.put(places, TermSet.PLACES);
    for (int at = from; at < end; ) {
      at = list(entries, at, end);
    }
    return end;
  }

  private int list(long[] entries, int from, int to) {
    int place = place(entries[from]);
    int count = 0;
    int at = from;
    for (; at < to && place(entries[at]) == place; at++) {
      if (at == from || entries[at] != entries[at - 1]) {
        if (count == list.length) {
          list = Arrays.copyOf(list, count * 2);
        }
        list[count++] = (int) (entries[at] & ONE_DOCUMENT);
      }
    }
    bits.list(list, count, documents);
    return at;
  }

  private static int place(long entry) {
    return (int) (entry >>> DOCUMENT) & ((1 << TermSet.PLACE) - 1);
  }

  /** The entries of a file as it stands. */
  long[] read(String packed) {
    Bits.Reader reader = new Bits.Reader(packed);
    int terms = reader.number() - 1;
    int k = Bits.parameter(terms, MOST_KNOWN);
    long[] entries = new long[1 << 10];
    int size = 0;
    int known = -1;
    for (int i = 0; i < terms; i++) {
      known += reader.rice(k) + 1;
      int places = reader.take(TermSet.PLACES);
      for (int place = 0; place < TermSet.PLACES; place++) {
        int[] found = (places >> place & 1) == 0 ? new int[0] : reader.list(documents);
        if (size + found.length > entries.length) {
          entries = Arrays.copyOf(entries, 2 * (size + found.length));
        }
        for (int document : found) {
          entries[size++] = entry((long) known << TermSet.PLACE | place, document);
        }
      }
    }
    return Arrays.copyOf(entries, size);
  }
}
