package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The way from home to a page, where it needs several lines. */
class CrumbTest {
  private static final String RECORD = "achievements/flange-aligner/index.html";

  /** How far from the edge the names stand that lines begin with. */
  private static final String BEGINNINGS =
      """
      (function () {
        var list = document.querySelector('.crumb ol');
        list.style.width = '11em';
        var edge = list.getBoundingClientRect().left;
        var top = -1;
        return [...list.children].filter(function (step) {
          var begins = step.offsetTop > top;
          top = step.offsetTop;
          return begins;
        }).map(function (step) {
          return Math.round(step.firstElementChild.getBoundingClientRect().left - edge);
        }).join(' ');
      })()
      """;

  @Test
  void aLineBeginsWithANameAndNotWithASlash() throws IOException {
    try (Browser browser = Browser.open()) {
      browser.width(390).go(DemoSite.folder().resolve(RECORD));
      assertThat(browser.eval(BEGINNINGS.strip()).toString()).matches("0( 0)+");
    }
  }
}
