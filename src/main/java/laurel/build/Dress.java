package laurel.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laurel.cache.Fingerprint;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.model.Catalogue;
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
  /** That of a catalogue's site. */
  static Dress of(Catalogue catalogue, Theme theme, Whereabouts typed, FindingLog log) {
    return of(catalogue.site(), theme, assets(catalogue, theme, log), typed, log);
  }

  /** Style sheets, scripts and fonts of a catalogue's site. */
  static Assets assets(Catalogue catalogue, Theme theme, FindingLog log) {
    theme.strays(log);
    return Assets.of(theme, catalogue.site().theme().accent(), RareNames.of(catalogue), log);
  }

  /** The same with assets that are known. */
  static Dress of(Site site, Theme theme, Assets assets, Whereabouts typed, FindingLog log) {
    List<Texts> texts = new ArrayList<>();
    site.languages().forEach(tag -> texts.add(theme.texts(Language.of(tag), log)));
    return new Dress(theme, texts, assets, typed);
  }

  /** Puts each file that does not stand: its path names what is in it. */
  static void put(Assets assets, Taker taker) throws IOException {
    for (Assets.Asset asset : assets.all()) {
      String path = asset.path().path();
      Fingerprint key = Fingerprint.of("asset", 1).add(path).build();
      if (!taker.keep(path, key)) {
        taker.take(path, key, asset.bytes());
      }
    }
  }
}
