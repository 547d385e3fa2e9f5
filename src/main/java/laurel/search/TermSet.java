package laurel.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Where the terms of one document stand: term and place in one number ({@code term << 2 | place}).
 */
final class TermSet {
  private long[] all = new long[4_096];
  private int size;

  private TermSet() {}

  /** Takes terms with their places, more than once where they stand more than once. */
  @FunctionalInterface
  interface Taker {
    void take(long term, int place);
  }

  /** Every term of a document. */
  static void each(Searched d, Taker taker) {
    int names = d.kind() == SearchDocument.Kind.UNIT ? Inverted.TITLE : Inverted.NAMES;
    literal(List.of(d.title()), Inverted.TITLE, taker);
    literal(d.units(), names, taker);
    literal(d.names(), names, taker);
    literal(List.of(d.summary()), Inverted.BODY, taker);
    literal(d.body(), Inverted.BODY, taker);
    sounds(List.of(d.title()), Inverted.TITLE, taker);
    sounds(d.units(), names, taker);
    sounds(d.names(), names, taker);
  }

  /** The terms of a document, sorted, each once. */
  static long[] of(Searched document) {
    TermSet set = new TermSet();
    each(document, (term, place) -> set.add(term << 2 | place));
    return set.distinct();
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

  private static void literal(List<String> texts, int place, Taker taker) {
    for (String text : texts) {
      Terms.literal(Folding.fold(text), term -> taker.take(term, place));
    }
  }

  private static void sounds(List<String> texts, int place, Taker taker) {
    for (String text : texts) {
      Terms.sounds(Pinyin.of(Folding.fold(text)), term -> taker.take(term, place));
    }
  }

  private void add(long each) {
    if (size == all.length) {
      all = Arrays.copyOf(all, size * 2);
    }
    all[size++] = each;
  }

  private long[] distinct() {
    Arrays.sort(all, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }
}
