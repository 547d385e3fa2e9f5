package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of a printer. */
class PaperTest {
  private static Browser browser;
  private static StaticServer server;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.open();
    server = new StaticServer(DemoSite.folder(), "/a/b/");
  }

  @AfterAll
  static void close() {
    if (server != null) {
      server.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"flange-aligner", "back-spotfacing-tool", "infusion-clip", "pallet-corner"})
  void anEntrySheetIsOneOrTwoPagesAndEndsWithItsAddress(String id) throws IOException {
    try (PDDocument paper = printed("achievements/" + id + "/index.html")) {
      assertThat(paper.getNumberOfPages()).isBetween(1, 2);
      assertThat(new PDFTextStripper().getText(paper))
          .contains("https://example.org/a/b/achievements/" + id + "/")
          .doesNotContain("首页");
    }
  }

  @Test
  void onEveryPageOfARoundTheListHasItsHead() throws IOException {
    try (PDDocument paper = printed("rounds/hz-2022-4-awarded/index.html")) {
      assertThat(paper.getNumberOfPages()).isEqualTo(2);
      for (int page = 1; page <= 2; page++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        assertThat(text.getText(paper)).as("page " + page).contains("成果名称").contains("完成单位");
      }
    }
  }

  private static PDDocument printed(String page) throws IOException {
    browser.go(server.address(page));
    Map<String, Object> answer =
        browser.driver().executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    return Loader.loadPDF(Base64.getDecoder().decode((String) answer.get("data")));
  }
}
