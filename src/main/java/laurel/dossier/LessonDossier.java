package laurel.dossier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import laurel.model.Question;
import laurel.model.RecordRef;

/**
 * A lesson that meets its programme's rules, with all that the sheet says.
 *
 * @param millis length of the video in thousandths of a second, where known
 */
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
    Optional<Question.Difficulty> difficulty,
    String union,
    Optional<String> achievement,
    Optional<MediaFile> video,
    OptionalLong millis,
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

  /** The same without what is only checked: it need not be kept, so it is not. */
  public LessonDossier discreet() {
    return new LessonDossier(
        id,
        programme,
        title,
        titleBreaks,
        units,
        team.stream().map(Completer::discreet).toList(),
        instructor,
        synopsis,
        theme,
        difficulty,
        union,
        achievement,
        video,
        millis,
        questions,
        permissions,
        contact.discreet());
  }

  /** Its name among all records. */
  public RecordRef ref() {
    return RecordRef.lesson(id);
  }
}
