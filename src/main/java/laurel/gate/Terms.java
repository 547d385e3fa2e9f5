package laurel.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.dossier.Completer;
import laurel.dossier.LessonDossier.Teacher;
import laurel.dossier.PersonDossier;
import laurel.rules.Policy;
import laurel.rules.Ruled;
import laurel.text.Alike;

/**
 * What holds for every record on one day.
 *
 * @param unreadPeople ids of people whose own records have an error
 * @param alike makes one of what many records say
 */
record Terms(
    LocalDate day,
    List<String> publishers,
    boolean maskAll,
    Map<String, Policy> policies,
    Map<String, PersonDossier> people,
    Set<String> unreadPeople,
    Alike alike,
    Places places) {

  static Terms of(Ruled ruled, LocalDate day, Places places) {
    Map<String, PersonDossier> people = new java.util.TreeMap<>();
    ruled.people().forEach(p -> people.put(p.id(), p));
    return new Terms(
        day,
        ruled.publishers(),
        ruled.maskAll(),
        ruled.policies(),
        people,
        ruled.unreadPeople(),
        new Alike(),
        places);
  }

  /** A completer who is named by the id of their own record alone. */
  Completer named(Completer completer) {
    return new Completer(
        name(completer.name(), completer.person()),
        completer.post(),
        completer.lead(),
        completer.person(),
        completer.details());
  }

  /** The same of an instructor. */
  Teacher named(Teacher teacher) {
    return new Teacher(name(teacher.name(), teacher.person()), teacher.person(), teacher.profile());
  }

  private String name(String given, Optional<String> person) {
    return given.isEmpty() ? person.map(people::get).map(PersonDossier::name).orElse("") : given;
  }

  Policy policy(String programme) {
    return policies.get(programme);
  }
}
