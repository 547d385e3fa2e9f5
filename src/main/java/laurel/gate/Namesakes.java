package laurel.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.dossier.AchievementDossier;
import laurel.dossier.Completer;
import laurel.dossier.Disclosure;
import laurel.dossier.Disclosure.Scope;
import laurel.dossier.LessonDossier;
import laurel.dossier.Permissions;
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

  /** By name, the key of the first record in which it was taken back. */
  private final Map<String, String> takenBack = new TreeMap<>();

  Namesakes(Ruled ruled, Terms terms, FindingLog log) {
    this.terms = terms;
    this.log = log;
    ruled.achievements().forEach(d -> note(d.ref(), d.permissions()));
    ruled.lessons().forEach(d -> note(d.ref(), d.permissions()));
  }

  private void note(RecordRef ref, Permissions permissions) {
    for (Disclosure disclosure : permissions.disclosures()) {
      if (terms.takenBack(disclosure) && !terms.people().containsKey(disclosure.person())) {
        takenBack.merge(disclosure.person(), ref.key(), Namesakes::first);
      }
    }
  }

  private static String first(String key, String other) {
    return key.compareTo(other) < 0 ? key : other;
  }

  /** Tells of each record that names one of them. */
  void tell(Collection<AchievementDossier> achievements, Collection<LessonDossier> lessons) {
    if (takenBack.isEmpty()) {
      return;
    }
    achievements.forEach(d -> tell(d.ref(), Persons.of(d, terms), d.team()));
    for (LessonDossier d : lessons) {
      Persons persons = Persons.of(d, terms);
      LessonDossier.Teacher teacher = d.instructor();
      tell(d.ref(), persons, d.team());
      if (d.team().stream().noneMatch(c -> c.name().equals(teacher.name()))
          && teacher.person().isEmpty()
          && persons.may(teacher.name(), teacher.person(), Scope.NAME)) {
        tell(d.ref(), teacher.name());
      }
    }
  }

  private void tell(RecordRef ref, Persons persons, List<Completer> team) {
    for (Completer completer : team) {
      if (completer.person().isEmpty()
          && takenBack.containsKey(completer.name())
          && persons.may(completer.name(), completer.person(), Scope.NAME)) {
        tell(ref, completer.name());
      }
    }
  }

  /** The place says who it is: findings name nobody. */
  private void tell(RecordRef ref, String name) {
    String where = takenBack.get(name);
    if (where != null) {
      Location record = terms.places().of(ref);
      Location at = terms.places().typed(ref.key(), "disclosure", name, record);
      log.about(ref.key()).report(FindingKind.GATE_NAMED_STILL, at, "disclosure", where);
    }
  }
}
