package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A device without a font for a winner's name is sent its letters, and other pages send nothing.
 */
@ExtendWith(DemoVisit.class)
class RareNamesVisitTest {
  private static Browser browser;
  private static StaticServer server;

  @BeforeAll
  static void open(Browser opened, StaticServer started) {
    browser = opened;
    server = started;
  }

  @ParameterizedTest
  @CsvSource({
    "achievements/paper-humidity-table/index.html,'U+20BB7, U+2B5AF: loaded;U+4DAE: loaded'",
    "achievements/instrument-basket/index.html,'U+20BB7, U+2B5AF: loaded;U+4DAE: unloaded'",
    "achievements/flange-aligner/index.html,'U+20BB7, U+2B5AF: unloaded;U+4DAE: unloaded'",
    "en/achievements/instrument-basket/index.html,'U+20BB7, U+2B5AF: loaded;U+4DAE: unloaded'"
  })
  void aPageFetchesTheLettersThatItHasAndTheDeviceHasNot(String page, String fonts) {
    browser.go(server.address(page));
    for (String family : List.of("--sans", "--serif")) { // whatever fonts this machine has
      browser.eval(
          "document.documentElement.style.setProperty('" + family + "', '\"Laurel Rare\"')");
    }
    browser.waiting().until(d -> "loaded".equals(browser.eval("document.fonts.status")));
    Object found =
        browser.eval(
            "Array.from(document.fonts).filter(function (f) { return f.family.indexOf('Laurel Rare')"
                + " >= 0; }).map(function (f) { return f.unicodeRange + ': ' + f.status;"
                + " }).sort()");
    assertThat((List<?>) found).hasToString("[" + fonts.replace(";", ", ") + "]");
  }
}
