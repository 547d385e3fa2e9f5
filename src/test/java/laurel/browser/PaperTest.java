package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of a printer. */
@ExtendWith(DemoVisit.class)
class PaperTest {
  /** Texts that are shown on lines lower than themselves. */
  private static final String FLAT =
      """
      [...document.querySelectorAll("body *")]
        .filter(e => [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()))
        .filter(e => e.getClientRects().length)
        .map(e => [e, getComputedStyle(e)])
        .filter(([e, look]) => parseFloat(look.lineHeight) < parseFloat(look.fontSize))
        .map(([e]) => e.className + " " + e.textContent.trim())
      """;

  private static Browser browser;
  private static StaticServer server;

  @BeforeAll
  static void open(Browser opened, StaticServer started) {
    browser = opened;
    server = started;
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
        assertThat(text(paper, page)).as("page " + page).contains("成果名称").contains("完成单位");
      }
    }
  }

  @Test
  void aCertificateIsOneSheetAcross() throws IOException {
    for (String page : List.of("", "en/")) {
      try (PDDocument paper = printed(page + "certificates/SLAH24-001-XRSWMR/index.html")) {
        assertThat(paper.getNumberOfPages()).isEqualTo(1);
        PDRectangle sheet = paper.getPage(0).getMediaBox();
        assertThat(sheet.getWidth()).isGreaterThan(sheet.getHeight());
        assertThat(new PDFTextStripper().getText(paper))
            .contains("SLAH24-001-XRSWMR")
            .doesNotContain("最后更新", "Updated")
            .doesNotContain("1 / 1");
      }
    }
  }

  /** A list that lost a sheet shows it, and nobody finds a sheet with nothing but a date. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "achievements/index.html",
        "rounds/hz-2022-4-awarded/changes/index.html",
        "en/rounds/hz-2022-4-awarded/index.html"
      })
  void sheetsAreNumberedAndTheFootIsWhole(String page) throws IOException {
    try (PDDocument paper = printed(page)) {
      int last = paper.getNumberOfPages();
      for (int sheet = 1; sheet <= last; sheet++) {
        assertThat(text(paper, sheet)).contains(sheet + " / " + last);
      }
      assertThat(text(paper, last)).contains("https://example.org/a/b/").contains("2025-11-10");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "achievements/index.html",
        "courses/index.html",
        "lessons/index.html",
        "lessons/back-spotfacing-lesson/index.html",
        "people/index.html",
        "statistics/index.html",
        "units/index.html"
      })
  void noTextLiesOnTheNextLine(String page) {
    browser.go(server.address(page));
    Map<String, Object> paper = Map.of("media", "print");
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", paper);
    try {
      assertThat(browser.eval(FLAT)).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
    } finally {
      browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  @Test
  void noWordOfACategoryIsBroken() throws IOException {
    try (PDDocument paper = printed("en/rounds/hz-2022-4-awarded/index.html")) {
      assertThat(new PDFTextStripper().getText(paper))
          .contains("invention")
          .contains("innovation")
          .contains("Problem");
    }
  }

  private static String text(PDDocument paper, int sheet) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(sheet);
    text.setEndPage(sheet);
    return text.getText(paper);
  }

  private static PDDocument printed(String page) throws IOException {
    browser.go(server.address(page));
    Map<String, Object> answer =
        browser.driver().executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    return Loader.loadPDF(Base64.getDecoder().decode((String) answer.get("data")));
  }
}
