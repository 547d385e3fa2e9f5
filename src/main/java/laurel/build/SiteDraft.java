package laurel.build;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.export.Credentials;
import laurel.export.Output;
import laurel.media.MediaResult;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Extra;
import laurel.render.Assets;
import laurel.render.PageRenderer;
import laurel.render.Theme;
import laurel.render.Whereabouts;
import laurel.sign.SigningKey;
import laurel.site.Frame;
import laurel.site.Imprint;
import laurel.site.MediaShelf;
import laurel.site.PackagePages;
import laurel.site.Page;
import laurel.site.RecordPrints;
import laurel.site.SitePages;
import laurel.site.Texts;
import laurel.site.Urls;
import laurel.work.Progress;

/**
 * Every page of the site and every file beside them, planned; made when somebody takes it.
 *
 * @param pages in a settled order
 * @param prints of public records
 */
record SiteDraft(
    Catalogue catalogue,
    SitePages pages,
    PackagePages packages,
    Assets assets,
    PageRenderer renderer,
    OpenForms forms,
    Optional<Credentials> credentials,
    CertificateSheets sheets,
    RecordPrints prints) {

  /**
   * Plans every file.
   *
   * @param published every page address of earlier publications
   */
  static SiteDraft of(
      Catalogue catalogue,
      Optional<SigningKey> key,
      SortedSet<String> published,
      MediaShelf media,
      Theme theme,
      Whereabouts typed,
      FindingLog log) {
    Dress dress = Dress.of(catalogue, theme, typed, log);
    return of(catalogue, key, published, media, dress, log);
  }

  /** The same in what is at hand. */
  static SiteDraft of(
      Catalogue catalogue,
      Optional<SigningKey> key,
      SortedSet<String> published,
      MediaShelf media,
      Dress dress,
      FindingLog log) {
    List<Texts> texts = dress.texts();
    RecordPrints prints = new RecordPrints(media);
    OpenForms forms = new OpenForms(catalogue, texts.get(0).language(), media, prints);
    Imprint imprint = new Imprint(forms.offered(), published, signer(catalogue, key));
    SitePages pages = SitePages.of(catalogue, prints, texts, imprint);
    return new SiteDraft(
        catalogue,
        pages,
        new PackagePages(catalogue, media, texts.get(0)),
        dress.assets(),
        renderer(catalogue, pages, dress.theme(), dress.assets(), dress.typed(), log),
        forms,
        key.filter(k -> signer(catalogue, key).isPresent()).map(forms::credentials),
        new CertificateSheets(pages, catalogue.site().baseUrl(), log),
        prints);
  }

  private static PageRenderer renderer(
      Catalogue catalogue,
      SitePages pages,
      Theme theme,
      Assets assets,
      Whereabouts typed,
      FindingLog log) {
    Map<Language, PageRenderer.Furniture> furniture = new LinkedHashMap<>();
    for (Map.Entry<Language, Frame> one : pages.frames().entrySet()) {
      Texts texts = theme.texts(one.getKey(), log);
      furniture.put(one.getKey(), new PageRenderer.Furniture(texts, one.getValue()));
    }
    LinkedPages linked = new LinkedPages(catalogue, addresses(catalogue, pages));
    return new PageRenderer(theme, assets, furniture, linked::of, typed, log);
  }

  /** The same pages under templates that may be others, but for their texts. */
  SiteDraft dressed(Theme theme, Whereabouts typed, FindingLog log) {
    Assets fresh = Dress.assets(catalogue, theme, log);
    return new SiteDraft(
        catalogue,
        pages,
        packages,
        fresh,
        renderer(catalogue, pages, theme, fresh, typed, log),
        forms,
        credentials,
        new CertificateSheets(pages, catalogue.site().baseUrl(), log),
        prints);
  }

  /** The same with a later version of a record on its own pages; all else as it was. */
  SiteDraft with(Achievement later, Theme theme, Whereabouts typed, FindingLog log) {
    Catalogue known = catalogue.with(later);
    SitePages shown = pages.with(later);
    return new SiteDraft(
        known,
        shown,
        packages,
        assets,
        renderer(known, shown, theme, assets, typed, log),
        forms,
        credentials,
        sheets,
        prints);
  }

  /**
   * The same plan of a catalogue in which some achievements have other titles or words; nothing is
   * signed.
   *
   * @param retitled ids of those
   */
  SiteDraft with(Catalogue later, MediaShelf media, Set<String> retitled, FindingLog log) {
    RecordPrints own = new RecordPrints(media);
    SitePages shown = pages.retitled(later, own, retitled);
    LinkedPages linked = new LinkedPages(later, addresses(later, pages));
    return with(later, shown, own, assets, renderer.telling(linked::of), log);
  }

  private SiteDraft with(
      Catalogue later,
      SitePages shown,
      RecordPrints own,
      Assets dress,
      PageRenderer other,
      FindingLog log) {
    Language first = pages.frames().keySet().iterator().next();
    return new SiteDraft(
        later,
        shown,
        packages,
        dress,
        other,
        new OpenForms(later, first, own.media(), own),
        credentials,
        new CertificateSheets(shown, later.site().baseUrl(), log),
        own);
  }

  /**
   * The same for somebody who works on them. What is signed says no words; so titles are to be as
   * they were where something is.
   *
   * @param dress in which the pages are looked at
   */
  SiteDraft reworded(
      Map<String, Achievement> reworded,
      Assets dress,
      Theme theme,
      Whereabouts typed,
      FindingLog log) {
    Catalogue later = catalogue.with(reworded);
    RecordPrints own = new RecordPrints(prints.media());
    SitePages shown = pages.retitled(later, own, reworded.keySet());
    return with(later, shown, own, dress, renderer(later, shown, theme, dress, typed, log), log);
  }

  private static PageAddresses addresses(Catalogue catalogue, SitePages pages) {
    Language first = pages.frames().keySet().iterator().next();
    return new PageAddresses(Urls.of(first, first), catalogue.site().baseUrl());
  }

  /** Without its address on the web a credential could not say where it is checked. */
  private static Optional<String> signer(Catalogue catalogue, Optional<SigningKey> key) {
    return key.filter(k -> catalogue.site().baseUrl().isPresent()).map(k -> k.issuer().did());
  }

  /**
   * Makes every page and what pages stand on.
   *
   * @param space where what is too much for the memory is kept
   * @return how many pages were made; the others stand as they would be made
   */
  int make(Taker taker, Space space, int jobs, Progress progress)
      throws IOException, InterruptedException {
    Dress.put(assets, taker);
    int made = new DraftPages(this, taker, space, jobs, progress).make();
    renderer.reportFaults();
    return made;
  }

  /** Makes what stands beside pages and assets: search index, open data, signed certificates. */
  void beside(Taker taker, Space space) throws IOException {
    index(taker, space);
    forms.make(pages, assets.find("icon.svg"), taker);
    ServerSettings.make(pages, catalogue.site(), taker);
    sign(taker);
  }

  /** Makes the search index alone, where the site has one. */
  void index(Taker taker, Space space) throws IOException {
    if (catalogue.site().has(Extra.SEARCH)) {
      new IndexFiles(catalogue, pages, renderer, prints, space.room()).make(taker);
    }
  }

  /** Lessons as packages, when their media are made. */
  Packaging packaging(MediaResult media) {
    Language first = pages.frames().keySet().iterator().next();
    return new Packaging(catalogue, packages, renderer, assets, media, Urls.of(first, first));
  }

  private void sign(Taker taker) throws IOException {
    if (credentials.isPresent()) {
      for (Output output : credentials.get().all().toList()) {
        taker.take(output.path(), output.bytes());
      }
    }
  }

  /**
   * Makes the files that belong to one page: the picture of its shared link, its sheet to print,
   * its attachments. Whatever a page gets beside it is made here, so that a preview has it too.
   */
  void companions(PageRenderer.Sketch sketch, ShareCards cards, Taker taker) throws IOException {
    cards.make(sketch, taker);
    sheets.make(sketch, taker);
    RoundAttachments.make(sketch, cards.first(), taker);
  }

  /** The same of a page that somebody looks at. */
  void companions(Page page, Taker taker) throws IOException {
    companions(renderer.sketch(page), ShareCards.of(pages), taker);
  }
}
