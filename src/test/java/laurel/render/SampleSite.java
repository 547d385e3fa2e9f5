package laurel.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.model.Catalogue;
import laurel.site.MediaShelf;
import laurel.site.OpenFile;
import laurel.site.Page;
import laurel.site.SitePages;
import laurel.site.SitePath;
import laurel.site.Texts;

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
    List<Texts> texts =
        catalogue.site().languages().stream().map(Language::of).map(theme::texts).toList();
    SitePages site = SitePages.of(catalogue, media, texts, OPEN);
    Map<Language, PageRenderer.Furniture> furniture = new LinkedHashMap<>();
    texts.forEach(
        t ->
            furniture.put(
                t.language(), new PageRenderer.Furniture(t, site.frames().get(t.language()))));
    PageRenderer renderer =
        new PageRenderer(
            theme, Assets.of(theme), furniture, (page, view) -> List.of(), "content", log);
    Map<String, String> pages = new TreeMap<>();
    for (Page page : site.pages()) {
      renderer.render(page).ifPresent(html -> pages.put(page.path().path(), html));
    }
    renderer.reportFaults();
    return pages;
  }
}
