package laurel.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Certificate;
import laurel.model.Lesson;
import laurel.model.Member;
import laurel.model.Person;
import laurel.model.Programme;
import laurel.model.RecordRef;
import laurel.model.Team;
import laurel.model.Tombstone;
import laurel.model.Unit;
import laurel.model.UnitName;

/**
 * The catalogue with the ways through it that pages ask for, each walked once for all languages.
 */
final class Stock {
  private final Catalogue catalogue;
  private final MediaShelf media;
  private final Map<String, Programme> programmes;
  private final Ranking ranking;
  private final Map<String, Achievement> achievements;
  private final Map<String, Lesson> lessons;
  private final Map<RecordRef, Tombstone> tombstones;
  private final Map<String, List<Achievement>> byUnit;
  private final Map<String, List<Achievement>> candidates;
  private final Map<String, Unit> units;
  private final Map<String, List<Lesson>> lessonsOn;
  private final Map<String, Person> people;
  private final Map<String, List<Achievement>> achievementsBy;
  private final Map<String, List<Lesson>> lessonsBy;
  private final List<Certificate> certificates;
  private final Map<RecordRef, Certificate> standing;

  private final Inputs inputs;
  private final Map<String, List<Lesson>> lessonsByUnit;

  Stock(Catalogue catalogue, MediaShelf media) {
    this(catalogue, media, new RecordPrints(media));
  }

  Stock(Catalogue catalogue, MediaShelf media, RecordPrints prints) {
    this.catalogue = catalogue;
    this.media = media;
    programmes = new HashMap<>();
    lessons = new TreeMap<>();
    tombstones = new HashMap<>();
    byUnit = new LinkedHashMap<>();
    candidates = new HashMap<>();
    units = new HashMap<>();
    lessonsOn = new HashMap<>();
    people = new HashMap<>();
    achievementsBy = new HashMap<>();
    lessonsBy = new HashMap<>();
    lessonsByUnit = new HashMap<>();
    catalogue.programmes().forEach(p -> programmes.put(p.id(), p));
    ranking = new Ranking(catalogue);
    certificates = Certificate.of(catalogue);
    standing = standing(certificates);
    achievements = catalogue.achievementsById();
    for (Lesson lesson : catalogue.lessons()) {
      lessons.put(lesson.id(), lesson);
      lesson.units().stream()
          .map(UnitName::unit)
          .distinct()
          .forEach(u -> lessonsByUnit.computeIfAbsent(u, k -> new ArrayList<>()).add(lesson));
      lesson
          .achievement()
          .ifPresent(id -> lessonsOn.computeIfAbsent(id, key -> new ArrayList<>()).add(lesson));
    }
    catalogue.tombstones().forEach(t -> tombstones.put(t.record(), t));
    catalogue.units().forEach(u -> units.put(u.id(), u));
    catalogue.people().forEach(p -> people.put(p.id(), p));
    for (Achievement a : ranking.newestFirst()) {
      for (UnitName unit : a.units()) {
        List<Achievement> theirs = byUnit.computeIfAbsent(unit.unit(), key -> new ArrayList<>());
        add(a, theirs);
      }
    }
    for (Achievement a : catalogue.achievements()) {
      if (!a.standing().awarded()) {
        a.units()
            .forEach(u -> add(a, candidates.computeIfAbsent(u.unit(), key -> new ArrayList<>())));
      }
    }
    for (Achievement a : people.isEmpty() ? List.<Achievement>of() : awarded()) {
      people(a.team()).distinct().forEach(id -> put(achievementsBy, id, a));
    }
    for (Lesson lesson : people.isEmpty() ? List.<Lesson>of() : catalogue.lessons()) {
      Stream.concat(lesson.instructor().person().stream(), people(lesson.team()))
          .distinct()
          .forEach(id -> put(lessonsBy, id, lesson));
    }
    inputs = new Inputs(this, prints);
  }

  private Stock(Stock stood, Catalogue later, RecordPrints prints, Retitled retitled) {
    catalogue = later;
    media = prints.media();
    programmes = stood.programmes;
    ranking = stood.ranking.with(retitled);
    certificates = Certificate.of(later);
    standing = standing(certificates);
    achievements = later.achievementsById();
    lessons = stood.lessons;
    lessonsByUnit = stood.lessonsByUnit;
    lessonsOn = stood.lessonsOn;
    lessonsBy = stood.lessonsBy;
    tombstones = stood.tombstones;
    units = stood.units;
    people = stood.people;
    byUnit = retitled.in(stood.byUnit);
    candidates = stood.candidates;
    achievementsBy = retitled.in(stood.achievementsBy);
    inputs = new Inputs(this, prints);
  }

  /**
   * The same ways through a catalogue in which some achievements have other titles.
   *
   * @param retitled those of {@code later}
   */
  Stock with(Retitled retitled, Catalogue later, RecordPrints prints) {
    return new Stock(this, later, prints, retitled);
  }

  private static Map<RecordRef, Certificate> standing(List<Certificate> certificates) {
    Map<RecordRef, Certificate> standing = new HashMap<>();
    certificates.stream()
        .filter(c -> c.revoked().isEmpty())
        .forEach(c -> standing.put(c.record(), c));
    return standing;
  }

  private static Stream<String> people(Team team) {
    return team.members().stream().map(Member::person).flatMap(Optional::stream);
  }

  private static <T> void put(Map<String, List<T>> map, String key, T value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  /** A person's achievements that have won, in the order of all. */
  List<Achievement> awardedBy(String person) {
    return achievementsBy.getOrDefault(person, List.of());
  }

  /** The lessons that a person gives or has worked on, in the catalogue's order. */
  List<Lesson> lessonsBy(String person) {
    return lessonsBy.getOrDefault(person, List.of());
  }

  /** What stands for all that a page's view is made from. */
  Inputs inputs() {
    return inputs;
  }

  /** A unit's lessons, in the catalogue's order. */
  List<Lesson> lessonsOf(String unit) {
    return lessonsByUnit.getOrDefault(unit, List.of());
  }

  /** Once each; those of one achievement come in a row. */
  private static void add(Achievement a, List<Achievement> list) {
    if (list.isEmpty() || !list.get(list.size() - 1).id().equals(a.id())) {
      list.add(a);
    }
  }

  /** Whether one of a list is among some, by id. A loop: thousands of lists are asked in a row. */
  static boolean hasOne(List<Achievement> list, Predicate<String> some) {
    for (Achievement a : list) {
      if (some.test(a.id())) {
        return true;
      }
    }
    return false;
  }

  /** Every certificate, those of revoked awards too. */
  List<Certificate> certificates() {
    return certificates;
  }

  /** The certificate of a record's award that stands. */
  Optional<Certificate> certificate(RecordRef record) {
    return Optional.ofNullable(standing.get(record));
  }

  Catalogue catalogue() {
    return catalogue;
  }

  MediaShelf media() {
    return media;
  }

  Programme programme(String id) {
    return programmes.get(id);
  }

  Ranking ranking() {
    return ranking;
  }

  /** Its place in a round's list, counted from 1; 0 when the round does not name it. */
  int position(String round, RecordRef record) {
    return ranking.position(round, record);
  }

  /**
   * Every achievement that has won: the newest award first, then by level and place in the list.
   */
  List<Achievement> awarded() {
    return ranking.newestFirst();
  }

  /** A unit's achievements that have won, in the same order. */
  List<Achievement> awardedTo(String unit) {
    return byUnit.getOrDefault(unit, List.of());
  }

  /** A unit's achievements that have won nothing yet, in the catalogue's order. */
  List<Achievement> candidatesOf(String unit) {
    return candidates.getOrDefault(unit, List.of());
  }

  Achievement achievement(String id) {
    return achievements.get(id);
  }

  boolean hasAchievement(String id) {
    return achievements.containsKey(id);
  }

  Lesson lesson(String id) {
    return lessons.get(id);
  }

  Tombstone tombstone(RecordRef record) {
    return tombstones.get(record);
  }

  boolean hasUnit(String id) {
    return units.containsKey(id);
  }

  Optional<Unit> unit(String id) {
    return Optional.ofNullable(units.get(id));
  }

  /** The lessons that teach an achievement. */
  List<Lesson> lessonsOn(String achievement) {
    return lessonsOn.getOrDefault(achievement, List.of());
  }

  boolean hasPerson(String id) {
    return people.containsKey(id);
  }

  Optional<Person> person(String id) {
    return Optional.ofNullable(people.get(id));
  }
}
