package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laurel.build.BuildResult;
import laurel.diag.FindingKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of a content folder that means harm: pages that only show what was written. */
class HostileSiteTest {
  @TempDir static Path folder;

  private static HostileSite site;
  private static BuildResult result;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    site = new HostileSite(folder);
    result = site.build();
  }

  @AfterAll
  static void forget() {
    site = null;
  }

  @Test
  void everyRecordIsThereOrAFindingSaysWhyNot() {
    List<String> lost = new ArrayList<>();
    for (int nth = 0; nth < HostileSite.TEXTS.size(); nth++) {
      String id = HostileSite.id(nth);
      boolean shown =
          Files.isRegularFile(site.folder().resolve("achievements/" + id + "/index.html"));
      boolean told = result.findings().stream().anyMatch(f -> f.toString().contains(id));
      if (!shown && !told) {
        lost.add(id);
      }
    }
    assertThat(lost).isEmpty();
    assertThat(pages()).hasSizeGreaterThan(30);
    assertThat(result.findings()).anyMatch(f -> f.kind() == FindingKind.TEXT_BIDI);
  }

  @Test
  void markupIsShownAsItWasTyped() throws IOException {
    Path page = site.folder().resolve("achievements/" + HostileSite.id(0) + "/index.html");
    Document document = Jsoup.parse(page, "UTF-8");
    assertThat(document.selectFirst("h1").wholeText()).isEqualTo(HostileSite.TEXTS.get(0));
    assertThat(document.select("main script, main [onerror], main iframe, main style")).isEmpty();
  }

  @Test
  void noPageHoldsAnythingThatRunsOrLeadsElsewhere() throws IOException {
    List<String> bad = new ArrayList<>();
    for (Path page : pages()) {
      Document document = Jsoup.parse(page, "UTF-8");
      document.select("*").stream()
          .flatMap(element -> element.attributes().asList().stream())
          .filter(
              a -> a.getKey().startsWith("on") || a.getValue().strip().startsWith("javascript:"))
          .forEach(a -> bad.add(page + " " + a));
      document
          .select(
              "script:not([src]):not([type=application/ld+json]), iframe, base, style, object, embed")
          .forEach(e -> bad.add(page + " " + e));
      document
          .select("[src*=//], [srcset*=//], link[rel=stylesheet][href*=//], [href*=//evil]")
          .forEach(e -> bad.add(page + " " + e));
    }
    assertThat(bad).isEmpty();
  }

  @Test
  void everyPageIsValidHtml() throws Exception {
    assertThat(NuChecker.html(site.folder(), pages()))
        .filteredOn(said -> !said.contains("appears to be written in")) // it guesses by the letters
        .isEmpty();
  }

  @Test
  void inABrowserNothingRunsBreaksOutOrComplains() throws IOException {
    List<String> bad = new ArrayList<>();
    try (Browser browser = Browser.open();
        StaticServer server = new StaticServer(site.folder(), "/a/b/")) {
      for (int width : new int[] {320, 1440}) {
        browser.width(width).scheme(false);
        for (String page : kinds()) {
          browser.go(server.address(page));
          if (browser.eval("window.hurt") != null) {
            bad.add(page + " runs " + browser.eval("window.hurt"));
          }
          long over =
              (Long)
                  browser.eval(
                      "document.documentElement.scrollWidth - document.documentElement.clientWidth");
          if (over > 0) {
            bad.add(page + " is too wide by " + over + " at " + width + ": " + widest(browser));
          }
          if (!Boolean.TRUE.equals(
              browser.eval(
                  "document.body.getClientRects().length === 1 && !!document.querySelector('footer.foot') && document.querySelector('footer.foot').offsetHeight > 0"))) {
            bad.add(page + " has lost its foot");
          }
          browser.complaints().forEach(said -> bad.add(page + ": " + said));
        }
      }
      assertThat(server.missing()).isEmpty();
    }
    assertThat(bad).isEmpty();
  }

  /** The innermost element that reaches farthest to the right. */
  private static Object widest(Browser browser) {
    return browser.eval(
        "Array.from(document.body.querySelectorAll('*')).reduce((most, e) =>"
            + " e.getBoundingClientRect().right >= most.getBoundingClientRect().right ? e : most)"
            + ".outerHTML.slice(0, 60)");
  }

  private static List<String> kinds() {
    List<String> kinds =
        new ArrayList<>(
            List.of(
                "index.html",
                "en/index.html",
                "achievements/index.html",
                "pages/traps/index.html",
                "rounds/index.html",
                "rounds/r/index.html",
                "units/index.html",
                "people/index.html",
                "statistics/index.html",
                "conditions/index.html",
                "conditions/saving/index.html",
                "search/index.html?q=%E7%94%B23%24%7B",
                "search/index.html?q=%3Cscript%3E"));
    for (int nth = 0; nth < HostileSite.TEXTS.size(); nth++) {
      String page = "achievements/" + HostileSite.id(nth) + "/index.html";
      if (Files.isRegularFile(site.folder().resolve(page))) {
        kinds.add(page);
      }
    }
    return kinds;
  }

  private static List<Path> pages() {
    try (Stream<Path> files = Files.walk(site.folder())) {
      return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
