package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor meets: the demo site in a real browser. */
class VisitTest {
  /** One page of every kind. */
  private static final List<String> KINDS =
      List.of(
          "index.html",
          "achievements/index.html",
          "achievements/flange-aligner/index.html",
          "achievements/lift-door-gauge/index.html",
          "achievements/atm-dust-schedule/index.html",
          "achievements/basement-sump/index.html",
          "achievements/back-spotfacing-tool/index.html",
          "lessons/index.html",
          "lessons/infusion-clip-lesson/index.html",
          "courses/index.html",
          "courses/difficulties/basic/index.html",
          "courses/poster/index.html",
          "categories/index.html",
          "categories/invention/index.html",
          "industries/index.html",
          "units/index.html",
          "units/%E7%A4%BA%E4%BE%8B%E7%9F%B3%E5%8C%96%E6%A3%80%E7%BB%B4%E4%BF%AE%E4%B8%AD%E5%BF%83/index.html",
          "people/index.html",
          "people/shen-yanzhou/index.html",
          "data/index.html",
          "pages/about/index.html",
          "rounds/index.html",
          "rounds/hz-2022-4-awarded/index.html",
          "rounds/demo-2025-5-publicity/index.html",
          "rounds/hz-2022-5-correction/index.html",
          "rounds/hz-2022-6-revocation/index.html",
          "search/index.html",
          "verify/index.html",
          "certificates/SLAH24-001-XRSWMR/index.html",
          "search/index.html?q=%E8%A3%85%E7%BD%AE",
          "search/index.html?q=%E6%B0%B4%E4%B8%8B%E7%84%8A%E6%8E%A5%E6%9C%BA%E5%99%A8%E4%BA%BA",
          "achievements/index.html?category=invention&sort=title",
          "statistics/index.html",
          "404.html",
          "en/index.html");

  private static Browser browser;
  private static StaticServer server;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.open();
    server = new StaticServer(DemoSite.folder(), "/a/b/");
  }

  @AfterAll
  static void close() {
    if (server != null) {
      server.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void everyKindOfPageIsFreeOfAccessibilityFaults(int width) {
    List<String> faults = new ArrayList<>();
    for (boolean dark : new boolean[] {false, true}) {
      browser.width(width).scheme(dark);
      for (String page : KINDS) {
        browser.go(server.address(page));
        Results results = new AxeBuilder().analyze(browser.driver());
        results
            .getViolations()
            .forEach(
                rule ->
                    faults.add(
                        page
                            + (dark ? " dark " : " light ")
                            + rule.getId()
                            + " "
                            + rule.getNodes().get(0).getTarget()));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void underAPathOfAnyServerNothingIsMissingAndNoPolicyIsBroken() {
    browser.width(1440).scheme(false);
    List<String> complaints = new ArrayList<>();
    for (String page : KINDS) {
      browser.go(server.address(page));
      browser.complaints().forEach(said -> complaints.add(page + ": " + said));
    }
    assertThat(complaints).isEmpty();
    assertThat(server.missing()).isEmpty();
  }

  @Test
  void fromAUsbStickEveryKindOfPageOpensWithItsStyleAndWithoutComplaint() {
    browser.width(390).scheme(false);
    List<String> complaints = new ArrayList<>();
    List<String> pages = new ArrayList<>(KINDS);
    pages.remove("404.html"); // is shown by servers alone, at any depth
    for (String page : pages) {
      browser.go(DemoSite.folder().toUri() + page);
      assertThat(browser.eval("document.styleSheets.length > 0")).as(page).isEqualTo(true);
      browser.complaints().forEach(said -> complaints.add(page + ": " + said));
    }
    assertThat(complaints).isEmpty();
  }

  /** 320 px is also what is left of 1280 px at a zoom of 400 %. */
  @ParameterizedTest
  @CsvSource({"320, false", "390, false", "820, false", "1440, false", "320, true", "820, true"})
  void nothingScrollsSideways(int width, boolean largeText) {
    browser.width(width).scheme(false);
    List<String> wide = new ArrayList<>();
    for (String page : KINDS) {
      browser.go(server.address(page));
      browser.eval(
          "document.documentElement.toggleAttribute('data-large', arguments[0])", largeText);
      long overflow =
          (Long)
              browser.eval(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (overflow > 0) {
        wide.add(page + " by " + overflow);
      }
    }
    assertThat(wide).isEmpty();
  }
}
