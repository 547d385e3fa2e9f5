package laurel.render;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import laurel.site.SitePath;
import laurel.text.Utf8Writer;

/**
 * What a piece of a template says of any row: a tree of what it decides by, and where the decisions
 * end the HTML with its places left open. Any thread.
 */
final class Mould {
  /** Rows that come to other ends are made by the piece itself. */
  private static final int MOST = 256;

  private volatile Step first;
  private volatile int ends;
  private volatile boolean useless;

  /**
   * What a piece is about.
   *
   * @param value a record, one of a list
   * @param number which of the list, from 1, as it is printed
   */
  record Row(Object value, String number) {}

  /**
   * Something that a row has, e.g. the text of its second option, or how many options there are.
   */
  @FunctionalInterface
  interface Place {
    /** What this row has there. */
    Object of(Row row);
  }

  /** What a piece asked, and what it was told of one row. */
  record Decided(Place by, Object answer) {}

  private interface Step {}

  /** Goes on by what a row has at a place. */
  private record Fork(Place by, Map<Object, Step> ways) implements Step {}

  /** HTML with places left open, which lie between texts. */
  static final class Cast implements Step {
    private static final int PROOFS = 4;

    private final List<byte[]> texts;
    private final List<Place> places;
    private final AtomicInteger proofs = new AtomicInteger();

    Cast(List<byte[]> texts, List<Place> places) {
      this.texts = List.copyOf(texts);
      this.places = List.copyOf(places);
    }

    /** Whether it came out as the piece itself often enough to be taken for it. */
    boolean isProven() {
      return proofs.get() >= PROOFS;
    }

    void prove() {
      proofs.incrementAndGet();
    }

    void writeTo(Utf8Writer page, Row row, ViewWrapper shown) throws IOException {
      page.write(texts.get(0));
      for (int i = 0; i < places.size(); i++) {
        Object open = places.get(i).of(row);
        page.writeEscaped(open instanceof SitePath path ? shown.link(path) : (String) open);
        page.write(texts.get(i + 1));
      }
    }
  }

  /** The end that a row comes to; empty where none before came there. */
  Optional<Cast> of(Row row) {
    Step step = first;
    while (step instanceof Fork fork) {
      step = fork.ways().get(fork.by().of(row));
    }
    return Optional.ofNullable((Cast) step);
  }

  /** Adds the end that one row came to. */
  synchronized void add(List<Decided> way, Cast cast) {
    ends++;
    first = with(first, way, cast);
  }

  private static Step with(Step known, List<Decided> way, Cast cast) {
    if (way.isEmpty()) {
      return cast;
    }
    Decided next = way.get(0);
    Fork fork = known instanceof Fork f ? f : new Fork(next.by(), new ConcurrentHashMap<>());
    Step rest = with(fork.ways().get(next.answer()), way.subList(1, way.size()), cast);
    fork.ways().put(next.answer(), rest);
    return fork;
  }

  /** Lets all go: the piece does more with what it is given than decide and print. */
  void giveUp() {
    useless = true;
    first = null;
  }

  /** Whether no more ends are kept. */
  boolean isFull() {
    return ends >= MOST;
  }

  /** Whether rows have to be written by the piece itself. */
  boolean isUseless() {
    return useless;
  }
}
