package laurel.site;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import laurel.diag.Language;
import laurel.model.Achievement;
import laurel.model.Catalogue;

/**
 * Every page of the site in every language, in a fixed order, and what stands around them.
 *
 * @param frames by language, the default one first
 * @param series every list of a facet, in the default language
 * @param listings by language: what a script needs to list achievements as the pages do
 * @param again a record's own pages in every language, for a later version of it beside the others
 *     as they are
 * @param surroundings tells what each awarded achievement's page shows of others
 * @param neighbours which achievements are near to each other
 * @param later the same pages with other titles
 */
public record SitePages(
    Map<Language, Frame> frames,
    Map<Language, Listing> listings,
    List<Series> series,
    List<Page> pages,
    Function<Achievement, List<Page>> again,
    Consumer<Consumer<Surroundings>> surroundings,
    Neighbours neighbours,
    Later later) {

  /** Plans the same pages of a catalogue in which some achievements have other titles or words. */
  @FunctionalInterface
  public interface Later {
    /**
     * The pages.
     *
     * @param catalogue the same achievements in the same order
     * @param prints of its public records
     * @param retitled ids of those that are others; all have won
     */
    SitePages of(Catalogue catalogue, RecordPrints prints, Set<String> retitled);
  }

  public SitePages {
    frames = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(frames));
    listings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(listings));
    series = List.copyOf(series);
    pages = List.copyOf(pages);
  }

  /**
   * Plans the pages of a catalogue.
   *
   * @param texts of every language of the site, the default one first
   */
  public static SitePages of(Catalogue catalogue, MediaShelf media, List<Texts> texts) {
    return of(catalogue, media, texts, List.of());
  }

  /**
   * Plans the pages of a catalogue, with a page that offers its open data.
   *
   * @param texts of every language of the site, the default one first
   * @param offered files of the open data; without any there is no such page
   */
  public static SitePages of(
      Catalogue catalogue, MediaShelf media, List<Texts> texts, List<OpenFile> offered) {
    return of(catalogue, new RecordPrints(media), texts, Imprint.first(offered));
  }

  /**
   * Plans the pages of a catalogue, and what answers where earlier publications had pages.
   *
   * @param prints of its public records, with the shelf of their media
   * @param texts of every language of the site, the default one first
   */
  public static SitePages of(
      Catalogue catalogue, RecordPrints prints, List<Texts> texts, Imprint imprint) {
    return SitePlan.of(catalogue, prints, texts, imprint).pages();
  }

  /** The same with a later version of a record on its own pages. */
  public SitePages with(Achievement changed) {
    Map<SitePath, Page> own = new HashMap<>();
    again.apply(changed).forEach(page -> own.put(page.path(), page));
    List<Page> all = pages.stream().map(page -> own.getOrDefault(page.path(), page)).toList();
    return new SitePages(frames, listings, series, all, again, surroundings, neighbours, later);
  }
}
