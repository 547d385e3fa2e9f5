package laurel.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.dossier.PersonDossier;
import laurel.dossier.ReviewRound;
import laurel.model.FreePage;
import laurel.model.MediaRef;
import laurel.model.Programme;
import laurel.model.RecordRef;
import laurel.model.Site;
import laurel.model.Unit;
import laurel.read.RawFile;

/**
 * Everything valid, all references resolved; what is not here was held back with findings.
 *
 * @param sitePictures files of the site's logo and hero
 * @param publishers names under which this site publishes: a licence must name one of them
 * @param maskAll the site shows every name masked (site.yaml: privacy.nameStyle)
 * @param policies by programme id
 * @param unreadPeople ids of people whose own records have an error: what they took back is not
 *     known
 * @param heldBack records that exist but have an error: rounds may name them, and no more than that
 *     may be said of them
 * @param rounds oldest first
 * @param soughtByTitle some round names a record by its title
 */
public record Ruled(
    Site site,
    Map<MediaRef, RawFile> sitePictures,
    List<String> publishers,
    boolean maskAll,
    Map<String, Policy> policies,
    List<Programme> programmes,
    List<AchievementDossier> achievements,
    List<LessonDossier> lessons,
    List<PersonDossier> people,
    Set<String> unreadPeople,
    List<Unit> units,
    List<ReviewRound> rounds,
    List<FreePage> pages,
    Set<RecordRef> heldBack,
    Set<LocalDate> holidays,
    Set<LocalDate> swappedWorkingDays,
    boolean soughtByTitle) {
  /** The same with other rounds. */
  public Ruled with(List<ReviewRound> others) {
    return new Ruled(
        site,
        sitePictures,
        publishers,
        maskAll,
        policies,
        programmes,
        achievements,
        lessons,
        people,
        unreadPeople,
        units,
        others,
        pages,
        heldBack,
        holidays,
        swappedWorkingDays,
        soughtByTitle);
  }
}
