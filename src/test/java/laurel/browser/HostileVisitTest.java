package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.Figures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The hostile site in a real browser: nothing runs, nothing breaks out of its box. A canary stands
 * on every page; what a text manages to run calls it.
 */
class HostileVisitTest {
  private static Browser browser;
  private static Canary canary;
  private static HostileSite site;

  /** A server that says nothing of a policy: what does not run must not run by itself. */
  private static StaticServer careless;

  private static StaticServer strict;

  @BeforeAll
  static void open() throws IOException {
    site = HostileSite.built();
    browser = Browser.open();
    canary = Canary.in(browser);
    careless = new StaticServer(site.site(), "/a/b/", "");
    strict = new StaticServer(site.site(), "/a/b/");
  }

  @AfterAll
  static void close() {
    if (careless != null) {
      careless.close();
      strict.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void forgetWhatOthersHeard() {
    browser.complaints();
  }

  @AfterEach
  void nothingHasRun() {
    assertThat(canary.hurt()).isEmpty();
  }

  @Test
  void nothingRunsBreaksOutOrIsLostAtAnyWidth() {
    List<String> bad = new ArrayList<>();
    List<String> visited = visited();
    browser.width(320).scheme(false);
    for (String page : visited) {
      browser.shown(320).go(careless.address(page));
      for (int width : new int[] {320, 390, 1440}) {
        browser.shown(width);
        canary.outside().forEach(e -> bad.add(page + " at " + width + ": " + e));
      }
      List<?> hurt = canary.hurt();
      if (!hurt.isEmpty()) {
        bad.add(page + " ran " + hurt);
      }
      if (!Boolean.TRUE.equals(
          browser.eval(
              "document.body.getClientRects().length === 1 &&"
                  + " document.querySelector('footer.foot').offsetHeight > 0"))) {
        bad.add(page + " has lost its foot");
      }
      browser.complaints().forEach(said -> bad.add(page + ": " + said));
    }
    assertThat(bad).isEmpty();
    assertThat(careless.missing()).isEmpty();
    Figures.say(
        "checks",
        "82-visits",
        "Pages of the hostile site opened at 320, 390 and 1440 px",
        visited.size());
  }

  @Test
  void underAStrictPolicyNoPageComplains() {
    List<String> bad = new ArrayList<>();
    browser.width(1440).scheme(false);
    for (String page : kinds()) {
      browser.go(strict.address(page));
      browser.complaints().forEach(said -> bad.add(page + ": " + said));
    }
    assertThat(bad).isEmpty();
    assertThat(strict.missing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void everyKindOfPageIsFreeOfAccessibilityFaults(int width) throws IOException {
    List<String> faults = new ArrayList<>();
    Accessibility accessibility = new Accessibility(browser);
    browser.width(width).scheme(width == 390);
    for (String page : kinds()) {
      browser.go(careless.address(page));
      accessibility.faults().forEach(f -> faults.add(page + " " + f));
    }
    assertThat(faults).isEmpty();
    Figures.say(
        "checks",
        "16-axe-" + width,
        "Pages of the hostile site through axe-core at " + width + " px",
        accessibility.checked());
  }

  @Test
  void whateverIsAskedForTheSearchAnswersWithText() {
    browser.width(390).scheme(false);
    for (Trap trap : Trap.all()) {
      String asked = trap.after("").strip();
      browser.go(careless.address("search/index.html?q=" + encoded(clipped(asked, 300))));
      browser.waiting().until(d -> browser.eval("!!document.querySelector('main h1')"));
      assertThat(canary.outside()).as(trap.name()).isEmpty();
      assertThat(canary.hurt()).as(trap.name()).isEmpty();
    }
    browser.go(careless.address("search/index.html?q=" + encoded("标achievementstrap0")));
    browser.go(
        careless.address(
            "achievements/index.html?q=%3Cscript%3E&category=%22%3E%3Cb%3E&sort=__proto__&page=-1"));
    assertThat(canary.outside()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aQuizOfTrapsIsAnsweredAndMarked() {
    browser.width(390).scheme(false);
    for (String id : List.of("trap-0", "trap-1", "trap-2", "trap-11")) {
      browser.go(careless.address("lessons/" + id + "-lesson/index.html"));
      browser.eval("localStorage.clear()");
      browser.go(careless.address("lessons/" + id + "-lesson/index.html"));
      browser.find(".quiz--live");
      // again where the click went beside it: a page of endless words moves while it settles
      browser
          .waiting()
          .until(
              d -> {
                browser.find("#quiz .q:not([hidden]) input[value=A]").click();
                return !browser.all("#quiz .q:not([hidden]) .opt--ok").isEmpty();
              });
      assertThat(canary.outside()).isEmpty();
      assertThat(canary.hurt()).isEmpty();
    }
  }

  @Test
  void whatIsPrintedKeepsToThePaper() {
    browser.width(1440).scheme(false);
    for (String id : List.of("trap-0", "trap-6", "trap-16")) {
      browser.go(careless.address("achievements/" + id + "/index.html"));
      browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
      browser
          .driver()
          .executeCdpCommand(
              "Emulation.setDeviceMetricsOverride",
              Map.of("width", 700, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
      assertThat(canary.outside()).as(id).isEmpty();
      browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  /** Every page in the first language, whose texts the second has too; what pages/ shows, once. */
  private static List<String> visited() {
    List<String> all = new ArrayList<>();
    for (Path page : DemoSite.files(site.site(), ".html")) {
      String path = site.site().relativize(page).toString();
      if (!path.matches("en/.*|404.html|achievements/md-.*|.*/page/.*")) {
        all.add(encodedPath(path));
      }
    }
    return all;
  }

  /** A page of each kind. */
  private static List<String> kinds() {
    Map<String, String> kinds = new TreeMap<>();
    visited().forEach(page -> kinds.putIfAbsent(PageKinds.of(page), page));
    kinds.put("achievements/*", "achievements/trap-0/index.html");
    kinds.put("lessons/*", "lessons/trap-1-lesson/index.html");
    return List.copyOf(kinds.values());
  }

  private static String clipped(String text, int points) {
    return text.substring(
        0, text.offsetByCodePoints(0, Math.min(points, text.codePointCount(0, text.length()))));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String encodedPath(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      parts.add(encoded(part));
    }
    return String.join("/", parts);
  }
}
