package laurel.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.model.Achievement;
import laurel.model.UnitName;

/** The search page. Without a script it leads to every list. */
final class SearchPage {
  private static final int NEWEST = 3;
  private static final int FROM_TITLES = 3;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 6;

  private final Edition edition;
  private final Facets facets;

  SearchPage(Edition edition, Facets facets) {
    this.edition = edition;
    this.facets = facets;
  }

  Page page() {
    String name = edition.say("nav.search");
    Edition.Place place = Edition.Place.of(edition.urls.search(), "search", name);
    Page.Head plain = edition.head(name, edition.say("search.intro"));
    Page.Head head =
        new Page.Head(plain.title(), plain.description().get(), false, plain.picture());
    return edition.page(PageKind.SEARCH, place, head, view());
  }

  private SearchView view() {
    List<Achievement> newest = edition.stock.awarded().stream().limit(NEWEST).toList();
    return new SearchView(
        edition.urls.index(),
        examples(),
        new ListPages(edition, facets).groups(Optional.empty()),
        edition.cards.ofAchievements(newest),
        edition.urls.gallery());
  }

  /** Words that are found for sure: of the newest titles, and the name of a unit. */
  private List<String> examples() {
    Set<String> examples = new LinkedHashSet<>();
    for (Achievement a : edition.stock.awarded()) {
      if (examples.size() == FROM_TITLES) {
        break;
      }
      edition.title(a.title(), a.titleBreaks()).words().stream()
          .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
          .findFirst()
          .ifPresent(examples::add);
    }
    edition.stock.awarded().stream()
        .flatMap(a -> a.units().stream())
        .findFirst()
        .map(UnitName::name)
        .map(name -> Names.unit(name, Optional.empty()).pieces().get(0).text())
        .ifPresent(examples::add);
    return List.copyOf(examples);
  }
}
