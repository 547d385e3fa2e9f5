package laurel.site;

import java.util.List;

/** All values of a facet, in groups where it has them (divisions under their section). */
public record FacetIndexView(Title heading, String intro, List<Group> groups) implements View {
  /** Values under a heading; an empty name has none. */
  public record Group(String name, List<Bar> bars) {}
}
