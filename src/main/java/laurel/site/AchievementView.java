package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * An achievement's page.
 *
 * @param kindPage the category's page
 * @param names who completed it, in the record's order
 * @param withheld what is said of those who asked not to be named; empty where there are none
 * @param awardNote the year under the mark
 */
public record AchievementView(
    String kind,
    SitePath kindPage,
    String number,
    Title title,
    List<Named> units,
    List<Named> names,
    String withheld,
    Optional<Mark> mark,
    String awardNote,
    List<State> states,
    List<Picture> photos,
    List<KeyFigure> figures,
    List<Section> sections,
    Completers team,
    List<Fact> facts,
    List<LinkRow> links,
    List<Film> films,
    List<Recording> recordings,
    Optional<UnitBox> unitBox,
    Optional<Quiz> quiz,
    List<Card> related,
    Optional<Neighbour> previous,
    Optional<Neighbour> next)
    implements View {
  /**
   * A part of the text.
   *
   * @param key names it within the page
   */
  public record Section(String key, String heading, Prose text) {}

  /**
   * Who completed it.
   *
   * @param numbered whether the order is a rank; several tied first have none
   */
  public record Completers(boolean numbered, List<Completer> list, String note, String profile) {}

  /** One of them. */
  public record Completer(int rank, Named name, String post) {}

  /** A link with a line beneath. */
  public record LinkRow(String name, String text, String action, SitePath page) {}

  /** The unit, and the newest of its other awards. */
  public record UnitBox(Named unit, String text, SitePath page, List<Card> others) {}

  /** The page before or after this one in its category. */
  public record Neighbour(Title title, SitePath page) {}
}
