package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages tell search engines, sharers and spreadsheets. */
class SharedPagesTest {
  private static final String BASE = "https://example.org/a/b/";
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "index.html, WebSite",
    "achievements/flange-aligner/index.html, CreativeWork",
    "achievements/flange-aligner/index.html, BreadcrumbList",
    "achievements/index.html, ItemList",
    "categories/invention/index.html, ItemList",
    "lessons/infusion-clip-lesson/index.html, LearningResource"
  })
  void aPageSaysWhatItIs(String page, String type) throws IOException {
    assertThat(types(DemoSite.folder().resolve(page))).contains(type);
  }

  @Test
  void everyUnitIsAnOrganisationAndEveryObjectReads() throws IOException {
    for (Path page : DemoSite.pages()) {
      List<String> types = types(page);
      if (page.getParent().getParent().getFileName().toString().equals("units")) {
        assertThat(types).as(page.toString()).contains("Organization");
      }
    }
  }

  @Test
  void everyWinnerHasAPictureForSharedLinksAndNoCandidateHas() throws IOException {
    int cards = 0;
    for (Path page : DemoSite.pages()) {
      Element image = Jsoup.parse(page, "UTF-8").selectFirst("meta[property=og:image]");
      if (image != null) {
        String address = image.attr("content");
        assertThat(address).startsWith(BASE);
        Path file =
            DemoSite.folder().resolve(URI.create(address).getPath().substring("/a/b/".length()));
        assertThat(file).isRegularFile();
        cards += address.endsWith("/share.png") ? 1 : 0;
      }
    }
    assertThat(cards).isEqualTo(2 * 27); // in both languages
    try (var files = Files.walk(DemoSite.folder())) {
      assertThat(files.filter(f -> f.endsWith("share.png"))).hasSize(27);
    }
  }

  @Test
  void aPrintedSheetCarriesASymbolOfItsAddress() throws IOException {
    Path page = DemoSite.folder().resolve("achievements/flange-aligner/index.html");
    Document document = Jsoup.parse(page, "UTF-8");
    assertThat(document.select(".paper svg.qr[aria-label]")).hasSize(1);
    assertThat(document.select(".paper .printed").text())
        .contains(BASE + "achievements/flange-aligner/");
  }

  @Test
  void theStatisticsCanBeTakenAwayAndCountEveryAward() throws IOException {
    String table = Files.readString(DemoSite.folder().resolve("statistics/statistics.csv"));
    assertThat(table).startsWith("\uFEFF统计口径,名称,项数\r\n");
    int awards =
        table
            .lines()
            .filter(line -> line.startsWith("类别,"))
            .mapToInt(line -> Integer.parseInt(line.substring(line.lastIndexOf(',') + 1)))
            .sum();
    assertThat(awards).isEqualTo(27);
  }

  @Test
  void yearlyBenefitsAreAddedUpWithinOneUnitAlone() throws IOException {
    Path page = DemoSite.folder().resolve("statistics/index.html");
    List<String> rows = Jsoup.parse(page, "UTF-8").select("#sums tbody tr").eachText();
    assertThat(rows).contains("减少 次/年 43 3").allMatch(row -> row.contains("/年"));
  }

  private static List<String> types(Path page) throws IOException {
    List<String> types = new ArrayList<>();
    Document document = Jsoup.parse(page, "UTF-8");
    for (Element data : document.select("script[type=application/ld+json]")) {
      JsonNode object = JSON.readTree(data.data());
      assertThat(object.path("@context").asText()).isEqualTo("https://schema.org");
      types.add(object.path("@type").asText());
    }
    return types;
  }
}
