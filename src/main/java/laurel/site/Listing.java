package laurel.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.model.Achievement;

/**
 * What a script needs to list achievements as the pages do, in one language.
 *
 * @param on the page whose links the cards have: the gallery's first
 * @param cards of every awarded achievement, by id
 */
public record Listing(SitePath on, List<FacetMenu> menus, Map<String, Card> cards) {
  public Listing {
    menus = List.copyOf(menus);
    cards = Map.copyOf(cards);
  }

  static Listing of(Edition edition, Facets facets) {
    Map<String, Card> cards = new LinkedHashMap<>();
    for (Achievement a : edition.stock.awarded()) {
      cards.put(a.id(), edition.card(a));
    }
    return new Listing(edition.urls.gallery(), new FacetMenus(edition, facets).all(), cards);
  }
}
