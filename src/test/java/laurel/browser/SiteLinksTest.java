package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page of the demo site, as files: what links lead to, and what a strict policy forbids. */
class SiteLinksTest {
  private static final Map<Path, Document> PAGES = new HashMap<>();

  @BeforeAll
  static void parse() throws IOException {
    for (Path page : DemoSite.pages()) {
      PAGES.put(page, Jsoup.parse(page, "UTF-8"));
    }
  }

  @Test
  void everyLinkLeadsToAFileAndEveryFragmentToAnElement() {
    List<String> broken = new ArrayList<>();
    PAGES.forEach((page, document) -> links(document).forEach(l -> follow(page, l, broken)));
    assertThat(broken).isEmpty();
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

  private static Set<String> links(Document document) {
    Set<String> links = new HashSet<>();
    document.select("[href]").forEach(e -> links.add(e.attr("href")));
    document.select("[src]").forEach(e -> links.add(e.attr("src")));
    document.select("[poster]").forEach(e -> links.add(e.attr("poster")));
    document.select("[data-full]").forEach(e -> links.add(e.attr("data-full")));
    document
        .select("[srcset]")
        .forEach(
            e ->
                Stream.of(e.attr("srcset").split(",", -1))
                    .map(s -> s.strip().split(" ", -1)[0])
                    .forEach(links::add));
    return links;
  }

  private static void follow(Path page, String link, List<String> broken) {
    if (link.isEmpty() || link.matches("(https?|mailto|tel):.*")) {
      return;
    }
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    Path target = path.isEmpty() ? page : target(page, decoded(path));
    if (!Files.isRegularFile(target)) {
      broken.add(page + " -> " + link);
      return;
    }
    String fragment = hash < 0 ? "" : decoded(link.substring(hash + 1));
    Document there = PAGES.get(target);
    if (!fragment.isEmpty()
        && there != null
        && !fragment.startsWith("t=")
        && there.getElementById(fragment) == null) {
      broken.add(page + " -> " + link);
    }
  }

  /** Servers show 404.html at any depth, so that its links begin at the root of the site. */
  private static Path target(Path page, String path) {
    String root = "/a/b/";
    Path target =
        path.startsWith(root)
            ? DemoSite.folder().resolve(path.substring(root.length()))
            : page.getParent().resolve(path).normalize();
    return path.endsWith("/") ? target.resolve("index.html") : target;
  }

  private static String decoded(String text) {
    return text.indexOf('%') < 0 ? text : URI.create("x:/" + text).getPath().substring(1);
  }

  @Test
  void theSiteIsMadeOfUtf8() throws IOException {
    for (Path page : DemoSite.pages()) {
      assertThat(Files.readString(page, StandardCharsets.UTF_8))
          .contains("<meta charset=\"utf-8\">");
    }
  }
}
