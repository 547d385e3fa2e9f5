package laurel.build;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import laurel.diag.Language;
import laurel.model.Catalogue;
import laurel.model.RecordRef;
import laurel.site.RecordPrints;
import laurel.site.SitePages;
import laurel.site.SitePath;
import laurel.site.Surroundings;

/**
 * What of a site's draft is known beyond its last page, for the {@link Footing}: without pages,
 * cards, templates and pieces of HTML, which are a third of all that a build holds, and are gone
 * before the site is put in place.
 *
 * @param first the default language
 * @param news folders of the feeds that show a record, by record
 * @param surroundings tells what each awarded achievement's page shows of others
 * @param signed whether certificates stand in signed files
 * @param assets where style sheets and scripts are published, by name
 */
record Groundwork(
    Catalogue catalogue,
    Language first,
    RecordPrints prints,
    Map<RecordRef, List<String>> news,
    Consumer<Consumer<Surroundings>> surroundings,
    boolean signed,
    Map<String, SitePath> assets) {

  /** That of a draft. */
  static Groundwork of(SiteDraft draft) {
    SitePages pages = draft.pages();
    return new Groundwork(
        draft.catalogue(),
        pages.frames().keySet().iterator().next(),
        draft.prints(),
        draft.forms().news(pages),
        pages.surroundings(),
        draft.credentials().isPresent(),
        draft.assets().places());
  }
}
