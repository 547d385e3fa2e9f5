package laurel.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import laurel.dossier.AchievementDossier;
import laurel.dossier.Completer;
import laurel.dossier.Contact;
import laurel.dossier.Disclosure;
import laurel.dossier.Disclosure.Scope;
import laurel.dossier.LessonDossier;
import laurel.dossier.PersonDossier;
import laurel.model.Member;
import laurel.model.Team;
import laurel.rules.Masking;
import laurel.text.Alike;

/**
 * What of the people of one record may be shown on one day. A disclosure names a person by name or
 * by the id of their own record. Where two people of one record bear one name, a disclosure under
 * that name counts only when there are as many as people: who of them consented would be a guess.
 */
final class Persons {
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  /** What stands for the name of somebody who is left out. */
  private static final String NOBODY = "***";

  private final List<Completer> team;
  private final List<Disclosure> disclosures;
  private final Map<String, PersonDossier> people;
  private final Set<String> unreadPeople;
  private final Masking withoutConsent;
  private final boolean maskAll;
  private final Terms terms;
  private final Alike alike;

  /** Whom to ask; nobody where that is the instructor. */
  private final Contact contact;

  private final List<String> prints;

  private Persons(
      List<Completer> team,
      Contact contact,
      List<String> prints,
      List<Disclosure> disclosures,
      String programme,
      Terms terms) {
    this.team = team.stream().map(terms::named).toList();
    this.contact = contact;
    this.prints = terms.secret(prints);
    this.disclosures = disclosures;
    this.people = terms.people();
    this.unreadPeople = terms.unreadPeople();
    this.withoutConsent = terms.policy(programme).withoutConsent();
    this.maskAll = terms.maskAll();
    this.terms = terms;
    this.alike = terms.alike();
  }

  /** Those of an achievement. */
  static Persons of(AchievementDossier d, Terms terms) {
    Contact contact = d.confidential().contact();
    return new Persons(
        d.team(), contact, contact.prints(), d.permissions().disclosures(), d.programme(), terms);
  }

  /** Those of a lesson; its instructor need not be of the team. */
  static Persons of(LessonDossier d, Terms terms) {
    boolean teaches = d.contact().name().equals(terms.named(d.instructor()).name());
    Contact beside = teaches ? Contact.NONE : d.contact();
    return new Persons(
        d.team(),
        beside,
        d.contact().prints(),
        d.permissions().disclosures(),
        d.programme(),
        terms);
  }

  /** The team as the public may see it. */
  Team team(String leadProfile, Scrub scrub) {
    List<Member> members = new ArrayList<>();
    int withheld = 0;
    for (Completer completer : team) {
      Optional<Member> member = member(completer, scrub);
      if (member.isPresent()) {
        members.add(member.get());
      }
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
  private Optional<Member> member(Completer completer, Scrub scrub) {
    if (completer.name().isEmpty() || withdrawn(completer.name(), completer.person())) {
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
            alike.one(scrub.text("team", post)),
            completer.lead(),
            masked ? Optional.empty() : completer.person().filter(this::hasPage)));
  }

  /** Whether a person took their consent back. */
  boolean withdrawn(String name, Optional<String> person) {
    for (Disclosure disclosure : about(name, person)) {
      if (terms.takenBack(disclosure)) {
        return true;
      }
    }
    return false;
  }

  /** A record of their own that cannot be read may take everything back. */
  boolean unread(Optional<String> person) {
    return person.isPresent() && !people.containsKey(person.get());
  }

  /** Whether this much of a person may be shown. */
  boolean may(String name, Optional<String> person, Scope scope) {
    if (withdrawn(name, person) || unread(person)) {
      return false;
    }
    if (withoutConsent == Masking.PUBLISH) {
      return true;
    }
    List<Disclosure> own = about(name, person);
    boolean certain = person.isPresent() || own.size() >= bearers(name);
    return certain && !own.isEmpty() && allGive(own, scope);
  }

  private int bearers(String name) {
    int bearers = 0;
    for (Completer completer : team) {
      bearers += completer.name().equals(name) ? 1 : 0;
    }
    return bearers;
  }

  private boolean allGive(List<Disclosure> own, Scope scope) {
    for (Disclosure disclosure : own) {
      if (!terms.inForce(disclosure) || !disclosure.scope().contains(scope)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Names that must not stand in any text, longest first, so that a part never hides the whole,
   * each with what stands in its place.
   */
  Map<String, String> hidden() {
    Map<String, String> hidden = new TreeMap<>(LONGEST_FIRST);
    for (Completer completer : team) {
      hide(completer.name(), completer.person(), hidden);
    }
    if (team.stream().noneMatch(c -> c.name().equals(contact.name()))) {
      hideContact(hidden);
    }
    return hidden;
  }

  /** What masks all that must not stand in a text of an achievement. */
  Scrub scrub() {
    return new Scrub(hidden(), prints);
  }

  /** The same of a lesson, whose instructor need not be of the team. */
  Scrub scrub(LessonDossier.Teacher teacher) {
    return new Scrub(hiddenBeside(teacher), prints);
  }

  /** The same with the instructor of a lesson, who need not be of the team. */
  private Map<String, String> hiddenBeside(LessonDossier.Teacher teacher) {
    Map<String, String> hidden = hidden();
    hide(teacher.name(), teacher.person(), hidden);
    return hidden;
  }

  /**
   * Whom to ask is for the office alone, whatever the programme says of names without consent. Of
   * those who are of the work as well, their own consent decides.
   */
  private void hideContact(Map<String, String> hidden) {
    String name = contact.name();
    boolean agreed =
        !maskAll
            && about(name, Optional.empty()).stream()
                .anyMatch(d -> terms.inForce(d) && d.scope().contains(Scope.NAME));
    if (contact.isPerson() && !agreed) {
      hidden.put(name, withoutConsent == Masking.OMIT ? NOBODY : NameMask.of(name));
    }
  }

  /** Names of those who took their consent back, with what a jury reads in their place. */
  Map<String, String> gone() {
    Map<String, String> gone = new TreeMap<>();
    team.forEach(completer -> goes(completer.name(), completer.person(), gone));
    return gone;
  }

  /** The same with the instructor of a lesson. */
  Map<String, String> goneBeside(LessonDossier.Teacher teacher) {
    Map<String, String> gone = gone();
    goes(teacher.name(), teacher.person(), gone);
    return gone;
  }

  private void goes(String name, Optional<String> person, Map<String, String> gone) {
    if (withdrawn(name, person)) {
      gone.put(name, Veil.PERSON);
    }
  }

  /** Who is left out of the team leaves no letter of the name in the text either. */
  private void hide(String name, Optional<String> person, Map<String, String> hidden) {
    boolean named = may(name, person, Scope.NAME);
    if ((named && !maskAll) || name.codePointCount(0, name.length()) < 2) {
      return;
    }
    boolean leftOut = withdrawn(name, person) || (!named && withoutConsent == Masking.OMIT);
    hidden.put(name, leftOut ? NOBODY : NameMask.of(name));
  }

  /**
   * Whether somebody may be shown whom a file names: by the team's name, or by the id of a record.
   */
  boolean mayInMedia(String named, Scope scope) {
    Somebody somebody = somebody(named);
    return may(somebody.name(), somebody.person(), scope);
  }

  /** Whether somebody whom a file names took their consent back. */
  boolean withdrawnFromMedia(String named) {
    Somebody somebody = somebody(named);
    return withdrawn(somebody.name(), somebody.person());
  }

  /** Whom a file means. */
  private record Somebody(String name, Optional<String> person) {}

  private Somebody somebody(String named) {
    PersonDossier own = people.get(named);
    if (own != null || unreadPeople.contains(named)) {
      return new Somebody(own == null ? named : own.name(), Optional.of(named));
    }
    Optional<String> linked =
        team.stream()
            .filter(c -> c.name().equals(named) || c.person().filter(named::equals).isPresent())
            .flatMap(c -> c.person().stream())
            .findFirst();
    return new Somebody(named, linked);
  }

  boolean hasPage(String id) {
    PersonDossier own = people.get(id);
    return own != null && PeopleGate.hasPage(own, terms);
  }

  private List<Disclosure> about(String name, Optional<String> person) {
    List<Disclosure> own = new ArrayList<>();
    for (Disclosure disclosure : disclosures) {
      boolean byId = person.isPresent() && disclosure.person().equals(person.get());
      if (byId || disclosure.person().equals(name)) {
        own.add(disclosure);
      }
    }
    PersonDossier dossier = person.isPresent() ? people.get(person.get()) : null;
    if (dossier != null) {
      own.add(dossier.consent());
    }
    return own;
  }
}
