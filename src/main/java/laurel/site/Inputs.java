package laurel.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.cache.Prints;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.RecordRef;
import laurel.model.Round;

/**
 * What stands for all that a page's view is made from, found without making it: whatever of the
 * catalogue is no achievement or lesson, as a whole; of these, whatever the page can show. Coarse
 * on the safe side: where it differs the view is made and may prove to be the same.
 */
final class Inputs {
  private final Stock stock;
  private final RecordPrints prints;
  private Fingerprint ground;

  Inputs(Stock stock, RecordPrints prints) {
    this.stock = stock;
    this.prints = prints;
  }

  /** Found when it is first asked for: where a few pages are made anew, nobody asks. */
  private synchronized Fingerprint ground() {
    if (ground == null) {
      Catalogue all = stock.catalogue();
      ground =
          Prints.of(
              List.of(
                  all.site(),
                  all.asOf(),
                  all.programmes(),
                  all.people(),
                  all.units(),
                  all.rounds(),
                  all.tombstones(),
                  all.pages()));
    }
    return ground;
  }

  /**
   * Of a page that shows these records and no other.
   *
   * @param own what else makes the view, e.g. the number of a page in its list
   */
  Origin of(Object own, Supplier<List<Achievement>> achievements, Collection<Lesson> lessons) {
    return new Origin(() -> print(own, achievements.get(), lessons), achievements);
  }

  private Fingerprint print(Object own, List<Achievement> shown, Collection<Lesson> lessons) {
    Fingerprint.Builder key = Fingerprint.of("inputs", 1).add(ground());
    Prints.add(own, key);
    key.add(shown.size());
    for (Achievement a : shown) {
      key.add(prints.of(a));
    }
    key.add(lessons.size());
    for (Lesson l : lessons) {
      key.add(prints.of(l));
    }
    return key.build();
  }

  /** Of a page about a round: the records that it names. */
  Origin of(Round round) {
    return showing(round.id(), () -> named(round));
  }

  /**
   * Of a page about a round that tells of all of its records, and shows some.
   *
   * @param own what else makes the view; asked for when the print is
   * @param shown those that it shows
   */
  Origin of(Round round, Supplier<?> own, Supplier<List<RecordRef>> shown) {
    return new Origin(
        print(List.of(round.id(), own), () -> named(round)), () -> achievements(shown.get()));
  }

  /**
   * Of a page that shows these records and tells of no other.
   *
   * @param own what else makes the view
   */
  Origin showing(Object own, Supplier<List<RecordRef>> shown) {
    return new Origin(print(own, shown), () -> achievements(shown.get()));
  }

  private Supplier<Fingerprint> print(Object own, Supplier<List<RecordRef>> shown) {
    return () -> {
      List<RecordRef> refs = shown.get();
      return print(own, achievements(refs), lessons(refs));
    };
  }

  /** All records that a round names. */
  static List<RecordRef> named(Round round) {
    return Stream.concat(
            round.entries().stream().map(Round.Entry::record),
            round.changes().stream().map(change -> change.record()))
        .distinct()
        .toList();
  }

  private List<Achievement> achievements(List<RecordRef> refs) {
    return refs.stream().flatMap(ref -> achievement(ref).stream()).toList();
  }

  private List<Lesson> lessons(List<RecordRef> refs) {
    return refs.stream().flatMap(ref -> lesson(ref).stream()).toList();
  }

  private Optional<Achievement> achievement(RecordRef ref) {
    return ref.kind() == RecordRef.Kind.ACHIEVEMENT
        ? Optional.ofNullable(stock.achievement(ref.id()))
        : Optional.empty();
  }

  private Optional<Lesson> lesson(RecordRef ref) {
    return ref.kind() == RecordRef.Kind.LESSON
        ? Optional.ofNullable(stock.lesson(ref.id()))
        : Optional.empty();
  }
}
