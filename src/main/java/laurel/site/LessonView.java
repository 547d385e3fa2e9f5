package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * A lesson's page: the stage, who teaches, what it says; the quiz stands beneath it.
 *
 * @param metadata the lesson for repositories of teaching material (LOM)
 * @param packages the lesson for learning systems, where the site offers it
 */
public record LessonView(
    Title title,
    Optional<Film> film,
    Prose synopsis,
    Named instructor,
    String profile,
    List<Named> units,
    List<Named> names,
    List<ArtisanCard> artisans,
    Optional<Mark> mark,
    List<State> states,
    List<Fact> facts,
    Optional<AchievementView.LinkRow> achievement,
    Optional<Quiz> quiz,
    List<Quiz.Download> packages,
    Optional<SitePath> metadata,
    List<LessonCard> next)
    implements View {}
