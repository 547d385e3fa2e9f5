package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bar of a publicity period, and the rows about it: baked for the day of the build, and
 * following the date.
 */
class PublicityBarTest {
  private static final String ROUND = "rounds/demo-2025-5-publicity/index.html";

  @Test
  void withoutScriptsItSaysHowThePeriodStoodWhenTheSiteWasBuilt() throws IOException {
    try (Browser browser = Browser.withoutScripts()) {
      browser.go(DemoSite.folder().resolve(ROUND));
      assertThat(browser.find(".state b").getText()).isEqualTo("公示中");
      assertThat(browser.find(".state p").getText()).contains("2025-11-10 至 2025-11-14");
      assertThat(browser.find(".state a").isDisplayed()).isTrue();
    }
  }

  /** Days begin in China: at 16:00 of the day before by the world's clock. */
  @ParameterizedTest
  @CsvSource({
    "2025-11-09T15:59:59Z, 即将公示, false",
    "2025-11-09T16:00:00Z, 公示中, false",
    "2025-11-14T15:59:59Z, 公示中, false",
    "2025-11-14T16:00:00Z, 公示已结束, true",
  })
  void withScriptsItFollowsTheDayInChina(Instant now, String name, boolean over)
      throws IOException {
    try (Browser browser = Browser.open()) {
      browser.clock(now).go(DemoSite.folder().resolve(ROUND));
      assertThat(browser.find(".state b").getText()).isEqualTo(name);
      assertThat(browser.find(".state a").isDisplayed()).isEqualTo(!over);
      assertThat(browser.find("[data-over-note]").isDisplayed()).isEqualTo(over);
      if (name.equals("公示中")) {
        String day = now.toString().startsWith("2025-11-09") ? "今天是第 1 天" : "今天是第 5 天";
        assertThat(browser.find(".state p").getText()).contains(day);
      }
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, 2025-11-14T15:59:59Z, 公示中",
    "index.html, 2025-11-14T16:00:00Z, 公示已结束",
    "rounds/index.html, 2025-11-09T15:59:59Z, 即将公示",
    "rounds/index.html, 2025-11-14T16:00:00Z, 公示已结束",
  })
  void rowsFollowTheDayToo(String page, Instant now, String name) throws IOException {
    try (Browser browser = Browser.open()) {
      browser.clock(now).go(DemoSite.folder().resolve(page));
      assertThat(browser.find(".tag[data-from]").getText()).isEqualTo(name);
      assertThat(browser.all(".tag--gold")).hasSize(name.equals("公示中") ? 1 : 0);
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
