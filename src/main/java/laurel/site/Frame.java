package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page of one language.
 *
 * @param tag BCP 47 tag of the language
 * @param logo stands before the title in place of the five squares
 * @param home the home page
 * @param search the search page
 * @param feed the site's news as Atom; {@code jsonFeed} as JSON Feed; made where a base is known
 * @param updated the day that stands for today, ISO; empty before the first round
 */
public record Frame(
    String tag,
    Title title,
    Optional<Picture> logo,
    String description,
    boolean demo,
    Optional<String> baseUrl,
    Optional<SitePath> search,
    SitePath home,
    SitePath feed,
    SitePath jsonFeed,
    List<MenuItem> menu,
    List<Organiser> organisers,
    List<MenuItem> browse,
    List<MenuItem> about,
    String contact,
    String copyright,
    String icp,
    Optional<Filing> publicSecurity,
    String updated) {
  /**
   * An entry of a menu.
   *
   * @param section which pages it is marked on; empty for none
   */
  public record MenuItem(String label, String section, Target target) {}

  /**
   * Where a link leads: to a page of the site or, absolute, away from it. One of the two is there.
   */
  public record Target(Optional<SitePath> page, Optional<String> url) {
    /** A page of the site. */
    public static Target to(SitePath page) {
      return new Target(Optional.of(page), Optional.empty());
    }
  }

  /** A body that publishes. */
  public record Organiser(String name, Optional<String> url) {}

  /** A filing with the public security organ (公安备案): its text and the link to check it. */
  public record Filing(String text, String url) {}
}
