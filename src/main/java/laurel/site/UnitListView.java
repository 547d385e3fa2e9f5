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
   * The units of a region, or those of them whose names begin with a letter; an empty name for
   * those whose region is unknown.
   *
   * @param named whether content names it; else the edition does, in its own language
   * @param letter a capital or the edition's word for others; empty where a region is not parted
   * @param anchor its place on the page; empty where nothing leads there
   */
  public record Group(String name, boolean named, String letter, String anchor, List<Line> units) {}

  /** A unit. */
  public record Line(Named name, int awards, String best) {}

  /** Ways into a region by letters, or, without a name, into several regions. */
  public record Way(String name, boolean named, List<Door> doors) {}

  /** Where so many units begin: a page, and a place on it. */
  public record Door(String label, boolean named, int units, SitePath page, String anchor) {}

  @Override
  public List<SitePath> rest() {
    return Pager.rest(pager, ways.stream().flatMap(way -> way.doors().stream()).map(Door::page));
  }
}
