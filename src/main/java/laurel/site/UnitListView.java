package laurel.site;

import java.util.List;

/** All units with an award, by region. */
public record UnitListView(int total, List<Group> groups) implements View {
  /** The units of a region; an empty name for those whose region is unknown. */
  public record Group(String name, List<Line> units) {}

  /** A unit. */
  public record Line(Named name, int awards, String best) {}
}
