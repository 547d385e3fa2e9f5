package laurel.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import laurel.export.Sitemap.Entry;
import laurel.model.PublicSamples;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class SitemapTest {
  private static final Addresses NONE = new PlainAddresses(Optional.empty());

  @Test
  void pagesAreListedByTheAddressThatPeopleShare() throws Exception {
    List<Output> outputs =
        Sitemap.of(
            List.of(
                new Entry("index.html", Optional.of(LocalDate.of(2024, 3, 8))),
                new Entry("rounds/r1/index.html", Optional.empty())),
            PlainAddresses.KNOWN);
    Document map = xml(outputs.get(1));
    assertThat(texts(map, "loc"))
        .containsExactly(
            "https://wuxiao.example.invalid/hall/",
            "https://wuxiao.example.invalid/hall/rounds/r1/");
    assertThat(texts(map, "lastmod")).containsExactly("2024-03-08");
  }

  @Test
  void moreThanOneFileHoldsBecomesAnIndex() throws Exception {
    List<Entry> pages =
        IntStream.rangeClosed(0, Sitemap.MOST)
            .mapToObj(i -> new Entry("p" + i + ".html", Optional.empty()))
            .toList();
    List<Output> outputs = Sitemap.of(pages, PlainAddresses.KNOWN);
    assertThat(outputs)
        .extracting(Output::path)
        .containsExactly("robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap.xml");
    assertThat(texts(xml(outputs.get(2)), "loc")).hasSize(1);
    assertThat(texts(xml(outputs.get(3)), "loc")).hasSize(2);
  }

  @Test
  void robotsNamesTheSitemapWhereThereIsOne() {
    assertThat(text(Sitemap.of(List.of(), PlainAddresses.KNOWN).get(0)))
        .contains("Sitemap: https://wuxiao.example.invalid/hall/sitemap.xml");
    assertThat(Sitemap.of(List.of(), NONE)).hasSize(1);
    assertThat(text(Sitemap.of(List.of(), NONE).get(0))).isEqualTo("User-agent: *\nAllow: /\n");
  }

  @Test
  void theManifestWorksBelowAnyPath() {
    Output manifest =
        WebManifest.of(
            PublicSamples.site(Optional.empty()),
            "#b3301c",
            "#ffffff",
            List.of(new WebManifest.Icon("assets/icon.svg", "any", "image/svg+xml")));
    assertThat(text(manifest))
        .contains("\"start_url\":\"./index.html\"", "\"src\":\"./assets/icon.svg\"");
  }

  private static String text(Output output) {
    return new String(output.bytes(), UTF_8);
  }

  private static Document xml(Output output) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(output.bytes()));
  }

  private static List<String> texts(Document document, String name) {
    NodeList nodes =
        document.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", name);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }
}
