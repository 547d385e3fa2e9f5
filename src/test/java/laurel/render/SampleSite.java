package laurel.render;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.Location;
import laurel.model.Catalogue;
import laurel.site.MediaShelf;
import laurel.site.OpenFile;
import laurel.site.Page;
import laurel.site.SitePages;
import laurel.site.SitePath;
import laurel.site.Texts;
import laurel.site.View;

/** Renders a whole catalogue in memory. */
final class SampleSite {
  private static final List<OpenFile> OPEN =
      List.of(
          new OpenFile(
              new SitePath("data/achievements.csv"),
              "text/csv",
              9,
              Map.of(Language.ZH_CN, "成果一览表", Language.EN, "Achievements as a table")));

  private SampleSite() {}

  /** Path to HTML of every page, sorted. */
  static Map<String, String> render(
      Catalogue catalogue, MediaShelf media, Theme theme, FindingLog log) {
    SitePages site = pages(catalogue, media, theme, log);
    PageRenderer renderer = renderer(site, theme, log);
    Map<String, String> pages = new TreeMap<>();
    for (Page page : site.pages()) {
      renderer.render(page).ifPresent(html -> pages.put(page.path().path(), html));
    }
    renderer.reportFaults();
    return pages;
  }

  static SitePages pages(Catalogue catalogue, MediaShelf media, Theme theme, FindingLog log) {
    List<Texts> texts =
        catalogue.site().languages().stream()
            .map(tag -> theme.texts(Language.of(tag), log))
            .toList();
    return SitePages.of(catalogue, media, texts, OPEN);
  }

  /** Knows where records are, and no lines in them. */
  static final Whereabouts RECORDS =
      (record, words) -> Collections.nCopies(words.size(), Location.of("content/" + record));

  /** Renders pages that tell machines nothing. */
  static PageRenderer renderer(SitePages site, Theme theme, FindingLog log) {
    return renderer(site, theme, (page, view) -> List.of(), log);
  }

  /** Renders pages that tell machines this. */
  static PageRenderer renderer(
      SitePages site, Theme theme, BiFunction<Page, View, List<String>> linked, FindingLog log) {
    Map<Language, PageRenderer.Furniture> furniture = new LinkedHashMap<>();
    site.frames()
        .forEach(
            (language, frame) ->
                furniture.put(
                    language, new PageRenderer.Furniture(theme.texts(language, log), frame)));
    return new PageRenderer(theme, Assets.of(theme, log), furniture, linked, RECORDS, log);
  }
}
