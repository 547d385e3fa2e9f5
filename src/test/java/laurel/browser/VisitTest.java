package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.Figures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor meets: the demo site in a real browser. */
@ExtendWith(DemoVisit.class)
class VisitTest {
  private static final List<String> KINDS = PageKinds.OF_THE_DEMO;

  private static Browser browser;
  private static StaticServer server;

  @BeforeAll
  static void open(Browser opened, StaticServer started) {
    browser = opened;
    server = started.still();
  }

  @Test
  void everyKindOfPageIsVisited() {
    Set<String> visited = KINDS.stream().map(PageKinds::of).collect(Collectors.toSet());
    assertThat(PageKinds.of(DemoSite.folder())).isSubsetOf(visited);
  }

  /** 1280 px at a zoom of 400 % are 320 px. */
  @ParameterizedTest
  @ValueSource(ints = {390, 1440, 320})
  void everyKindOfPageIsFreeOfAccessibilityFaults(int width) throws IOException {
    List<String> faults = new ArrayList<>();
    Accessibility accessibility = new Accessibility(browser);
    for (boolean dark : width == 320 ? new boolean[] {false} : new boolean[] {false, true}) {
      browser.width(width).scheme(dark);
      if (width == 320) {
        Accessibility.zoomed(browser);
      }
      for (String page : KINDS) {
        browser.go(server.address(page));
        accessibility.faults().forEach(f -> faults.add(page + (dark ? " dark " : " ") + f));
      }
    }
    assertThat(faults).isEmpty();
    Figures.say(
        "checks",
        "15-axe-" + width,
        "Pages of the demo through axe-core at " + (width == 320 ? "400 %" : width + " px"),
        accessibility.checked());
  }

  @Test
  void underAPathOfAnyServerNothingIsMissingAndNoPolicyIsBroken() {
    browser.width(1440).scheme(false);
    List<String> complaints = new ArrayList<>();
    for (String page : KINDS) {
      browser.go(server.address(page));
      browser.complaints().forEach(said -> complaints.add(page + ": " + said));
      asked().filter(a -> !a.startsWith(server.address(""))).forEach(complaints::add);
    }
    assertThat(complaints).isEmpty();
    assertThat(server.missing()).isEmpty();
    assertThat(StaticServer.POLICY).contains("default-src 'none'").doesNotContain("unsafe");
  }

  @Test
  void fromAUsbStickEveryKindOfPageOpensWithItsStyleAndWithoutComplaint() {
    browser.width(390).scheme(false);
    List<String> complaints = new ArrayList<>();
    List<String> pages = new ArrayList<>(KINDS);
    pages.remove("404.html"); // is shown by servers alone, at any depth
    for (String page : pages) {
      browser.go(DemoSite.folder().toUri() + page);
      browser
          .waiting() // one leads to another: for a moment there is neither
          .withMessage(page)
          .until(b -> Boolean.TRUE.equals(browser.eval("document.styleSheets.length > 0")));
      browser.complaints().forEach(said -> complaints.add(page + ": " + said));
      asked().filter(address -> !address.startsWith("file:")).forEach(complaints::add);
    }
    assertThat(complaints).isEmpty();
  }

  /** The addresses of all that the page has asked for. */
  private static Stream<String> asked() {
    List<?> asked =
        (List<?>)
            browser.eval(
                "performance.getEntriesByType('resource').map(function (e) { return e.name; })");
    return asked.stream().map(String::valueOf).filter(address -> !address.startsWith("data:"));
  }

  /** Letters twice as large by the browser's own setting, not by zoom. */
  @ParameterizedTest
  @ValueSource(ints = {320, 820, 1280})
  void withLettersTwiceAsLargeNothingScrollsSideways(int width) {
    browser.width(width).scheme(false);
    List<String> wide = new ArrayList<>();
    for (String page : KINDS) {
      browser.go(server.address(page));
      browser.eval("document.documentElement.style.fontSize = '200%'");
      Object overflow =
          browser.eval(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (!overflow.equals(0L)) {
        wide.add(page + " by " + overflow);
      }
    }
    assertThat(wide).isEmpty();
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
