package laurel.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which documents hold which of some terms, in three places: titles, names of units and people, all
 * else. An open hash table of numbers.
 */
final class Inverted {
  /** Places, in the order in which results are ranked. */
  static final int TITLE = 0;

  static final int NAMES = 1;
  static final int BODY = 2;
  static final int PLACES = 3;

  private static final long EMPTY = -1;

  private long[] terms = new long[1 << 14];
  private Postings[] lists = new Postings[terms.length * PLACES];
  private int size;

  Inverted() {
    Arrays.fill(terms, EMPTY);
  }

  /** Notes a term of a document. Documents come in ascending order. */
  void add(long term, int place, int document) {
    int at = slot(term) * PLACES + place;
    Postings list = lists[at];
    if (list == null) {
      list = new Postings();
      lists[at] = list;
    }
    list.add(document);
  }

  /** A term and its three lists; those of a place where it never stands are null. */
  record Entry(long term, String name, List<Postings> places) {}

  /** Every term, sorted by name. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>(size);
    for (int i = 0; i < terms.length; i++) {
      if (terms[i] != EMPTY) {
        entries.add(
            new Entry(
                terms[i],
                Terms.name(terms[i]),
                Arrays.asList(Arrays.copyOfRange(lists, i * PLACES, (i + 1) * PLACES))));
      }
    }
    entries.sort(Comparator.comparing(Entry::name));
    return entries;
  }

  private int slot(long term) {
    int at = find(terms, term);
    if (terms[at] == EMPTY) {
      if (size * 2 > terms.length) {
        grow();
        at = find(terms, term);
      }
      terms[at] = term;
      size++;
    }
    return at;
  }

  private static int find(long[] terms, long term) {
    long mixed = term * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 32) & (terms.length - 1);
    while (terms[at] != EMPTY && terms[at] != term) {
      at = (at + 1) & (terms.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] wider = new long[terms.length * 2];
    Postings[] moved = new Postings[wider.length * PLACES];
    Arrays.fill(wider, EMPTY);
    for (int i = 0; i < terms.length; i++) {
      if (terms[i] != EMPTY) {
        int at = find(wider, terms[i]);
        wider[at] = terms[i];
        System.arraycopy(lists, i * PLACES, moved, at * PLACES, PLACES);
      }
    }
    terms = wider;
    lists = moved;
  }
}
