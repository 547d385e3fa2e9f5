package laurel.dossier;

import java.util.List;
import java.util.Optional;
import laurel.model.RecordRef;

/** A lesson that meets its programme's rules, with all that the sheet says. */
public record LessonDossier(
    String id,
    String programme,
    String title,
    String titleBreaks,
    List<String> units,
    List<Completer> team,
    Teacher instructor,
    String synopsis,
    Optional<String> theme,
    Optional<String> achievement,
    Optional<MediaFile> video,
    List<BankQuestion> questions,
    Permissions permissions,
    Contact contact) {
  public LessonDossier {
    units = List.copyOf(units);
    team = List.copyOf(team);
    questions = List.copyOf(questions);
  }

  /** The instructor: a name, or a record under {@code people/}. */
  public record Teacher(String name, Optional<String> person, String profile) {}

  /** Its name among all records. */
  public RecordRef ref() {
    return RecordRef.lesson(id);
  }
}
