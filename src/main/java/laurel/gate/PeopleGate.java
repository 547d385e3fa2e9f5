package laurel.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.dossier.Disclosure;
import laurel.dossier.Disclosure.Scope;
import laurel.dossier.MediaFile;
import laurel.dossier.PersonDossier;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Person;
import laurel.model.Photo;
import laurel.model.Video;

/**
 * Pages of people: only with a record of their own, and only while their own consent is in force.
 * Whoever else is to be seen or heard has to have agreed in a record of their own.
 */
final class PeopleGate {
  private static final Scope[] FILMED = {Scope.PORTRAIT, Scope.VOICE};

  private final Terms terms;
  private final Originals originals;
  private final FindingLog log;

  PeopleGate(Terms terms, Originals originals, FindingLog log) {
    this.terms = terms;
    this.originals = originals;
    this.log = log;
  }

  /** Whether this person has a page on that day. */
  static boolean hasPage(PersonDossier person, LocalDate day) {
    return agreed(person, day, Scope.NAME);
  }

  /** The page's data, as far as the person agreed to it. */
  Person open(PersonDossier person) {
    Disclosure consent = person.consent();
    return new Person(
        person.id(),
        person.name(),
        allowed(consent, Scope.POST, person.trade()),
        allowed(consent, Scope.POST, person.post()),
        consent.scope().contains(Scope.HONOURS) ? person.honours() : List.of(),
        allowed(consent, Scope.PROFILE, person.profile()),
        shown(person, "portrait", person.portrait().stream().toList(), Scope.PORTRAIT).stream()
            .findFirst()
            .map(p -> photo(p, key(person), person.name())),
        shown(person, "videos", person.videos(), FILMED).stream()
            .map(v -> video(v, person))
            .toList());
  }

  /** Those in which nobody is shown against their will; none where the person has not agreed. */
  private List<MediaFile> shown(
      PersonDossier person, String field, List<MediaFile> files, Scope... scopes) {
    if (!agreed(person, terms.day(), scopes)) {
      return List.of();
    }
    List<MediaFile> shown = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      MediaFile file = files.get(i);
      if (file.people().stream().allMatch(named -> mayBeIn(person, named, scopes))) {
        shown.add(file);
      } else {
        report(FindingKind.GATE_MEDIA_HELD_BACK, person, file, field, String.valueOf(i + 1));
      }
    }
    return shown;
  }

  /** A name that several bear is any of theirs: all of them have to agree. */
  private boolean mayBeIn(PersonDossier person, String named, Scope... scopes) {
    if (named.equals(person.id()) || named.equals(person.name())) {
      return true;
    }
    List<PersonDossier> meant =
        terms.people().values().stream()
            .filter(p -> p.id().equals(named) || p.name().equals(named))
            .toList();
    return !meant.isEmpty() && meant.stream().allMatch(p -> agreed(p, terms.day(), scopes));
  }

  private static boolean agreed(PersonDossier person, LocalDate day, Scope... scopes) {
    return person.consent().inForce(day) && person.consent().scope().containsAll(List.of(scopes));
  }

  private Photo photo(MediaFile file, String key, String name) {
    String alt = file.alt().isEmpty() ? name : file.alt();
    return new Photo(originals.add(key, MediaKind.PHOTO, file), name, alt);
  }

  /** The contact of a person never becomes public, so what spells the name stays behind. */
  private Video video(MediaFile file, PersonDossier person) {
    String key = key(person);
    boolean named = namesContact(person, file.said());
    if (named) {
      report(FindingKind.GATE_SUBTITLES_HELD_BACK, person, file, "videos", file.caption());
    }
    return new Video(
        originals.add(key, MediaKind.VIDEO, file),
        file.caption(),
        named ? Optional.empty() : originals.addSubtitles(key, file),
        named ? Optional.empty() : originals.addChapters(key, file));
  }

  private static boolean namesContact(PersonDossier person, String said) {
    return person
        .contact()
        .hiddenBeside(person.name())
        .filter(contact -> new Scrub(Map.of(contact, contact)).finds(said))
        .isPresent();
  }

  private void report(
      FindingKind kind, PersonDossier person, MediaFile file, String field, String argument) {
    log.about(key(person)).report(kind, Location.of(file.shown()), field, argument);
  }

  private static String key(PersonDossier person) {
    return "people/" + person.id();
  }

  private static String allowed(Disclosure consent, Scope scope, String value) {
    return consent.scope().contains(scope) ? value : "";
  }
}
