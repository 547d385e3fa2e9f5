package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laurel.Figures;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every page of the demo site, as files: what links lead to, and what a strict policy forbids. */
class SiteLinksTest {
  private static final SiteLinks LINKS =
      new SiteLinks(DemoSite.folder(), "https://example.org/a/b/");
  private static final Map<Path, Document> PAGES = LINKS.pages();

  @Test
  void everyLinkLeadsToAFileAndEveryFragmentToAnElement() throws IOException {
    assertThat(LINKS.broken()).isEmpty();
    assertThat(LINKS.followed()).isGreaterThan(10_000);
    Figures.say("checks", "20-links", "Links and fragments of the demo followed", LINKS.followed());
  }

  @Test
  void noLinkNeedsAServer() {
    assertThat(LINKS.tiedToAServer()).isEmpty();
  }

  @Test
  void noPageLoadsAnythingFromElsewhere() {
    List<String> foreign = new ArrayList<>();
    PAGES.forEach(
        (page, document) ->
            document
                .select("[src], [srcset], [poster], link[rel=stylesheet], object, embed, iframe")
                .forEach(
                    element -> {
                      if (element
                          .outerHtml()
                          .matches("(?s).*(src|srcset|poster|href)=\"(https?:)?//.*")) {
                        foreign.add(page + " " + element.outerHtml());
                      }
                    }));
    assertThat(foreign).isEmpty();
  }

  @Test
  void nothingIsInline() {
    List<String> inline = new ArrayList<>();
    PAGES.forEach(
        (page, document) -> {
          document.select("[style], style").forEach(e -> inline.add(page + " " + e.tagName()));
          document
              .select("script:not([src]):not([type=application/ld+json])")
              .forEach(e -> inline.add(page + " script"));
          for (Element element : document.getAllElements()) {
            element
                .attributes()
                .forEach(
                    a -> {
                      if (a.getKey().startsWith("on") || a.getValue().startsWith("javascript:")) {
                        inline.add(page + " " + a);
                      }
                    });
          }
        });
    assertThat(inline).isEmpty();
  }

  @Test
  void everyPageHasOneHeadingATitleAndALanguage() {
    PAGES.forEach(
        (page, document) -> {
          assertThat(document.select("h1")).as(page.toString()).hasSize(1);
          assertThat(document.title()).as(page.toString()).isNotBlank();
          assertThat(document.select("html[lang]")).as(page.toString()).hasSize(1);
        });
  }

  @Test
  void noPublicFileNameTellsWhatTheSubmittedFileWasCalled() throws IOException {
    try (Stream<Path> files = Files.walk(DemoSite.folder().resolve("media"))) {
      assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .allMatch(name -> name.matches("[0-9a-z.-]+"));
    }
  }

  @Test
  void theSiteIsMadeOfUtf8() throws IOException {
    for (Path page : DemoSite.pages()) {
      assertThat(Files.readString(page, StandardCharsets.UTF_8))
          .contains("<meta charset=\"utf-8\">");
    }
  }
}
