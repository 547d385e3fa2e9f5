package laurel.build;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.model.Achievement;
import laurel.model.Unit;
import laurel.site.Surroundings;

/**
 * What is kept of one awarded achievement so that its words can change and nothing else be looked
 * at.
 *
 * @param face the achievement without its words: all that anything but its own files can show
 * @param key under which the rules' result is kept, where it is
 * @param apart whether its words and title can change by themselves: no lesson shows them, and not
 *     only all records together tell its addresses
 * @param position its number in the list of the round that awarded it
 * @param units those that it names
 * @param document its number in the search index; -1 without one
 * @param news folders of the feeds that show it
 */
record Foothold(
    Achievement face,
    Optional<Fingerprint> key,
    boolean apart,
    int position,
    List<Unit> units,
    KeptMedia media,
    Around around,
    int document,
    List<String> news) {

  /** {@link Surroundings}, the others by their ids. */
  record Around(
      Optional<String> before,
      Optional<String> after,
      List<String> related,
      List<String> ofUnit,
      int unitAwards) {
    static Around of(Surroundings shown) {
      return new Around(
          shown.before().map(Achievement::id),
          shown.after().map(Achievement::id),
          shown.related().stream().map(Achievement::id).toList(),
          shown.ofUnit().stream().map(Achievement::id).toList(),
          shown.unitAwards());
    }

    /** Whether one of these is shown. */
    boolean shows(Set<String> ids) {
      return (before.isPresent() && ids.contains(before.get()))
          || (after.isPresent() && ids.contains(after.get()))
          || !Collections.disjoint(ids, related)
          || !Collections.disjoint(ids, ofUnit);
    }

    /** Every other that is shown. */
    Stream<String> others() {
      return Stream.of(before.stream(), after.stream(), related.stream(), ofUnit.stream())
          .flatMap(ids -> ids);
    }
  }

  /** The same after its words or its title have changed. */
  Foothold under(Optional<Fingerprint> other, Achievement later) {
    return new Foothold(
        FootingMaker.face(later),
        other,
        apart,
        position,
        units,
        media.describedAs(later.gallery()),
        around,
        document,
        news);
  }

  /** The same with other achievements near to it. */
  Foothold near(List<String> related) {
    Around other =
        new Around(around.before, around.after, related, around.ofUnit, around.unitAwards);
    return new Foothold(face, key, apart, position, units, media, other, document, news);
  }
}
