package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * An artisan's or instructor's page.
 *
 * @param lessons those that they give
 * @param others lessons of others that they have worked on
 */
public record PersonView(
    Named name,
    String trade,
    Optional<Picture> portrait,
    List<Fact> facts,
    List<String> honours,
    Prose profile,
    List<Film> films,
    List<Card> cards,
    List<LessonCard> lessons,
    List<LessonCard> others)
    implements View {}
