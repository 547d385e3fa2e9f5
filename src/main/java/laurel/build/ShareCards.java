package laurel.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.diag.Language;
import laurel.media.share.ShareCard;
import laurel.site.AchievementView;
import laurel.site.Card;
import laurel.site.Listing;
import laurel.site.Mark;
import laurel.site.Named;
import laurel.site.Page;
import laurel.site.SitePages;

/** The pictures of shared links: one for every achievement that has won, in the first language. */
final class ShareCards {
  private ShareCards() {}

  /** By path; none where the site's address is not known, since shared links need it. */
  static Map<String, ShareCard> of(SitePages pages) {
    Language first = pages.frames().keySet().iterator().next();
    String site = pages.frames().get(first).title().text();
    Listing listing = pages.listings().get(first);
    Map<String, ShareCard> cards = new LinkedHashMap<>();
    for (Page page : pages.pages()) {
      if (page.language() == first && page.view() instanceof AchievementView view) {
        String id = page.about().substring(page.about().indexOf('/') + 1);
        page.head()
            .card()
            .ifPresent(path -> cards.put(path.path(), card(view, listing.cards().get(id), site)));
      }
    }
    return cards;
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
