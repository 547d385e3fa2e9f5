package laurel.build;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.model.Catalogue;
import laurel.model.Office;
import laurel.model.Round;
import laurel.model.Tombstone;
import laurel.text.PrivateNumbers;

/**
 * Numbers that the publisher wrote for everybody: how to reach offices, where objections go, free
 * pages, series of certificates.
 */
final class WrittenForAll {
  /** Not a single number. */
  static final WrittenForAll NOTHING = new WrittenForAll();

  /** Digits that count within a series. */
  private static final int COUNTER = 4;

  private final Set<String> numbers = new TreeSet<>();

  private WrittenForAll() {}

  /** Those that were found for all once, in their bare form. */
  WrittenForAll(Collection<String> numbers) {
    this.numbers.addAll(numbers);
  }

  WrittenForAll(Catalogue catalogue) {
    add(catalogue.site().footer().contact());
    catalogue.programmes().forEach(p -> add(p.contact()));
    catalogue.pages().forEach(page -> add(page.markdown()));
    catalogue.rounds().forEach(r -> r.publicity().ifPresent(p -> add(p.objections())));
    addSeries(catalogue);
  }

  /**
   * Numbers of certificates that may look like somebody's (13012022001: 1301, of 2022, 001), where
   * they are of a series that some list has: no number of that list stands alone. A telephone that
   * slid into their column does, and so do the telephones of a whole column.
   */
  private void addSeries(Catalogue catalogue) {
    Set<String> revoked = revoked(catalogue).collect(toSet());
    Set<String> known = new TreeSet<>();
    for (Round round : catalogue.rounds()) {
      Set<String> own = listed(round).collect(toSet());
      Map<String, Long> counts =
          Stream.concat(own.stream(), revoked.stream())
              .distinct()
              .collect(groupingBy(WrittenForAll::series, counting()));
      if (own.stream().noneMatch(number -> counts.get(series(number)) < 2)) {
        own.forEach(number -> known.add(series(number)));
      }
    }
    Stream<String> listed = catalogue.rounds().stream().flatMap(WrittenForAll::listed);
    Stream.concat(listed, revoked.stream())
        .filter(number -> known.contains(series(number)))
        .forEach(numbers::add);
  }

  private static Stream<String> listed(Round round) {
    return round.entries().stream().flatMap(entry -> seen(entry.certificate()));
  }

  private static Stream<String> revoked(Catalogue catalogue) {
    return catalogue.tombstones().stream()
        .filter(Tombstone.Revoked.class::isInstance)
        .flatMap(stone -> seen(((Tombstone.Revoked) stone).certificate()));
  }

  private static String series(String bare) {
    return bare.substring(0, bare.length() - COUNTER);
  }

  private void add(Office office) {
    add(office.phone());
    add(office.address());
  }

  private void add(String text) {
    seen(text).forEach(numbers::add);
  }

  private static Stream<String> seen(String text) {
    return PrivateNumbers.seenIn(text).stream()
        .map(f -> PrivateNumbers.bare(text.substring(f.start(), f.end())));
  }

  /** All of them, in their bare form, in order. */
  List<String> numbers() {
    return List.copyOf(numbers);
  }

  /**
   * The key of a file that may hold these numbers: where one of them is no longer for everybody,
   * nothing stands that was looked at while it was.
   */
  Fingerprint under(Fingerprint key) {
    return numbers.isEmpty()
        ? key
        : Fingerprint.of("written-for-all", 1).add(key).add(String.join(" ", numbers)).build();
  }

  /** Whether everybody may read this number, in its bare form. */
  boolean has(String bare) {
    return numbers.contains(bare);
  }
}
