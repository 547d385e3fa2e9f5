package laurel.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import laurel.dossier.Completer;
import laurel.dossier.Disclosure;
import laurel.dossier.Disclosure.Scope;
import laurel.dossier.LessonDossier;
import laurel.dossier.PersonDossier;
import laurel.model.Member;
import laurel.model.Team;
import laurel.rules.Masking;

/**
 * What of the people of one record may be shown on one day. A disclosure names a person by name or
 * by the id of their own record. Where two people of one record bear one name, a disclosure under
 * that name counts only when there are as many as people: who of them consented would be a guess.
 */
final class Persons {
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private final List<Completer> team;
  private final List<Disclosure> disclosures;
  private final Map<String, PersonDossier> people;
  private final Masking withoutConsent;
  private final boolean maskAll;
  private final LocalDate day;

  Persons(List<Completer> team, List<Disclosure> disclosures, String programme, Terms terms) {
    this.team = team;
    this.disclosures = disclosures;
    this.people = terms.people();
    this.withoutConsent = terms.policy(programme).withoutConsent();
    this.maskAll = terms.maskAll();
    this.day = terms.day();
  }

  /** The team as the public may see it. */
  Team team(String leadProfile, Scrub scrub) {
    List<Member> members = new ArrayList<>();
    int withheld = 0;
    for (Completer completer : team) {
      member(completer).ifPresent(members::add);
      withheld += withdrawn(completer.name(), completer.person()) ? 1 : 0;
    }
    boolean profiled = leads().stream().allMatch(c -> may(c.name(), c.person(), Scope.PROFILE));
    String profile = profiled ? scrub.text("leadProfile", leadProfile) : "";
    return new Team(members, withheld, profile);
  }

  /** Those whom the profile speaks of: the leads, or the first where none is marked. */
  private List<Completer> leads() {
    List<Completer> leads = team.stream().filter(Completer::lead).toList();
    return leads.isEmpty() ? team.stream().limit(1).toList() : leads;
  }

  /** The completer as the public may see them; nothing when they are to be left out. */
  private Optional<Member> member(Completer completer) {
    if (withdrawn(completer.name(), completer.person())) {
      return Optional.empty();
    }
    boolean named = may(completer.name(), completer.person(), Scope.NAME);
    if (!named && withoutConsent == Masking.OMIT) {
      return Optional.empty();
    }
    boolean masked = maskAll || !named;
    String post = may(completer.name(), completer.person(), Scope.POST) ? completer.post() : "";
    return Optional.of(
        new Member(
            masked ? NameMask.of(completer.name()) : completer.name(),
            masked,
            post,
            completer.lead(),
            masked ? Optional.empty() : completer.person().filter(this::hasPage)));
  }

  /** Whether a person took their consent back. */
  boolean withdrawn(String name, Optional<String> person) {
    return about(name, person).stream().anyMatch(d -> d.withdrawn(day));
  }

  /** Whether this much of a person may be shown. */
  boolean may(String name, Optional<String> person, Scope scope) {
    if (withdrawn(name, person)) {
      return false;
    }
    if (withoutConsent == Masking.PUBLISH) {
      return true;
    }
    List<Disclosure> own = about(name, person);
    long bearers = team.stream().filter(c -> c.name().equals(name)).count();
    boolean certain = person.isPresent() || own.size() >= bearers;
    return certain
        && !own.isEmpty()
        && own.stream().allMatch(d -> d.inForce(day) && d.scope().contains(scope));
  }

  /** Names that must not stand in any text, longest first, so that a part never hides the whole. */
  List<String> hidden() {
    Set<String> hidden = new TreeSet<>(LONGEST_FIRST);
    team.forEach(completer -> hide(completer.name(), completer.person(), hidden));
    return List.copyOf(hidden);
  }

  /** The same with the instructor of a lesson, who need not be of the team. */
  List<String> hiddenBeside(LessonDossier.Teacher teacher) {
    Set<String> hidden = new TreeSet<>(LONGEST_FIRST);
    hidden.addAll(hidden());
    hide(teacher.name(), teacher.person(), hidden);
    return List.copyOf(hidden);
  }

  private void hide(String name, Optional<String> person, Set<String> hidden) {
    boolean shown = !maskAll && may(name, person, Scope.NAME);
    if (!shown && name.codePointCount(0, name.length()) > 1) {
      hidden.add(name);
    }
  }

  boolean hasPage(String id) {
    PersonDossier own = people.get(id);
    return own != null && PeopleGate.hasPage(own, day);
  }

  private List<Disclosure> about(String name, Optional<String> person) {
    List<Disclosure> own = new ArrayList<>();
    for (Disclosure disclosure : disclosures) {
      boolean byId = person.isPresent() && disclosure.person().equals(person.get());
      if (byId || disclosure.person().equals(name)) {
        own.add(disclosure);
      }
    }
    person.map(people::get).ifPresent(dossier -> own.add(dossier.consent()));
    return own;
  }
}
