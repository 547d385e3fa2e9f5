package laurel.site;

import java.util.List;
import java.util.function.Function;

/**
 * What a script needs to list achievements as the pages do, in one language.
 *
 * @param on the page whose links the cards have: the gallery's first
 * @param cards makes the card of an awarded achievement, by id
 */
public record Listing(SitePath on, List<FacetMenu> menus, Function<String, Card> cards) {
  public Listing {
    menus = List.copyOf(menus);
  }

  static Listing of(Edition edition, Facets facets) {
    return new Listing(
        edition.urls.gallery(),
        new FacetMenus(edition, facets).all(),
        id -> edition.card(edition.stock.achievement(id)));
  }
}
