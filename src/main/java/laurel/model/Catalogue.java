package laurel.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that may be published on one day: the gate's result, and the only thing that pages, search
 * and exports are made from. No private value can be reached from here.
 *
 * @param asOf the day that stands for today
 * @param achievements sorted by id
 * @param rounds oldest first, none after {@code asOf}
 * @param tombstones sorted by record
 */
public record Catalogue(
    Site site,
    LocalDate asOf,
    List<Programme> programmes,
    List<Achievement> achievements,
    List<Lesson> lessons,
    List<Person> people,
    List<Unit> units,
    List<Round> rounds,
    List<Tombstone> tombstones,
    List<FreePage> pages) {
  public Catalogue {
    programmes = List.copyOf(programmes);
    achievements = List.copyOf(achievements);
    lessons = List.copyOf(lessons);
    people = List.copyOf(people);
    units = List.copyOf(units);
    rounds = List.copyOf(rounds);
    tombstones = List.copyOf(tombstones);
    pages = List.copyOf(pages);
  }

  /** The same catalogue for a site that will stand elsewhere. */
  public Catalogue at(String baseUrl) {
    return new Catalogue(
        site.at(baseUrl),
        asOf,
        programmes,
        achievements,
        lessons,
        people,
        units,
        rounds,
        tombstones,
        pages);
  }

  /** The same catalogue with a later version of one of its achievements. */
  public Catalogue with(Achievement later) {
    return with(Map.of(later.id(), later));
  }

  /**
   * The same catalogue with later versions of some of its achievements.
   *
   * @param later by id
   */
  public Catalogue with(Map<String, Achievement> later) {
    return new Catalogue(
        site,
        asOf,
        programmes,
        achievements.stream().map(a -> later.getOrDefault(a.id(), a)).toList(),
        lessons,
        people,
        units,
        rounds,
        tombstones,
        pages);
  }

  /** The programme with this id: every record's programme is here. */
  public Programme programme(String id) {
    return programmes.stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no programme " + id));
  }

  /** The round with this id, if it is not after {@code asOf}. */
  public Optional<Round> round(String id) {
    return rounds.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** The published achievements by id, for many look-ups. */
  public Map<String, Achievement> achievementsById() {
    Map<String, Achievement> byId = new HashMap<>();
    achievements.forEach(a -> byId.put(a.id(), a));
    return byId;
  }
}
