package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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

  /**
   * The same of a catalogue in which some achievements have other titles.
   *
   * @param retitled those of {@code later}
   */
  SitePlan with(Retitled retitled, Catalogue later, RecordPrints prints) {
    Stock under = stock.with(retitled, later, prints);
    return new SitePlan(
        under,
        facets.with(under, retitled),
        related.with(retitled),
        editions.stream().map(edition -> edition.with(under, retitled)).toList(),
        imprint);
  }

  Vicinity vicinity() {
    return new Vicinity(stock, related);
  }

  Frame frame(Edition edition) {
    return new Frames(edition, !imprint.offered().isEmpty()).frame();
  }

  List<Series> series() {
    return new ListPages(editions.get(0), facets).series();
  }

  /**
   * The pages of every language.
   *
   * @param own of which awarded achievements, by id, the own pages are planned
   * @param shown of which those certificates, units and pages of lists are planned that name one
   */
  List<Page> pages(Vicinity vicinity, Predicate<String> own, Predicate<String> shown) {
    List<Page> pages = new ArrayList<>();
    for (Edition edition : editions) {
      pages.add(new HomePage(edition, facets).page());
      pages.addAll(new AchievementPages(edition, vicinity).all(own));
      pages.addAll(new ListPages(edition, facets).all(shown));
      pages.addAll(pages(edition, shown));
      pages.addAll(new DataPage(edition, imprint.offered()).pages());
      pages.addAll(new CertificatePages(edition, imprint.signer()).all(shown));
    }
    pages.addAll(new FormerPages(editions, pages).all(imprint.published()));
    return List.copyOf(pages);
  }

  private List<Page> pages(Edition edition, Predicate<String> shown) {
    List<Page> pages = new ArrayList<>();
    pages.addAll(new LessonPages(edition).all());
    pages.addAll(new RoundPages(edition).all());
    if (edition.hasUnitPages()) {
      pages.addAll(new UnitPages(edition).all(shown));
    }
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
