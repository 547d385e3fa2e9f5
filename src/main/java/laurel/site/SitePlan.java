package laurel.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.diag.Language;
import laurel.model.Catalogue;
import laurel.model.Extra;

/**
 * What the pages of a site are planned from, found once for all of them, and once for a later
 * catalogue in which some achievements have other titles.
 *
 * @param editions the default language's first
 */
record SitePlan(
    Stock stock, Facets facets, Related related, List<Edition> editions, Imprint imprint) {
  private static final int NEAR = 3;

  static SitePlan of(Catalogue catalogue, RecordPrints prints, List<Texts> texts, Imprint imprint) {
    Stock stock = new Stock(catalogue, prints.media(), prints);
    List<Language> languages = texts.stream().map(Texts::language).toList();
    return new SitePlan(
        stock,
        new Facets(stock),
        new Related(stock),
        texts.stream().map(words -> new Edition(stock, words, languages)).toList(),
        imprint);
  }

  private SitePlan with(Retitled retitled, Catalogue catalogue, RecordPrints prints) {
    Stock later = stock.with(retitled, catalogue, prints);
    return new SitePlan(
        later,
        facets.with(later, retitled),
        related.with(retitled),
        editions.stream().map(edition -> edition.with(later, retitled)).toList(),
        imprint);
  }

  private SitePages later(Catalogue catalogue, RecordPrints prints, Set<String> retitled) {
    return with(Retitled.of(catalogue, retitled), catalogue, prints).pages();
  }

  SitePages pages() {
    Vicinity vicinity = new Vicinity(stock, related);
    Map<Language, Frame> frames = new LinkedHashMap<>();
    Map<Language, Listing> listings = new LinkedHashMap<>();
    List<Page> pages = new ArrayList<>();
    boolean offers = !imprint.offered().isEmpty();
    for (Edition edition : editions) {
      frames.put(edition.language, new Frames(edition, offers).frame());
      listings.put(edition.language, Listing.of(edition, facets));
      pages.addAll(pages(edition, vicinity));
      pages.addAll(new DataPage(edition, imprint.offered()).pages());
      pages.addAll(new CertificatePages(edition, imprint.signer()).all());
    }
    pages.addAll(new FormerPages(editions, pages).all(imprint.published()));
    return new SitePages(
        frames,
        listings,
        new ListPages(editions.get(0), facets).series(),
        pages,
        later ->
            editions.stream().map(e -> new AchievementPages(e, vicinity).again(later)).toList(),
        vicinity::all,
        new Neighbours(related),
        this::later);
  }

  private List<Page> pages(Edition edition, Vicinity vicinity) {
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
    List<Card> near =
        edition.cards.ofAchievements(edition.stock.awarded().stream().limit(NEAR).toList());
    String title = edition.say("notfound.title");
    Edition.Place place = Edition.Place.of(edition.urls.notFound(), "", title);
    Page.Head plain = edition.head(title, "");
    Page.Head head = new Page.Head(plain.title(), "", false, plain.picture());
    return edition.page(PageKind.NOT_FOUND, place, head, new NotFoundView(near));
  }
}
