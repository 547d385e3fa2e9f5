package laurel.gate;

import java.util.HashMap;
import java.util.Map;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.model.RecordRef;
import laurel.rules.Ruled;

/**
 * What rounds say of records in running text is masked as the records' own texts are. Asked for by
 * the few records of which a round says anything, so nothing is looked up before.
 */
final class Scrubs {
  private final Ruled ruled;
  private final Terms terms;
  private final Map<RecordRef, AchievementDossier> achievements = new HashMap<>();
  private final Map<RecordRef, LessonDossier> lessons = new HashMap<>();

  Scrubs(Ruled ruled, Terms terms) {
    this.ruled = ruled;
    this.terms = terms;
  }

  /**
   * What masks the names of a record's people; of one that has an error nobody knows whose names
   * they are.
   */
  Scrub of(RecordRef ref) {
    if (achievements.isEmpty() && lessons.isEmpty()) {
      ruled.achievements().forEach(d -> achievements.put(d.ref(), d));
      ruled.lessons().forEach(d -> lessons.put(d.ref(), d));
    }
    AchievementDossier achievement = achievements.get(ref);
    if (achievement != null) {
      return Persons.of(achievement, terms).scrub();
    }
    LessonDossier lesson = lessons.get(ref);
    return lesson == null
        ? new Scrub(Map.of())
        : Persons.of(lesson, terms).scrub(terms.named(lesson.instructor()));
  }
}
