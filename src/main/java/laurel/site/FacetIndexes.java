package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of each kind of facet: its values, with how many achievements have each. */
final class FacetIndexes {
  private final Edition edition;
  private final Facets facets;

  FacetIndexes(Edition edition, Facets facets) {
    this.edition = edition;
    this.facets = facets;
  }

  Page of(FacetKind kind) {
    Edition.Place place =
        new Edition.Place(
            edition.urls.facets(kind),
            "",
            "achievements",
            List.of(edition.crumb(edition.say("nav.achievements"), edition.urls.gallery())),
            edition.say(kind.text()));
    String heading = edition.say("facet.by", edition.say(kind.text()));
    FacetIndexView view =
        new FacetIndexView(
            edition.title(heading),
            edition.say("facet.intro", facets.of(kind).size()),
            kind == FacetKind.INDUSTRY ? divisions() : List.of(all(kind)));
    return edition.page(PageKind.FACET_INDEX, place, edition.head(heading, ""), view);
  }

  private List<FacetIndexView.Group> divisions() {
    List<FacetIndexView.Group> groups = new ArrayList<>();
    for (Facet section : facets.of(FacetKind.INDUSTRY)) {
      if (section.group().isEmpty()) {
        List<Bar> bars = new ArrayList<>(List.of(whole(section)));
        facets.of(FacetKind.INDUSTRY).stream()
            .filter(f -> f.group().equals(section.key()))
            .forEach(f -> bars.add(bar(f, most(FacetKind.INDUSTRY))));
        groups.add(new FacetIndexView.Group(section.key() + "　" + section.name(), bars));
      }
    }
    return groups;
  }

  /** A section's own row, beneath a heading that names it already. */
  private Bar whole(Facet section) {
    return bar(section, edition.say("facet.whole"), most(FacetKind.INDUSTRY));
  }

  private int most(FacetKind kind) {
    return facets.of(kind).stream().mapToInt(Facet::count).max().orElse(0);
  }

  private FacetIndexView.Group all(FacetKind kind) {
    int most = most(kind);
    return new FacetIndexView.Group("", facets.of(kind).stream().map(f -> bar(f, most)).toList());
  }

  private Bar bar(Facet facet, int most) {
    return bar(facet, edition.facetName(facet), most);
  }

  private Bar bar(Facet facet, String label, int most) {
    return new Bar(
        label,
        Optional.of(edition.urls.facet(facet.kind(), facet.key())),
        Figures.length(facet.count(), most),
        facet.count());
  }
}
