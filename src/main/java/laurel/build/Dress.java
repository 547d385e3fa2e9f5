package laurel.build;

import java.util.ArrayList;
import java.util.List;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.model.Site;
import laurel.render.Assets;
import laurel.render.Theme;
import laurel.render.Whereabouts;
import laurel.site.Texts;

/**
 * What a site's pages are dressed in, made once for all that are planned with it.
 *
 * @param texts of every language of the site, the default one first
 * @param typed where texts were typed that findings are about
 */
record Dress(Theme theme, List<Texts> texts, Assets assets, Whereabouts typed) {
  /** That of a site. */
  static Dress of(Site site, Theme theme, Whereabouts typed, FindingLog log) {
    theme.strays(log);
    return of(site, theme, Assets.of(theme, site.theme().accent(), log), typed, log);
  }

  /** The same with assets that are known. */
  static Dress of(Site site, Theme theme, Assets assets, Whereabouts typed, FindingLog log) {
    List<Texts> texts = new ArrayList<>();
    site.languages().forEach(tag -> texts.add(theme.texts(Language.of(tag), log)));
    return new Dress(theme, texts, assets, typed);
  }
}
