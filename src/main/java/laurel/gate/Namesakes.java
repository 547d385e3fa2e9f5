package laurel.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    ruled.achievements().forEach(d -> note(d.ref(), d.permissions()));
    ruled.lessons().forEach(d -> note(d.ref(), d.permissions()));
    ruled.people().stream()
        .filter(p -> terms.takenBack(p.consent()))
        .forEach(p -> note(p.name(), key(p.id())));
  }

  private void note(RecordRef ref, Permissions permissions) {
    for (Disclosure disclosure : permissions.disclosures()) {
      if (terms.takenBack(disclosure)) {
        PersonDossier own = terms.people().get(disclosure.person());
        note(own == null ? disclosure.person() : own.name(), ref.key());
        if (own != null) {
          note(key(own.id()), ref.key());
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
    achievements.forEach(d -> tell(d.ref(), Persons.of(d, terms), d.team()));
    for (LessonDossier d : lessons) {
      Persons persons = Persons.of(d, terms);
      Teacher teacher = terms.named(d.instructor());
      tell(d.ref(), persons, d.team());
      if (d.team().stream().noneMatch(c -> terms.named(c).name().equals(teacher.name()))) {
        tell(d.ref(), persons, teacher.name(), teacher.person());
      }
    }
  }

  private void tell(RecordRef ref, Persons persons, List<Completer> team) {
    for (Completer completer : team) {
      tell(ref, persons, terms.named(completer).name(), completer.person());
    }
  }

  /**
   * Who has a record of their own is compared by it, not by name. The place says who it is:
   * findings name nobody.
   */
  private void tell(RecordRef ref, Persons persons, String name, Optional<String> person) {
    String where = takenBack.get(person.map(Namesakes::key).orElse(name));
    if (where != null && persons.may(name, person, Scope.NAME)) {
      Location record = terms.places().of(ref);
      Location at = terms.places().typed(ref.key(), "disclosure", name, record);
      log.about(ref.key()).report(FindingKind.GATE_NAMED_STILL, at, "disclosure", where);
    }
  }
}
