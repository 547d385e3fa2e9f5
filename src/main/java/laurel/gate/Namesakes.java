package laurel.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.dossier.AchievementDossier;
import laurel.dossier.Completer;
import laurel.dossier.Disclosure;
import laurel.dossier.Disclosure.Scope;
import laurel.dossier.LessonDossier;
import laurel.dossier.LessonDossier.Teacher;
import laurel.dossier.Permissions;
import laurel.dossier.PersonDossier;
import laurel.model.RecordRef;
import laurel.rules.Ruled;

/**
 * People who took their consent back in one record and are named in another. Nobody is hidden for
 * it, as two people may have one name; the office is told, as most who wish to be forgotten mean
 * every record.
 */
final class Namesakes {
  private final Terms terms;
  private final FindingLog log;

  /** By name and by the key of a person's own record, the first record that takes it back. */
  private final Map<String, String> takenBack = new TreeMap<>();

  Namesakes(Ruled ruled, Terms terms, FindingLog log) {
    this.terms = terms;
    this.log = log;
    ruled.achievements().forEach(d -> note(d.ref(), d.permissions(), () -> named(d.team())));
    ruled.lessons().forEach(d -> note(d.ref(), d.permissions(), () -> named(d)));
    ruled.people().stream()
        .filter(p -> terms.takenBack(p.consent()))
        .forEach(p -> note(p.name(), key(p.id())));
  }

  /** Somebody of a work, by name and perhaps by the id of a record of their own. */
  private record Named(String name, Optional<String> person) {
    boolean is(String who) {
      return name.equals(who) || person.filter(who::equals).isPresent();
    }

    /** What they are compared by: two of one name with records of their own are two. */
    String compared() {
      return person.map(Namesakes::key).orElse(name);
    }
  }

  private List<Named> named(List<Completer> team) {
    return team.stream().map(c -> new Named(terms.named(c).name(), c.person())).toList();
  }

  /** With the instructor, who need not be of the team. */
  private List<Named> named(LessonDossier lesson) {
    List<Named> all = new ArrayList<>(named(lesson.team()));
    Teacher teacher = terms.named(lesson.instructor());
    if (all.stream().noneMatch(n -> n.name().equals(teacher.name()))) {
      all.add(new Named(teacher.name(), teacher.person()));
    }
    return all;
  }

  /** Who is linked in the record itself is noted by both, whichever the disclosure names. */
  private void note(RecordRef ref, Permissions permissions, Supplier<List<Named>> people) {
    for (Disclosure disclosure : permissions.disclosures()) {
      if (terms.takenBack(disclosure)) {
        String who = disclosure.person();
        PersonDossier own = terms.people().get(who);
        note(own == null ? who : own.name(), ref.key());
        note(key(who), ref.key());
        for (Named named : people.get()) {
          if (named.is(who)) {
            note(named.name(), ref.key());
            note(named.compared(), ref.key());
          }
        }
      }
    }
  }

  private void note(String who, String where) {
    takenBack.merge(who, where, (key, other) -> key.compareTo(other) < 0 ? key : other);
  }

  private static String key(String person) {
    return "people/" + person;
  }

  /** Tells of each record that names one of them; where every name is masked none does. */
  void tell(Collection<AchievementDossier> achievements, Collection<LessonDossier> lessons) {
    if (takenBack.isEmpty() || terms.maskAll()) {
      return;
    }
    achievements.forEach(d -> tell(d.ref(), Persons.of(d, terms), named(d.team())));
    lessons.forEach(d -> tell(d.ref(), Persons.of(d, terms), named(d)));
  }

  /** The place says who it is: findings name nobody. */
  private void tell(RecordRef ref, Persons persons, List<Named> people) {
    for (Named named : people) {
      String where = takenBack.get(named.compared());
      if (where != null && persons.may(named.name(), named.person(), Scope.NAME)) {
        boolean certain = named.person().isPresent();
        log.about(ref.key())
            .report(
                certain ? FindingKind.GATE_LINKED_STILL : FindingKind.GATE_NAMED_STILL,
                place(ref, named),
                "disclosure",
                where);
      }
    }
  }

  private Location place(RecordRef ref, Named named) {
    List<String> spelled = Stream.concat(named.person().stream(), Stream.of(named.name())).toList();
    return terms.places().person(ref.key(), spelled, terms.places().of(ref));
  }
}
