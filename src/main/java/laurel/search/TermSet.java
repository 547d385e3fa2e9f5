package laurel.search;

import java.util.Arrays;
import java.util.function.LongConsumer;
import laurel.text.Pinyin;

/**
 * Where the terms of one document stand, each once: key and place in one number ({@code key << 2 |
 * place}). To be filled again and again.
 *
 * <p>The texts of the body stand in {@value #BODIES} places, about as long: two terms that a
 * document holds by chance seldom stand in one of them, so that few documents are looked at in
 * vain. No word goes from one text to the next.
 */
final class TermSet {
  /** Places, in the order in which results are ranked. */
  static final int TITLE = 0;

  static final int NAMES = 1;

  /** The first of the places of the body, which rank alike. */
  static final int BODY = 2;

  static final int BODIES = 2;
  static final int PLACES = BODY + BODIES;

  /** Bits of a place. */
  static final int PLACE = 2;

  /** Bits of a key with its place. */
  private static final int EACH = Terms.FILED + Terms.KNOWN + PLACE;

  private static final long ONE_MORE = 1L << EACH;

  /** How many stamps there are. */
  static final int STAMPS = (int) (Long.MAX_VALUE >>> EACH);

  /**
   * An open hash table of what is there, under the stamp of the document: what has another one is
   * gone. What is in it stands in a row as well, with room for half as many: then both grow.
   */
  private long[] table = new long[1 << 13];

  private long[] all = new long[1 << 12];
  private int size;

  /** Above the bits of what it stamps; never 0. */
  private long stamp;

  private final Folding folded = new Folding();
  private final Keys keys = new Keys(this::add);

  /** Where the text stands whose keys are taken. */
  private int place;

  /** How long the texts are that stand in each place of the body. */
  private final int[] lengths = new int[BODIES];

  /** Every term of a document instead of what was there. */
  TermSet fill(Searched d) {
    empty();
    int names = d.kind() == SearchDocument.Kind.UNIT ? TITLE : NAMES;
    name(d.title(), TITLE);
    d.units().forEach(unit -> name(unit, names));
    d.names().forEach(name -> name(name, names));
    body(d.summary());
    d.body().forEach(this::body);
    d.notes().forEach(this::body);
    return this;
  }

  int size() {
    return size;
  }

  /** How many different ones have room. */
  int room() {
    return all.length;
  }

  /** One of them, in no order. */
  long get(int i) {
    return all[i];
  }

  /**
   * What they are in an index of so many files, sorted: bits that such an index does not look at
   * are gone.
   */
  long[] in(int bits) {
    long seen = TermFiles.seen(bits);
    return Arrays.stream(all, 0, size).map(each -> each & seen).sorted().distinct().toArray();
  }

  /** Calls back with what only the first has; both are sorted. */
  static void without(long[] set, long[] other, LongConsumer taker) {
    int at = 0;
    for (long each : set) {
      while (at < other.length && other[at] < each) {
        at++;
      }
      if (at == other.length || other[at] != each) {
        taker.accept(each);
      }
    }
  }

  /** Puts a text where there is least so far. */
  private void body(String text) {
    int place = 0;
    for (int other = 1; other < BODIES; other++) {
      place = lengths[other] < lengths[place] ? other : place;
    }
    lengths[place] += text.length();
    literal(text, BODY + place);
  }

  private void literal(String text, int place) {
    folded.take(text);
    begin(place);
    Terms.literal(folded, keys);
    add(keys);
  }

  /** Puts a text where it is found by its sound as well. */
  private void name(String text, int place) {
    literal(text, place);
    begin(place);
    Terms.sounds(Pinyin.of(folded.toString()), keys);
    add(keys);
  }

  private void begin(int where) {
    place = where;
    keys.empty();
  }

  /** In one loop with what looks a number up, for thousands of each document come by here. */
  private void add(Keys keys) {
    long[] numbers = table;
    int place = this.place;
    int last = numbers.length - 1;
    int found = size;
    for (int i = 0; i < keys.size(); i++) {
      long each = keys.get(i) << PLACE | place;
      long stamped = stamp | each;
      int at = (int) (each ^ each >>> 23) & last;
      long there = numbers[at];
      while (there != stamped && (there ^ stamp) < ONE_MORE) {
        at = (at + 1) & last;
        there = numbers[at];
      }
      if (there != stamped) {
        numbers[at] = stamped;
        all[found++] = each;
        if (found == all.length) {
          grow();
          numbers = table;
          last = numbers.length - 1;
        }
      }
    }
    size = found;
  }

  /** Makes room for twice as many as there are, which fill half of the table. */
  private void grow() {
    int found = all.length;
    all = Arrays.copyOf(all, 2 * found);
    table = new long[4 * found];
    for (int i = 0; i < found; i++) {
      again(all[i]);
    }
  }

  private void again(long each) {
    int at = (int) (each ^ each >>> 23) & (table.length - 1);
    while (table[at] != 0) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = stamp | each;
  }

  private void empty() {
    stamp += ONE_MORE;
    if (stamp < 0) {
      Arrays.fill(table, 0);
      stamp = ONE_MORE;
    }
    Arrays.fill(lengths, 0);
    size = 0;
  }
}
