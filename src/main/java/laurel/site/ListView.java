package laurel.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The gallery, or one facet's achievements.
 *
 * @param definitions what the facet means, in the notice's words
 * @param counts figures at the head
 * @param index the search index, where this page searches and combines facets in place
 * @param own what this list is narrowed by already, as in addresses: {@code level=first}
 * @param gallery the page that does
 * @param feed its news as Atom, made where a base is known
 */
public record ListView(
    Title heading,
    String intro,
    List<Definition> definitions,
    List<Count> counts,
    List<FacetGroup> facets,
    Optional<String> condition,
    Optional<SitePath> index,
    Optional<String> own,
    Optional<SitePath> feed,
    SitePath gallery,
    int total,
    List<Card> cards,
    Optional<Pager> pager)
    implements View {
  /** A definition, and the programme whose words it is. */
  public record Definition(String programme, String text) {}

  /**
   * A facet with its values.
   *
   * @param parameter its name in addresses
   * @param more the page of all values, where these are only the largest
   */
  public record FacetGroup(
      String parameter, String name, List<FacetValue> values, Optional<More> more) {}

  /**
   * A value of a facet.
   *
   * @param key what stands for it in addresses
   */
  public record FacetValue(String key, String label, SitePath page, int count, boolean current) {}

  /** A link to all values. */
  public record More(String label, SitePath page) {}

  @Override
  public List<SitePath> rest() {
    return Pager.rest(pager, Stream.empty());
  }
}
