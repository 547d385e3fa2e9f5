package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Labels and their values beside each other. */
class LabelsTest {
  private static final String RECORD = "achievements/flange-aligner/index.html";

  /** How many labels reach as far as their values. */
  private static final String TOUCHING =
      """
      [...document.querySelectorAll('.facts dt')].filter(function (label) {
        var range = document.createRange();
        range.selectNodeContents(label);
        var value = label.parentNode.querySelector('dd').getBoundingClientRect();
        return range.getBoundingClientRect().right + 4 > value.left;
      }).length
      """;

  @Test
  void theyStandApartInBothLanguages() throws IOException {
    try (Browser browser = Browser.open()) {
      for (int width : new int[] {390, 1440}) {
        for (String language : new String[] {"", "en/"}) {
          browser.width(width).go(DemoSite.folder().resolve(language + RECORD));
          assertThat(browser.all(".facts dt")).as(language + width).isNotEmpty();
          assertThat(browser.eval(TOUCHING.strip())).as(language + width).isEqualTo(0L);
        }
      }
    }
  }
}
