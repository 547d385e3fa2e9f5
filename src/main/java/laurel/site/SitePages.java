package laurel.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import laurel.diag.Language;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Extra;

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
 */
public record SitePages(
    Map<Language, Frame> frames,
    Map<Language, Listing> listings,
    List<Series> series,
    List<Page> pages,
    Function<Achievement, List<Page>> again,
    Consumer<Consumer<Surroundings>> surroundings,
    Neighbours neighbours) {
  private static final int NEAR = 3;

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
    RecordPrints prints = new RecordPrints(media);
    return of(catalogue, prints, texts, offered, new TreeSet<>(), Optional.empty());
  }

  /**
   * Plans the pages of a catalogue, and what answers where earlier publications had pages.
   *
   * @param prints of its public records, with the shelf of their media
   * @param texts of every language of the site, the default one first
   * @param offered files of the open data; without any there is no such page
   * @param published every page address of earlier publications, below the site
   * @param signer whose signature certificates bear, {@code did:key:…}; absent, they bear none
   */
  public static SitePages of(
      Catalogue catalogue,
      RecordPrints prints,
      List<Texts> texts,
      List<OpenFile> offered,
      SortedSet<String> published,
      Optional<String> signer) {
    Stock stock = new Stock(catalogue, prints.media(), prints);
    Facets facets = new Facets(stock);
    Related related = new Related(stock);
    Vicinity vicinity = new Vicinity(stock, related);
    List<Language> languages = texts.stream().map(Texts::language).toList();
    Map<Language, Frame> frames = new LinkedHashMap<>();
    Map<Language, Listing> listings = new LinkedHashMap<>();
    List<Page> pages = new ArrayList<>();
    List<Edition> editions = new ArrayList<>();
    for (Texts words : texts) {
      Edition edition = new Edition(stock, words, languages);
      editions.add(edition);
      frames.put(edition.language, new Frames(edition, !offered.isEmpty()).frame());
      listings.put(edition.language, Listing.of(edition, facets));
      pages.addAll(pages(edition, facets, vicinity));
      pages.addAll(new DataPage(edition, offered).pages());
      pages.addAll(new CertificatePages(edition, signer).all());
    }
    pages.addAll(new FormerPages(editions, pages).all(published));
    return new SitePages(
        frames,
        listings,
        new ListPages(editions.get(0), facets).series(),
        pages,
        later ->
            editions.stream().map(e -> new AchievementPages(e, vicinity).again(later)).toList(),
        vicinity::all,
        new Neighbours(related));
  }

  /** The same with a later version of a record on its own pages. */
  public SitePages with(Achievement later) {
    Map<SitePath, Page> own = new HashMap<>();
    again.apply(later).forEach(page -> own.put(page.path(), page));
    List<Page> all = pages.stream().map(page -> own.getOrDefault(page.path(), page)).toList();
    return new SitePages(frames, listings, series, all, again, surroundings, neighbours);
  }

  private static List<Page> pages(Edition edition, Facets facets, Vicinity vicinity) {
    List<Page> pages = new ArrayList<>();
    pages.add(new HomePage(edition, facets).page());
    pages.addAll(new AchievementPages(edition, vicinity).all());
    pages.addAll(new ListPages(edition, facets).all());
    pages.addAll(new LessonPages(edition).all());
    pages.addAll(new RoundPages(edition).all());
    pages.addAll(new UnitPages(edition).all());
    pages.addAll(new PersonPages(edition).all());
    pages.add(new StatisticsPage(edition, facets).page());
    if (edition.catalogue().site().has(Extra.SEARCH)) {
      pages.add(new SearchPage(edition, facets).page());
    }
    pages.addAll(new TombstonePages(edition).all());
    pages.addAll(new FreePages(edition).all());
    pages.add(notFound(edition));
    return pages;
  }

  private static Page notFound(Edition edition) {
    List<Card> near = edition.cards(edition.stock.awarded().stream().limit(NEAR).toList());
    String title = edition.say("notfound.title");
    Edition.Place place = Edition.Place.of(edition.urls.notFound(), "", title);
    Page.Head plain = edition.head(title, "");
    Page.Head head = new Page.Head(plain.title(), "", false, plain.picture());
    return edition.page(PageKind.NOT_FOUND, place, head, new NotFoundView(near));
  }
}
