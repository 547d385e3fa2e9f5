package laurel.build;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    Set<String> revoked = revoked(catalogue);
    catalogue.rounds().forEach(round -> addSeries(round, revoked));
  }

  private static Set<String> revoked(Catalogue catalogue) {
    return catalogue.tombstones().stream()
        .filter(Tombstone.Revoked.class::isInstance)
        .flatMap(stone -> seen(((Tombstone.Revoked) stone).certificate()))
        .collect(Collectors.toSet());
  }

  /**
   * Numbers of certificates that may look like somebody's (13012022001: 1301, of 2022, 001), where
   * all such of a list are of one series. A telephone that slid into their column is not, nor are
   * the telephones of a whole column.
   */
  private void addSeries(Round round, Set<String> revoked) {
    Set<String> listed =
        round.entries().stream()
            .flatMap(entry -> seen(entry.certificate()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> series = listed.stream().map(WrittenForAll::series).collect(Collectors.toSet());
    if (series.size() == 1) {
      revoked.stream().filter(number -> series.contains(series(number))).forEach(listed::add);
      numbers.addAll(listed.size() > 1 ? listed : Set.of());
    }
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
