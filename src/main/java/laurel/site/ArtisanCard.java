package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * An artisan (工匠) of a lesson, in short.
 *
 * @param page theirs, with all that they have done
 * @param profile empty where the page has said it already
 * @param films how many videos of theirs their page plays
 */
public record ArtisanCard(
    Named name,
    SitePath page,
    String trade,
    String post,
    List<String> honours,
    Prose profile,
    Optional<Picture> portrait,
    int films) {}
