package laurel.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 */
final class PeopleGate {
  private PeopleGate() {}

  /** Whether this person has a page on that day. */
  static boolean hasPage(PersonDossier person, LocalDate day) {
    return person.consent().inForce(day) && person.consent().scope().contains(Scope.NAME);
  }

  /** The page's data, as far as the person agreed to it. */
  static Person open(PersonDossier person, Originals originals) {
    Disclosure consent = person.consent();
    String key = "people/" + person.id();
    Optional<Photo> portrait =
        person
            .portrait()
            .filter(p -> consent.scope().contains(Scope.PORTRAIT))
            .map(p -> photo(p, key, person.name(), originals));
    List<MediaFile> shown =
        consent.scope().containsAll(List.of(Scope.PORTRAIT, Scope.VOICE))
            ? person.videos()
            : List.of();
    return new Person(
        person.id(),
        person.name(),
        allowed(consent, Scope.POST, person.trade()),
        allowed(consent, Scope.POST, person.post()),
        consent.scope().contains(Scope.HONOURS) ? person.honours() : List.of(),
        allowed(consent, Scope.PROFILE, person.profile()),
        portrait,
        shown.stream().map(v -> video(v, key, originals)).toList());
  }

  private static Photo photo(MediaFile file, String key, String name, Originals originals) {
    String alt = file.alt().isEmpty() ? name : file.alt();
    return new Photo(originals.add(key, MediaKind.PHOTO, file), name, alt);
  }

  private static Video video(MediaFile file, String key, Originals originals) {
    return new Video(
        originals.add(key, MediaKind.VIDEO, file),
        file.caption(),
        originals.addSubtitles(key, file),
        originals.addChapters(key, file));
  }

  private static String allowed(Disclosure consent, Scope scope, String value) {
    return consent.scope().contains(scope) ? value : "";
  }
}
