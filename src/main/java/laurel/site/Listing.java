package laurel.site;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import laurel.diag.Language;
import laurel.model.Stage;

/**
 * What a script needs to list achievements as the pages do, in one language.
 *
 * @param on the page whose links the cards have: the gallery's first
 * @param cards makes the card of an awarded achievement, by id
 * @param words what the search index says in our own Chinese, in this language; empty in Chinese
 */
public record Listing(
    SitePath on,
    List<FacetMenu> menus,
    Function<String, Card> cards,
    SortedMap<String, String> words) {
  /** What a found lesson is called. */
  public static final String LESSON = "路演微课";

  /** What a found unit is called that says no kind. */
  public static final String UNIT = "单位";

  public Listing {
    menus = List.copyOf(menus);
  }

  static Listing of(Edition edition, Facets facets) {
    return new Listing(
        edition.urls.gallery(),
        new FacetMenus(edition, facets).all(),
        id -> edition.cards.of(edition.stock.achievement(id)),
        words(edition));
  }

  private static SortedMap<String, String> words(Edition edition) {
    SortedMap<String, String> words = new TreeMap<>();
    if (edition.language != Language.ZH_CN) {
      words.put(LESSON, edition.say("kind.lesson"));
      words.put(UNIT, edition.say("kind.unit"));
      for (Stage stage : Stage.values()) {
        words.put(stage.label(), edition.say("stage." + stage.key()));
      }
    }
    return words;
  }
}
