package laurel.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.dossier.Contact;
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

  private final PersonDossier person;
  private final Terms terms;
  private final Scrub scrub;
  private final String key;
  private final Originals originals;
  private final RecordLog log;

  PeopleGate(PersonDossier person, Terms terms, Originals originals, FindingLog log) {
    this.person = person;
    this.terms = terms;
    this.key = "people/" + person.id();
    this.originals = originals;
    this.log = log.about(key);
    this.scrub = new Scrub(hidden(), terms.secret(person.contact().prints()));
  }

  /** Whom to ask is for the office alone, unless they agreed in a record of their own. */
  private Map<String, String> hidden() {
    Contact contact = person.contact();
    return contact
        .hiddenBeside(person.name())
        .filter(name -> contact.isPerson() && !mayBeIn(name, Scope.NAME))
        .map(name -> Map.of(name, NameMask.of(name)))
        .orElse(Map.of());
  }

  /** Whether this person has a page. */
  static boolean hasPage(PersonDossier person, Terms terms) {
    return agreed(person, terms, Scope.NAME);
  }

  /** The page's data, as far as the person agreed to it. */
  Person open() {
    Person opened =
        new Person(
            person.id(),
            person.name(),
            allowed(Scope.POST, "trade", person.trade()),
            allowed(Scope.POST, "post", person.post()),
            honours(),
            allowed(Scope.PROFILE, "profile", person.profile()),
            shown("portrait", person.portrait().stream().toList(), Scope.PORTRAIT).stream()
                .findFirst()
                .map(this::photo),
            shown("videos", person.videos(), FILMED).stream().map(this::video).toList());
    scrub.tell(log, terms.places(), person.at());
    return opened;
  }

  private List<String> honours() {
    return agreed(person, terms, Scope.HONOURS)
        ? person.honours().stream().map(h -> scrub.text("honours", h)).toList()
        : List.of();
  }

  /** Those in which nobody is shown against their will; none where the person has not agreed. */
  private List<MediaFile> shown(String field, List<MediaFile> files, Scope... scopes) {
    if (!agreed(person, terms, scopes)) {
      return List.of();
    }
    List<MediaFile> shown = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      MediaFile file = files.get(i);
      if (file.people().stream().allMatch(named -> mayBeIn(named, scopes))) {
        shown.add(file);
      } else {
        report(FindingKind.GATE_MEDIA_HELD_BACK, file, field, String.valueOf(i + 1));
      }
    }
    return shown;
  }

  /** A name that several bear is any of theirs: all of them have to agree. */
  private boolean mayBeIn(String named, Scope... scopes) {
    if (named.equals(person.id()) || named.equals(person.name())) {
      return true;
    }
    List<PersonDossier> meant =
        terms.people().values().stream()
            .filter(p -> p.id().equals(named) || p.name().equals(named))
            .toList();
    return !meant.isEmpty() && meant.stream().allMatch(p -> agreed(p, terms, scopes));
  }

  private static boolean agreed(PersonDossier person, Terms terms, Scope... scopes) {
    return terms.inForce(person.consent()) && person.consent().scope().containsAll(List.of(scopes));
  }

  private Photo photo(MediaFile file) {
    String alt = file.alt().isEmpty() ? person.name() : scrub.text("portrait", file.alt());
    return new Photo(originals.add(key, MediaKind.PHOTO, file), person.name(), alt);
  }

  /** The contact of a person never becomes public, so what spells the name stays behind. */
  private Video video(MediaFile file) {
    String caption = scrub.text("videos", file.caption());
    boolean named = namesContact(file.said());
    if (named) {
      report(FindingKind.GATE_SUBTITLES_HELD_BACK, file, "videos", caption);
    }
    return new SubtitleGate(key, scrub, originals, log).open(file, caption, named);
  }

  private boolean namesContact(String said) {
    return person
        .contact()
        .hiddenBeside(person.name())
        .filter(contact -> new Scrub(Map.of(contact, contact)).finds(said))
        .isPresent();
  }

  private void report(FindingKind kind, MediaFile file, String field, String argument) {
    log.report(kind, Location.of(file.shown()), field, argument);
  }

  private String allowed(Scope scope, String field, String value) {
    return agreed(person, terms, scope) ? scrub.text(field, value) : "";
  }
}
