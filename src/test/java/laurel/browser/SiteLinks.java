package laurel.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Every page of a site with all that it links to: {@code href}, {@code src} (pictures, scripts,
 * {@code track}), {@code srcset}, {@code poster}, {@code data-…}, what style sheets load, and the
 * files that whole addresses of the site name.
 */
final class SiteLinks {
  private static final Pattern URL = Pattern.compile("url\\(['\"]?([^'\")]+)['\"]?\\)");

  private final Path folder;
  private final String base;
  private final Map<Path, Document> pages = new HashMap<>();
  private final Map<Path, Set<String>> fragments = new HashMap<>();
  private int followed;

  /**
   * @param base the address at which the site is to stand, e.g. {@code https://example.org/a/b/}
   */
  SiteLinks(Path folder, String base) {
    this.folder = folder;
    this.base = base;
    for (Path page : DemoSite.files(folder, ".html")) {
      try {
        pages.put(page, Jsoup.parse(page, "UTF-8"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Map<Path, Document> pages() {
    return pages;
  }

  /** How many links were followed. */
  int followed() {
    return followed;
  }

  /** Links that lead to no file, or to no element of it. */
  List<String> broken() throws IOException {
    List<String> broken = new ArrayList<>();
    pages.forEach((page, document) -> links(document).forEach(l -> follow(page, l, broken)));
    for (Path sheet : DemoSite.files(folder, ".css")) {
      URL.matcher(Files.readString(sheet))
          .results()
          .forEach(url -> follow(sheet, url.group(1), broken));
    }
    return broken;
  }

  /**
   * Links that only some server could follow: to a folder, or from the root of the server, which a
   * stick has not and a path below it moves. 404.html alone is shown at any depth.
   */
  List<String> tiedToAServer() {
    List<String> tied = new ArrayList<>();
    pages.forEach(
        (page, document) -> {
          if (!page.endsWith("404.html")) {
            links(document).stream()
                .filter(link -> !link.matches("(?s)[a-z]+:.*"))
                .filter(link -> link.startsWith("/") || link.split("[?#]", 2)[0].endsWith("/"))
                .forEach(link -> tied.add(page + " -> " + link));
          }
        });
    return tied;
  }

  private static Set<String> links(Document document) {
    Set<String> links = new HashSet<>();
    for (Element element : document.getAllElements()) {
      element
          .attributes()
          .forEach(
              a -> {
                switch (a.getKey()) {
                  case "href", "src", "poster", "action" -> links.add(a.getValue());
                  case "srcset", "imagesrcset" ->
                      Stream.of(a.getValue().split(",", -1))
                          .map(s -> s.strip().split(" ", -1)[0])
                          .forEach(links::add);
                  default -> {
                    if (a.getKey().startsWith("data-") && a.getValue().startsWith("../")) {
                      links.add(a.getValue());
                    }
                  }
                }
              });
    }
    document
        .select("meta[property=og:image], meta[property=og:url], meta[property=og:video]")
        .forEach(e -> links.add(e.attr("content")));
    return links;
  }

  private void follow(Path page, String link, List<String> broken) {
    if (link.isEmpty() || (!link.startsWith(base) && link.matches("(?s)(https?|mailto|tel):.*"))) {
      return;
    }
    followed++;
    int hash = link.indexOf('#');
    String path = (hash < 0 ? link : link.substring(0, hash)).split("\\?", 2)[0];
    Path target = path.isEmpty() ? page : target(page, path);
    if (target == null || !Files.isRegularFile(target)) {
      broken.add(page + " -> " + link);
      return;
    }
    String fragment = hash < 0 ? "" : decoded(link.substring(hash + 1));
    if (!fragment.isEmpty()
        && pages.containsKey(target)
        && !fragment.startsWith("t=")
        && !ids(target).contains(fragment)) {
      broken.add(page + " -> " + link);
    }
  }

  private Set<String> ids(Path page) {
    return fragments.computeIfAbsent(
        page, p -> new HashSet<>(pages.get(p).select("[id]").eachAttr("id")));
  }

  /** The file that an address names, as a server finds it; null where it is no address at all. */
  private Path target(Path page, String path) {
    String root = URI.create(base).getPath();
    String below =
        path.startsWith(base)
            ? path.substring(base.length())
            : path.startsWith(root) ? path.substring(root.length()) : null;
    try {
      Path target =
          below == null
              ? page.getParent().resolve(decoded(path)).normalize()
              : folder.resolve(decoded(below));
      return path.endsWith("/") ? target.resolve("index.html") : target;
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }

  private static String decoded(String text) {
    return text.indexOf('%') < 0 ? text : URI.create("x:/" + text).getPath().substring(1);
  }
}
