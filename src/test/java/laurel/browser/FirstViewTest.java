package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a phone loads before anybody scrolls, as sent by a server that does not compress. */
@ExtendWith(DemoVisit.class)
class FirstViewTest {
  private static final long MOST_WITHOUT_MEDIA = 200_000;
  private static final long MOST = 600_000;

  private static Browser browser;
  private static StaticServer server;

  @BeforeAll
  static void open(Browser opened, StaticServer started) {
    browser = opened;
    server = started;
  }

  @ParameterizedTest
  @CsvSource({"390,844,2", "390,844,3", "820,1180,2", "1440,900,1"})
  void theGalleryIsLight(int width, int height, int density, TestReporter reporter) {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of(
                "width",
                width,
                "height",
                height,
                "deviceScaleFactor",
                density,
                "mobile",
                width < 600));
    browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
    browser.go(server.address("achievements/index.html"));
    browser.waiting().until(d -> (Boolean) browser.eval("document.readyState === 'complete'"));

    long page = bytes("navigation", "");
    long media = bytes("resource", "/media/");
    long rest = bytes("resource", "") - media;

    reporter.publishEntry(
        Map.of(
            "screen",
            width + " x" + density,
            "without media",
            "" + (page + rest),
            "media",
            "" + media));
    assertThat(page + rest).isBetween(1L, MOST_WITHOUT_MEDIA);
    assertThat(page + rest + media).isLessThan(MOST);
    assertThat(media).isPositive();
  }

  private static long bytes(String kind, String path) {
    Object sum =
        browser.eval(
            "performance.getEntriesByType(arguments[0]).filter(function (e) { return"
                + " e.name.indexOf(arguments[1]) >= 0; }.bind(null)).reduce(function (sum, e) {"
                + " return sum + e.encodedBodySize; }, 0)"
                    .replace("arguments[1]", "'" + path + "'"),
            kind);
    return ((Number) sum).longValue();
  }
}
