package laurel.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.dossier.AchievementDossier;
import laurel.dossier.Completer;
import laurel.dossier.LessonDossier;
import laurel.model.RecordRef;
import laurel.model.RecordRef.Kind;
import laurel.model.Unit;

/** Checks what one record says of others: that those exist. */
final class References {
  private final Map<String, Rulebook> books;
  private final RecordIndex index;
  private final UnitRegister units;
  private final Set<String> people;
  private final FindingLog log;

  /**
   * A check.
   *
   * @param people ids of all people, valid or not
   */
  References(
      Map<String, Rulebook> books,
      RecordIndex index,
      UnitRegister units,
      Set<String> people,
      FindingLog log) {
    this.books = books;
    this.index = index;
    this.units = units;
    this.people = people;
    this.log = log;
  }

  /** Checks achievements: their people, what they supersede. */
  void achievements(List<Examined<AchievementDossier>> records) {
    Map<String, Examined<AchievementDossier>> superseding = new TreeMap<>();
    for (Examined<AchievementDossier> record : records) {
      AchievementDossier dossier = record.dossier().orElseThrow();
      union(record);
      people(record, "team", dossier.team());
      Optional<String> earlier = dossier.supersedes();
      if (earlier.isPresent() && isMissing(earlier.get())) {
        String near = index.near(Kind.ACHIEVEMENT, earlier.get());
        report(record, FindingKind.SUPERSEDES_UNKNOWN, "supersedes", earlier.get(), near);
      } else if (earlier.isPresent()) {
        superseding.put(dossier.id(), record);
      }
    }
    superseding.values().forEach(record -> checkCycle(record, superseding));
  }

  /** Checks lessons: their people, the achievement they teach. */
  void lessons(List<Examined<LessonDossier>> records) {
    for (Examined<LessonDossier> record : records) {
      LessonDossier dossier = record.dossier().orElseThrow();
      union(record);
      people(record, "people", dossier.team());
      dossier.instructor().person().ifPresent(p -> person(record, "instructor", p));
      Optional<String> taught = dossier.achievement();
      if (taught.isPresent() && isMissing(taught.get())) {
        String near = index.near(Kind.ACHIEVEMENT, taught.get());
        report(record, FindingKind.ACHIEVEMENT_UNKNOWN, "achievement", taught.get(), near);
      }
    }
  }

  /** Of what was withdrawn the folder may have gone: what led to it stands without it. */
  private boolean isMissing(String achievement) {
    RecordRef ref = RecordRef.achievement(achievement);
    return !index.has(ref) && !index.gone(ref);
  }

  /** A record's parent union is its unit's, as units.yaml has it. */
  private void union(Examined<?> record) {
    String union = record.outline().union();
    String registered =
        record.outline().units().stream()
            .findFirst()
            .flatMap(units::find)
            .map(Unit::union)
            .orElse("");
    boolean both = !union.isEmpty() && !registered.isEmpty();
    if (both && !Spelling.bare(union).equals(Spelling.bare(registered))) {
      report(record, FindingKind.UNIT_UNION_DIFFERS, "union", union, registered);
    }
  }

  private void people(Examined<?> record, String field, List<Completer> team) {
    List<String> linked = new ArrayList<>();
    team.forEach(c -> c.person().ifPresent(linked::add));
    linked.forEach(id -> person(record, field, id));
  }

  private void person(Examined<?> record, String field, String id) {
    if (!people.contains(id)) {
      report(record, FindingKind.PERSON_UNKNOWN, field, id);
    }
  }

  private void checkCycle(
      Examined<AchievementDossier> start, Map<String, Examined<AchievementDossier>> superseding) {
    Set<String> seen = new LinkedHashSet<>();
    Examined<AchievementDossier> at = start;
    while (at != null && seen.add(at.ref().id())) {
      at = superseding.get(at.dossier().orElseThrow().supersedes().orElseThrow());
    }
    if (at != null && at.ref().equals(start.ref())) {
      String round = String.join(" → ", seen) + " → " + start.ref().id();
      report(start, FindingKind.SUPERSEDES_CYCLE, "supersedes", round);
    }
  }

  private void report(Examined<?> record, FindingKind kind, String field, Object... arguments) {
    Rulebook book = books.get(record.outline().programme());
    new Referee(log.about(record.ref().key()), book.weights())
        .report(kind, record.places().of(field), field, arguments);
  }
}
