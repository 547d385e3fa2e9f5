package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import laurel.browser.SearchVisit.From;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A visitor puts the cards of the gallery in another order. */
@ExtendWith(DemoVisit.class)
class GalleryOrdersTest {
  private static final String BY_SOUND =
      "arguments[0].slice().sort(new Intl.Collator('zh-u-co-pinyin', {numeric: true}).compare)";

  private static Browser browser;
  private static SearchVisit visit;

  @BeforeAll
  static void open(Browser opened, StaticServer server) {
    browser = opened.width(390).scheme(false);
    visit = new SearchVisit(opened, server);
  }

  @Test
  void theGallerySortsByLevelRoundAndDay() {
    for (From from : From.values()) {
      visit.go(from, "achievements/index.html?sort=level");
      assertThat(browser.find("#results .card .slip").getText().replaceAll("\\s", ""))
          .isEqualTo("一等奖");
      List<String> levels = visit.titles(".card");
      visit.go(from, "achievements/index.html?sort=round");
      List<String> rounds = visit.titles(".card");
      visit.go(from, "achievements/index.html");
      assertThat(visit.titles(".card")).hasSameSizeAs(rounds).hasSameSizeAs(levels);
      assertThat(browser.find("#results .card__kind").getText()).contains("2025-");
    }
  }

  @ParameterizedTest
  @EnumSource(From.class)
  void theGallerySortsByTheSoundOfTitles(From from) {
    visit.go(from, "achievements/index.html?sort=title");
    List<String> titles = visit.titles(".card");
    assertThat(titles).hasSize(24);
    assertThat(titles.get(0).codePointAt(0)).isNotEqualTo(titles.get(23).codePointAt(0));
    assertThat((List<?>) browser.eval(BY_SOUND, titles)).isEqualTo(titles);
    browser.find(".pager .more").click();
    browser.waiting().until(d -> !visit.titles(".card").equals(titles));
    assertThat(browser.driver().getCurrentUrl()).contains("page=2");
  }

  @Test
  void theCardsOfAScriptAreTheCardsOfThePage() {
    browser.width(1440);
    visit.go(From.SERVER, "achievements/index.html");
    String served = html();
    visit.go(From.SERVER, "achievements/index.html?sort=level");
    assertThat(html()).isNotEqualTo(served);
    visit.go(
        From.SERVER,
        "achievements/index.html?feature=new-productive-force&feature=video&category=innovation");
    assertThat(served).contains(cards());
    browser.width(390);
  }

  @Test
  void cardsStandStillWhenTheScriptOffersItsOrders() {
    for (int width : new int[] {320, 390, 820, 1440}) {
      browser.width(width);
      visit.go(From.SERVER, "achievements/index.html");
      assertThat(
              browser.eval(
                  "(() => { const place = document.querySelector('#results');"
                      + " const sort = document.querySelector('.sort');"
                      + " const filled = place.getBoundingClientRect().top;"
                      + " sort.textContent = ''; sort.hidden = true;"
                      + " return filled - place.getBoundingClientRect().top; })()"))
          .as(width + " px")
          .isEqualTo(0L);
    }
    browser.width(390);
  }

  private static String html() {
    return (String) browser.eval("document.querySelector('#results .cards').innerHTML");
  }

  /** The first card that the script drew, as HTML. */
  private static String cards() {
    return (String) browser.eval("document.querySelector('#results .card').outerHTML");
  }
}
