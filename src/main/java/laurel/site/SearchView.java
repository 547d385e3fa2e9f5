package laurel.site;

import java.util.List;

/**
 * The search page: what it offers before anything is asked.
 *
 * @param index the first file of the search index
 * @param examples what can be typed
 * @param facets ways in without a question, and without a script
 * @param newest achievements to look at when nothing else is wanted
 */
public record SearchView(
    SitePath index,
    List<String> examples,
    List<ListView.FacetGroup> facets,
    List<Card> newest,
    SitePath gallery)
    implements View {}
