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

  /** How many labels of a list's rows on a phone are wider than the room before their words. */
  private static final String OVER_WORDS =
      """
      [...document.querySelectorAll('.roll td[data-l]')].filter(function (cell) {
        var label = getComputedStyle(cell, '::before');
        return label.position === 'absolute'
            && parseFloat(label.width) + 4 > parseFloat(getComputedStyle(cell).paddingLeft);
      }).length
      """;

  @Test
  void thoseOfAnAnnouncementsRowsLieOverNoWords() throws IOException {
    try (Browser browser = Browser.open()) {
      for (int width : new int[] {320, 390}) {
        for (String language : new String[] {"", "en/"}) {
          String page = language + "rounds/demo-2025-5-publicity/index.html";
          browser.width(width).go(DemoSite.folder().resolve(page));
          assertThat(browser.all(".roll td[data-l]")).as(page).isNotEmpty();
          assertThat(browser.eval(OVER_WORDS.strip())).as(page + width).isEqualTo(0L);
        }
      }
    }
  }
}
