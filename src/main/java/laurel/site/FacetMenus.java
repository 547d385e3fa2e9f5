package laurel.site;

import java.util.ArrayList;
import java.util.List;

/** Everything that achievements can be narrowed by, named in an edition's language. */
final class FacetMenus {
  private static final List<String> KINDS =
      List.of("achievement", "candidate", "lesson", "unit", "person", "round");

  private final Edition edition;
  private final Facets facets;

  FacetMenus(Edition edition, Facets facets) {
    this.edition = edition;
    this.facets = facets;
  }

  List<FacetMenu> all() {
    List<FacetMenu> menus = new ArrayList<>(List.of(kinds()));
    for (FacetKind kind : FacetKind.values()) {
      List<FacetMenu.Value> values = facets.of(kind).stream().map(this::value).toList();
      if (!values.isEmpty()) {
        menus.add(new FacetMenu(kind.parameter(), edition.say(kind.text()), values));
      }
      if (kind == FacetKind.YEAR) {
        menus.add(rounds());
      }
    }
    return menus;
  }

  private FacetMenu.Value value(Facet facet) {
    return new FacetMenu.Value(facet.key(), edition.facetName(facet), facet.group());
  }

  private FacetMenu rounds() {
    List<FacetMenu.Value> values =
        new RoundFacet(edition, facets)
            .rounds().stream().map(r -> new FacetMenu.Value(r.id(), r.name())).toList();
    return new FacetMenu(RoundFacet.PARAMETER, edition.say("facet.rounds"), values);
  }

  /** What documents are: the search page alone asks for it. */
  private FacetMenu kinds() {
    List<FacetMenu.Value> values =
        KINDS.stream().map(k -> new FacetMenu.Value(k, edition.say("kind." + k))).toList();
    return new FacetMenu("kind", edition.say("facet.kinds"), values);
  }
}
