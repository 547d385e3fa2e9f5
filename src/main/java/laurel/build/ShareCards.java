package laurel.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.diag.Language;
import laurel.media.share.ShareCard;
import laurel.render.PageRenderer;
import laurel.site.AchievementView;
import laurel.site.Card;
import laurel.site.Listing;
import laurel.site.Mark;
import laurel.site.Named;
import laurel.site.Page;
import laurel.site.SitePages;

/** The pictures of shared links: one for every achievement that has won, in the first language. */
record ShareCards(Language first, String site, Listing listing) {

  static ShareCards of(SitePages pages) {
    Language first = pages.frames().keySet().iterator().next();
    return new ShareCards(
        first, pages.frames().get(first).title().text(), pages.listings().get(first));
  }

  /** Draws a page's picture where it is not drawn yet; pages without a known address have none. */
  void make(PageRenderer.Sketch sketch, Taker taker) throws IOException {
    Page page = sketch.page();
    if (page.language() == first
        && page.head().card().isPresent()
        && sketch.view() instanceof AchievementView view) {
      String id = page.about().substring(page.about().indexOf('/') + 1);
      String path = page.head().card().get().path();
      ShareCard card = card(view, listing.cards().apply(id), site);
      Fingerprint key = card.recipe();
      if (!taker.keep(path, key)) {
        taker.take(path, key, card.png());
      }
    }
  }

  private static ShareCard card(AchievementView view, Card card, String site) {
    String award =
        Stream.of(view.mark().map(Mark::name), Optional.of(view.awardNote()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("　"));
    List<String> units = view.units().stream().limit(1).map(Named::plain).toList();
    return new ShareCard(
        view.title().words(),
        String.join("", units),
        card.cover().style(),
        card.cover().glyph(),
        award,
        site);
  }
}
