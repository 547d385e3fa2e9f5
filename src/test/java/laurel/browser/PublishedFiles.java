package laurel.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.xml.sax.SAXException;

/** What a site publishes beside its pages, read by the programs of others. */
final class PublishedFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final String base;

  /**
   * @param base the address at which the site is to stand
   */
  PublishedFiles(Path folder, String base) {
    this.folder = folder;
    this.base = base;
  }

  /** What is wrong with Atom feeds, as ROME reads them, and with JSON feeds. */
  List<String> feedFaults() throws Exception {
    List<String> faults = new ArrayList<>();
    for (Path file : DemoSite.files(folder, "feed.xml")) {
      SyndFeed feed = new SyndFeedInput().build(new XmlReader(file.toFile()));
      require(faults, file, feed.getFeedType().equals("atom_1.0"), "is no Atom");
      require(faults, file, !feed.getTitle().isBlank(), "has no title");
      require(faults, file, feed.getPublishedDate() != null, "has no date");
      Set<String> ids = new HashSet<>();
      for (SyndEntry entry : feed.getEntries()) {
        require(faults, file, ids.add(entry.getUri()), "says twice " + entry.getUri());
        require(faults, file, !entry.getTitle().isBlank(), "has no title for " + entry.getUri());
        require(faults, file, entry.getUpdatedDate() != null, "has no date of " + entry.getUri());
        require(faults, file, isThere(entry.getLink()), "leads nowhere: " + entry.getLink());
      }
    }
    for (Path file : DemoSite.files(folder, "feed.json")) {
      JsonNode feed = JSON.readTree(file.toFile());
      require(faults, file, feed.path("version").asText().endsWith("/1.1"), "has no version");
      require(faults, file, isThere(feed.path("home_page_url").asText()), "has no page");
      require(faults, file, isThere(feed.path("feed_url").asText()), "does not know itself");
      for (JsonNode item : feed.path("items")) {
        require(faults, file, !item.path("id").asText().isEmpty(), "has an entry without id");
        require(faults, file, isThere(item.path("url").asText()), "leads nowhere: " + item);
      }
    }
    return faults;
  }

  /** What is wrong with the sitemap: against its schema, and against the pages that are there. */
  List<String> sitemapFaults() throws Exception {
    List<String> faults = new ArrayList<>();
    Path file = folder.resolve("sitemap.xml");
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(PublishedFiles.class.getResource("/laurel/vocabulary/sitemap.xsd"))
            .newValidator();
    try {
      validator.validate(new StreamSource(file.toFile()));
    } catch (SAXException e) {
      faults.add(e.getMessage());
    }
    Set<String> told = new TreeSet<>();
    Jsoup.parse(Files.readString(file), Parser.xmlParser())
        .select("loc")
        .forEach(loc -> told.add(loc.text()));
    Set<String> open = new TreeSet<>();
    for (Path page : DemoSite.files(folder, ".html")) {
      Document document = Jsoup.parse(page, "UTF-8");
      if (document.select("meta[name=robots][content*=noindex]").isEmpty()) {
        open.add(document.select("link[rel=canonical]").attr("href"));
      }
    }
    told.stream().filter(a -> !open.contains(a)).forEach(a -> faults.add("no such page: " + a));
    open.stream().filter(a -> !told.contains(a)).forEach(a -> faults.add("left out: " + a));
    return faults;
  }

  /** What is wrong with what pages say of themselves to those who share them (ogp.me). */
  List<String> sharingFaults() throws IOException {
    List<String> faults = new ArrayList<>();
    Set<String> measured = new HashSet<>();
    for (Path page : DemoSite.files(folder, ".html")) {
      Document document = Jsoup.parse(page, "UTF-8");
      if (document.selectFirst("meta[property^=og:]") == null) {
        continue;
      }
      for (String property : List.of("og:title", "og:type", "og:url", "og:site_name")) {
        int found = document.select("meta[property=" + property + "]").size();
        require(faults, page, found == 1, "has " + found + " of " + property);
      }
      require(
          faults,
          page,
          told(document, "og:url").equals(document.select("link[rel=canonical]").attr("href")),
          "is shared under another address");
      String image = told(document, "og:image");
      if (!image.isEmpty()) {
        require(faults, page, isThere(image), "has no picture " + image);
        if (isThere(image) && measured.add(image)) {
          measure(faults, page, document, file(image));
        }
      }
    }
    return faults;
  }

  private static void measure(List<String> faults, Path page, Document document, Path image)
      throws IOException {
    BufferedImage read = ImageIO.read(image.toFile());
    require(faults, page, read != null, "has a picture that nobody reads: " + image);
    String width = told(document, "og:image:width");
    String height = told(document, "og:image:height");
    if (read != null) {
      require(
          faults,
          page,
          width.equals("" + read.getWidth()) && height.equals("" + read.getHeight()),
          "says " + width + " x " + height + " of " + image);
    }
    require(faults, page, !told(document, "og:image:alt").isEmpty(), "has no words for " + image);
  }

  /** What is wrong with the manifest (W3C Web Application Manifest). */
  List<String> manifestFaults() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : DemoSite.files(folder, ".webmanifest")) {
      JsonNode manifest = JSON.readTree(file.toFile());
      require(faults, file, !manifest.path("name").asText().isBlank(), "has no name");
      require(
          faults,
          file,
          Files.isRegularFile(folder.resolve(manifest.path("start_url").asText()).normalize()),
          "starts nowhere");
      require(
          faults,
          file,
          Set.of("fullscreen", "standalone", "minimal-ui", "browser")
              .contains(manifest.path("display").asText()),
          "knows another display");
      for (String colour : List.of("theme_color", "background_color")) {
        require(
            faults,
            file,
            manifest.path(colour).asText().matches("#[0-9a-f]{6}"),
            "lacks " + colour);
      }
      require(faults, file, !manifest.path("icons").isEmpty(), "has no icon");
      for (JsonNode icon : manifest.path("icons")) {
        Path picture = folder.resolve(icon.path("src").asText()).normalize();
        require(faults, file, Files.isRegularFile(picture), "has no icon " + picture);
      }
    }
    return faults;
  }

  private static String told(Document document, String property) {
    Element meta = document.selectFirst("meta[property=" + property + "]");
    return meta == null ? "" : meta.attr("content");
  }

  private boolean isThere(String address) {
    return address.startsWith(base) && Files.isRegularFile(file(address));
  }

  private Path file(String address) {
    String path = URI.create(address).getPath().substring(URI.create(base).getPath().length());
    return folder.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
  }

  private static void require(List<String> faults, Path file, boolean holds, String fault) {
    if (!holds) {
      faults.add(file + " " + fault);
    }
  }
}
