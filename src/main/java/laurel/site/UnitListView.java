package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * All units with an award, by region, or a page of them.
 *
 * @param ways where they are found among several pages; told on the first
 */
public record UnitListView(
    String intro, int total, List<Group> groups, List<Way> ways, Optional<Pager> pager)
    implements View {
  /**
   * The units of a region; an empty name for those whose region is unknown.
   *
   * @param anchor its place on the page; empty where nothing leads there
   */
  public record Group(String name, String anchor, List<Line> units) {}

  /** A unit. */
  public record Line(Named name, int awards, String best) {}

  /** Ways into a region by letters, or, without a name, into several regions. */
  public record Way(String name, List<Door> doors) {}

  /** Where so many units begin: a page, and a place on it. */
  public record Door(String label, int units, SitePath page, String anchor) {}
}
