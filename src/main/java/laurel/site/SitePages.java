package laurel.site;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import laurel.diag.Language;
import laurel.model.Achievement;
import laurel.model.Catalogue;

/**
 * Every page of the site in every language, in a fixed order, and what stands around them. Pages
 * are planned when they are first asked for. Any thread.
 */
public final class SitePages {
  private final SitePlan plan;
  private final Vicinity vicinity;
  private final Map<Language, Frame> frames = new LinkedHashMap<>();
  private final Map<Language, Listing> listings = new LinkedHashMap<>();
  private Optional<List<Page>> pages;

  SitePages(SitePlan plan) {
    this(plan, Optional.empty());
  }

  private SitePages(SitePlan plan, Optional<List<Page>> pages) {
    this.plan = plan;
    this.vicinity = plan.vicinity();
    this.pages = pages;
    for (Edition edition : plan.editions()) {
      frames.put(edition.language, plan.frame(edition));
      listings.put(edition.language, Listing.of(edition, plan.facets()));
    }
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
    return new SitePages(SitePlan.of(catalogue, prints, texts, imprint));
  }

  /** What stands around all pages of a language, the default one first. */
  public Map<Language, Frame> frames() {
    return Collections.unmodifiableMap(frames);
  }

  /** By language: what a script needs to list achievements as the pages do. */
  public Map<Language, Listing> listings() {
    return Collections.unmodifiableMap(listings);
  }

  /** Every list of a facet, in the default language. */
  public List<Series> series() {
    return plan.series();
  }

  /** Every page. */
  public synchronized List<Page> pages() {
    if (pages.isEmpty()) {
      pages = Optional.of(plan.pages(vicinity, id -> true, id -> true));
    }
    return pages.get();
  }

  /**
   * The same pages in the same order without the own pages of other awarded achievements than some,
   * and without the certificates, units and pages of lists that name none of a few: of a large site
   * nearly all. What stands in place of a page left out (a moved address, the number that a
   * correction took from a certificate) is planned as if that page did not exist; both plans of a
   * small build do so alike.
   *
   * @param own ids of those whose own pages are planned
   * @param shown ids of those that the others are to name
   */
  public List<Page> showing(Set<String> own, Set<String> shown) {
    return plan.pages(vicinity, own::contains, shown::contains);
  }

  /** Tells what each awarded achievement's page shows of others; holds no page. */
  public Consumer<Consumer<Surroundings>> surroundings() {
    return vicinity::all;
  }

  /** The orders of what has won. */
  public Ranking ranking() {
    return plan.stock().ranking();
  }

  /** Which achievements are near to each other. */
  public Neighbours neighbours() {
    return new Neighbours(plan.related());
  }

  /**
   * Plans the same pages of a catalogue in which some achievements have other titles or words.
   *
   * @param later the same achievements in the same order
   * @param prints of its public records
   * @param retitled ids of those that are others; all have won
   */
  public SitePages retitled(Catalogue later, RecordPrints prints, Set<String> retitled) {
    return new SitePages(plan.with(Retitled.of(later, retitled), later, prints));
  }

  /** The same with a later version of a record on its own pages, beside the others as they are. */
  public SitePages with(Achievement changed) {
    Map<SitePath, Page> own = new HashMap<>();
    for (Edition edition : plan.editions()) {
      Page page = new AchievementPages(edition, vicinity).again(changed);
      own.put(page.path(), page);
    }
    List<Page> all = pages().stream().map(page -> own.getOrDefault(page.path(), page)).toList();
    return new SitePages(plan, Optional.of(all));
  }
}
