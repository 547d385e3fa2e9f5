package laurel.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A feed as Atom 1.0 (RFC 4287). */
final class Atom {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private Atom() {}

  static void write(OutputStream out, FeedHead head, List<FeedEntry> entries) throws IOException {
    Xml.write(
        out,
        "feed",
        NAMESPACE,
        xml -> {
          xml.attribute("xml:lang", "zh-CN");
          xml.element("id", head.page()).element("title", head.title());
          if (!head.description().isEmpty()) {
            xml.element("subtitle", head.description());
          }
          xml.element("updated", head.updated());
          xml.element("author", author -> author.element("name", head.author()));
          // Simple readers take the first link for the page.
          link(xml, "alternate", head.page());
          link(xml, "self", head.folder() + "feed.xml");
          for (FeedEntry entry : entries) {
            xml.element("entry", e -> entry(e, entry));
          }
        });
  }

  /** An entry by itself, as it stands in a feed. */
  static byte[] line(FeedEntry entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Xml.write(bytes, "entry", e -> entry(e, entry));
    String document = bytes.toString(StandardCharsets.UTF_8);
    return document.substring(document.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);
  }

  private static void entry(Xml xml, FeedEntry entry) throws IOException {
    xml.element("id", entry.address()).element("title", entry.title());
    link(xml, "alternate", entry.address());
    xml.element("published", entry.published()).element("updated", entry.updated());
    for (String author : entry.authors()) {
      xml.element("author", a -> a.element("name", author));
    }
    for (String tag : entry.tags()) {
      xml.element("category", c -> c.attribute("term", tag));
    }
    if (!entry.text().isEmpty()) {
      xml.element("summary", entry.text());
    }
  }

  private static void link(Xml xml, String relation, String address) throws IOException {
    xml.element("link", l -> l.attribute("rel", relation).attribute("href", address));
  }
}
