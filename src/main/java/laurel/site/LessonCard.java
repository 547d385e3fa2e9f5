package laurel.site;

import java.util.List;
import java.util.Optional;

/** A lesson in a list. */
public record LessonCard(
    SitePath page,
    Title title,
    Named instructor,
    List<Named> units,
    Optional<Picture> poster,
    Cover cover,
    String duration,
    int questions) {}
