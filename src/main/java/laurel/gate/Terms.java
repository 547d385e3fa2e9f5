package laurel.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import laurel.dossier.Completer;
import laurel.dossier.Disclosure;
import laurel.dossier.LessonDossier.Teacher;
import laurel.dossier.PersonDossier;
import laurel.model.Programme;
import laurel.rules.Policy;
import laurel.rules.Ruled;
import laurel.text.Alike;
import laurel.text.ReachPrints;

/**
 * What holds for every record on one day.
 *
 * @param takenBackBy by when consents taken back count: all that are written, unless an earlier day
 *     is asked for
 * @param unreadPeople ids of people whose own records have an error
 * @param alike makes one of what many records say
 * @param published prints of the ways to reach offices that the site tells everybody
 */
record Terms(
    LocalDate day,
    LocalDate takenBackBy,
    List<String> publishers,
    boolean maskAll,
    Map<String, Policy> policies,
    Map<String, PersonDossier> people,
    Set<String> unreadPeople,
    Alike alike,
    Set<String> published,
    Places places) {

  /**
   * The terms of a content folder.
   *
   * @param asked the day that was asked for; absent, the newest round's stands for today, and who
   *     took consent back since has taken it back
   */
  static Terms of(Ruled ruled, LocalDate day, Optional<LocalDate> asked, Places places) {
    Map<String, PersonDossier> people = new java.util.TreeMap<>();
    ruled.people().forEach(p -> people.put(p.id(), p));
    return new Terms(
        day,
        asked.orElse(LocalDate.MAX),
        ruled.publishers(),
        ruled.maskAll(),
        ruled.policies(),
        people,
        ruled.unreadPeople(),
        new Alike(),
        published(ruled),
        places);
  }

  private static Set<String> published(Ruled ruled) {
    Stream<String> offices =
        ruled.programmes().stream()
            .map(Programme::contact)
            .flatMap(office -> Stream.of(office.phone(), office.email(), office.address()));
    return Set.copyOf(
        ReachPrints.of(Stream.concat(Stream.of(ruled.site().footer().contact()), offices)));
  }

  /** These prints but for what the site tells everybody. */
  List<String> secret(List<String> prints) {
    return prints.stream().filter(print -> !published.contains(print)).toList();
  }

  /** Whether a person has taken this back. */
  boolean takenBack(Disclosure disclosure) {
    return disclosure.withdrawn(takenBackBy);
  }

  /** Whether a person has agreed to this and still does. */
  boolean inForce(Disclosure disclosure) {
    return disclosure.inForce(day) && !takenBack(disclosure);
  }

  /** Whether something begins after the newest round, and nobody asked for a day. */
  boolean ahead(Optional<LocalDate> from) {
    return takenBackBy.equals(LocalDate.MAX) && from.isPresent() && from.get().isAfter(day);
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
