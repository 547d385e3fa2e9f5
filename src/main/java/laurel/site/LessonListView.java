package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * All lessons, or those of one theme, difficulty or union.
 *
 * @param ways by what else they can be looked through
 * @param path the learning path; absent on itself
 * @param poster the poster, where the site's address is known
 */
public record LessonListView(
    String heading,
    String intro,
    int total,
    List<LessonCard> lessons,
    List<Way> ways,
    Optional<SitePath> path,
    Optional<SitePath> poster)
    implements View {
  /** One way of looking through the lessons, e.g. by theme. */
  public record Way(String name, List<Link> links) {}

  /** A value of it, and how many lessons have it. */
  public record Link(String label, SitePath page, int count, boolean current) {}
}
