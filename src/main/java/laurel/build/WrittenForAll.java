package laurel.build;

import java.util.Set;
import java.util.TreeSet;
import laurel.cache.Fingerprint;
import laurel.model.Catalogue;
import laurel.model.Office;
import laurel.model.Round;
import laurel.model.Tombstone;
import laurel.text.PrivateNumbers;

/**
 * Numbers that the publisher wrote for everybody: how to reach offices, where objections go, free
 * pages, certificates, whose numbers may look like somebody's (13012022001: 1301, of 2022, 001).
 */
final class WrittenForAll {
  /** Not a single number. */
  static final WrittenForAll NOTHING = new WrittenForAll();

  private final Set<String> numbers = new TreeSet<>();

  private WrittenForAll() {}

  WrittenForAll(Catalogue catalogue) {
    add(catalogue.site().footer().contact());
    catalogue.programmes().forEach(p -> add(p.contact()));
    catalogue.rounds().forEach(this::add);
    catalogue.tombstones().forEach(this::add);
    catalogue.pages().forEach(page -> add(page.markdown()));
  }

  private void add(Round round) {
    round.publicity().ifPresent(publicity -> add(publicity.objections()));
    round.entries().forEach(entry -> add(entry.certificate()));
  }

  private void add(Tombstone stone) {
    if (stone instanceof Tombstone.Revoked revoked) {
      add(revoked.certificate());
    }
  }

  private void add(Office office) {
    add(office.phone());
    add(office.address());
  }

  private void add(String text) {
    PrivateNumbers.seenIn(text)
        .forEach(f -> numbers.add(PrivateNumbers.bare(text.substring(f.start(), f.end()))));
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
