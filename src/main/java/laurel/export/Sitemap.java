package laurel.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code sitemap.xml} and {@code robots.txt}, for search engines. */
public final class Sitemap {
  /** The protocol's limit for one file (sitemaps.org). */
  static final int MOST = 50_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private Sitemap() {}

  /**
   * A page that may be found.
   *
   * @param path below the root, percent-encoded
   * @param changed when a round last changed it, where that is known
   */
  public record Entry(String path, Optional<LocalDate> changed) {}

  /**
   * The files, sorted as given; none of the sitemap where no base is known. Over 50,000 pages, the
   * sitemap is an index of numbered ones.
   */
  public static List<Output> of(List<Entry> pages, Addresses addresses) {
    List<Output> outputs = new ArrayList<>();
    outputs.add(robots(addresses));
    if (addresses.base().isEmpty()) {
      return outputs;
    }
    if (pages.size() <= MOST) {
      outputs.add(part("sitemap.xml", pages, addresses));
      return outputs;
    }
    List<String> names = new ArrayList<>();
    for (int from = 0; from < pages.size(); from += MOST) {
      String name = "sitemap-" + (names.size() + 1) + ".xml";
      names.add(name);
      List<Entry> slice = pages.subList(from, Math.min(from + MOST, pages.size()));
      outputs.add(part(name, slice, addresses));
    }
    outputs.add(
        new Output(
            "sitemap.xml",
            out -> Xml.write(out, "sitemapindex", NAMESPACE, xml -> index(xml, names, addresses))));
    return outputs;
  }

  private static Output part(String name, List<Entry> pages, Addresses addresses) {
    return new Output(
        name,
        out ->
            Xml.write(
                out,
                "urlset",
                NAMESPACE,
                xml -> {
                  for (Entry page : pages) {
                    xml.element("url", url -> url(url, page, addresses));
                  }
                }));
  }

  private static void url(Xml xml, Entry page, Addresses addresses) throws IOException {
    xml.element("loc", addresses.absolute(page.path()).orElseThrow());
    if (page.changed().isPresent()) {
      xml.element("lastmod", page.changed().get().toString());
    }
  }

  private static void index(Xml xml, List<String> names, Addresses addresses) throws IOException {
    for (String name : names) {
      xml.element("sitemap", s -> s.element("loc", addresses.absolute(name).orElseThrow()));
    }
  }

  /** Everything may be found; pages that may not say so themselves. */
  private static Output robots(Addresses addresses) {
    String sitemap =
        addresses.absolute("sitemap.xml").map(a -> "\nSitemap: " + a + "\n").orElse("");
    byte[] bytes = ("User-agent: *\nAllow: /\n" + sitemap).getBytes(StandardCharsets.UTF_8);
    return new Output("robots.txt", out -> out.write(bytes));
  }
}
