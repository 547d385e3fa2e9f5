package laurel.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Catalogue;
import laurel.model.Round;
import laurel.model.Unit;
import laurel.site.RecordPrints;
import laurel.site.Surroundings;

/**
 * The public catalogue with some of its achievements alone: those that are looked at, and those
 * that their pages show something of, without their words.
 *
 * @param shelf of their media
 * @param holds by id: what is kept of each
 * @param achievements those of the catalogue by id
 */
record FewRecords(
    Catalogue catalogue,
    KeptMedia.Shelf shelf,
    RecordPrints prints,
    Map<String, Foothold> holds,
    Map<String, Achievement> achievements) {

  /** Holds of some achievements and of all that they show; fewer where one is not kept. */
  static Map<String, Foothold> holds(Collection<String> ids, Footing footing) throws IOException {
    Map<String, Foothold> holds = new TreeMap<>();
    for (String id : ids) {
      footing.hold(id).ifPresent(hold -> holds.put(id, hold));
    }
    for (Foothold own : List.copyOf(holds.values())) {
      for (String other : own.around().others().toList()) {
        if (!holds.containsKey(other)) {
          footing.hold(other).ifPresent(hold -> holds.put(other, hold));
        }
      }
    }
    return holds;
  }

  /**
   * The few with these words.
   *
   * @param said achievements whose words are known
   */
  static FewRecords of(
      Collection<Achievement> said, Map<String, Foothold> holds, Footing.Ground ground) {
    Map<String, Achievement> all = new TreeMap<>();
    holds.forEach((id, hold) -> all.put(id, hold.face()));
    said.forEach(a -> all.put(a.id(), a));
    Map<String, Unit> units = new TreeMap<>();
    Map<String, KeptMedia> media = new HashMap<>();
    holds
        .values()
        .forEach(
            hold -> {
              hold.units().forEach(unit -> units.put(unit.id(), unit));
              media.put(hold.face().ref().key(), hold.media());
            });
    KeptMedia.Shelf shelf = new KeptMedia.Shelf(media, ground.pictures());
    Catalogue site = ground.site();
    Catalogue few =
        new Catalogue(
            site.site(),
            site.asOf(),
            site.programmes(),
            List.copyOf(all.values()),
            List.of(),
            site.people(),
            List.copyOf(units.values()),
            rounds(site, holds),
            List.of(),
            site.pages());
    return new FewRecords(few, shelf, new RecordPrints(shelf), holds, all);
  }

  /**
   * All of them with these words, for what shows many.
   *
   * @param said achievements whose words are known; the others have those that they come with
   * @param holds every one that is kept
   */
  static FewRecords whole(
      Map<String, Achievement> said,
      Map<String, Foothold> holds,
      Footing footing,
      Footing.Rest rest) {
    Map<String, Achievement> all = new HashMap<>();
    Map<String, KeptMedia> media = new HashMap<>(rest.media());
    rest.site().achievements().forEach(a -> all.put(a.id(), a));
    holds.forEach(
        (id, hold) -> {
          all.put(id, said.getOrDefault(id, hold.face()));
          media.put(hold.face().ref().key(), hold.media());
        });
    Catalogue site = rest.site();
    Catalogue whole =
        new Catalogue(
            site.site(),
            site.asOf(),
            site.programmes(),
            all.values().stream().sorted(Comparator.comparing(Achievement::id)).toList(),
            site.lessons(),
            site.people(),
            site.units(),
            site.rounds(),
            site.tombstones(),
            site.pages());
    KeptMedia.Shelf shelf = new KeptMedia.Shelf(media, footing.ground().pictures());
    return new FewRecords(whole, shelf, new RecordPrints(shelf), holds, all);
  }

  /**
   * The same, some of them as they are later.
   *
   * @param later by id
   * @param others every one that is kept later
   */
  FewRecords with(Map<String, Achievement> later, Map<String, Foothold> others) {
    Map<String, Achievement> all = new HashMap<>(achievements);
    all.putAll(later);
    Map<String, KeptMedia> media = new HashMap<>();
    later.forEach((id, a) -> media.put(a.ref().key(), others.get(id).media()));
    KeptMedia.Shelf other = shelf.with(media);
    return new FewRecords(catalogue.with(later), other, new RecordPrints(other), others, all);
  }

  /** Every round with the lines of these achievements. */
  private static List<Round> rounds(Catalogue site, Map<String, Foothold> holds) {
    Map<String, List<Round.Entry>> entries = new LinkedHashMap<>();
    for (Foothold hold : holds.values()) {
      Award award = hold.face().standing().award().orElseThrow();
      if (hold.position() > 0) {
        entries
            .computeIfAbsent(award.round(), round -> new ArrayList<>())
            .add(
                new Round.Entry(
                    hold.face().ref(), hold.position(), award.level(), award.certificate()));
      }
    }
    entries.values().forEach(list -> list.sort(Comparator.comparing(Round.Entry::position)));
    return site.rounds().stream()
        .map(round -> FootingMaker.with(round, entries.getOrDefault(round.id(), List.of())))
        .toList();
  }

  /** One of them. */
  Achievement achievement(String id) {
    return Optional.ofNullable(achievements.get(id))
        .orElseThrow(() -> new IllegalStateException(id + " is not at hand"));
  }

  /** What its page shows of the others. */
  Surroundings around(String id) {
    Foothold.Around around = holds.get(id).around();
    return new Surroundings(
        achievement(id),
        around.before().map(this::achievement),
        around.after().map(this::achievement),
        around.related().stream().map(this::achievement).toList(),
        around.ofUnit().stream().map(this::achievement).toList(),
        around.unitAwards());
  }

  /** One of them by itself, for what is made of no other. */
  Catalogue alone(String id) {
    Catalogue all = catalogue;
    return new Catalogue(
        all.site(),
        all.asOf(),
        all.programmes(),
        List.of(achievement(id)),
        List.of(),
        List.of(),
        all.units(),
        all.rounds(),
        List.of(),
        List.of());
  }
}
