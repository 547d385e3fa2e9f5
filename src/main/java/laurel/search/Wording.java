package laurel.search;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import laurel.cache.Fingerprint;
import laurel.site.FacetMenu;

/**
 * What the index says in one language.
 *
 * @param tag BCP 47 tag of the language
 * @param menus what lists can be narrowed by
 * @param words what notes of documents are called in it, where they are not somebody's own words
 * @param card the HTML of an achievement's card, by id, as the gallery's first page shows it; empty
 *     where it could not be made
 * @param key stands for everything that such a card is made from
 */
public record Wording(
    String tag,
    List<FacetMenu> menus,
    SortedMap<String, String> words,
    Function<String, String> card,
    Function<String, Fingerprint> key) {
  public Wording {
    menus = List.copyOf(menus);
  }
}
