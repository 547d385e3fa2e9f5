package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.build.BuildOptions;
import laurel.build.ReviewBuild;
import laurel.build.SmallSite;
import laurel.work.Progress;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A review pack as a jury meets it: opened from a stick, read on a phone, printed. */
class ReviewPackTest {
  private static final String TEXT =
      """
      summary: |
        1. 解决的实际问题：用一根偏心销把反刮刀片折进刀杆，伸过底孔后转半圈就能展开，退刀时再转回去，不用卸下工件翻面。
        2. 经济效益：装夹由两次改为一次。
      background: 过去要翻转工件，或由人钻到背面手装刀片。
      metrics:
        - {label: 加工时间, before: 62, after: 25, unit: 分钟}
      team: [{name: 沈砚舟, title: 镗铣工, birth: 1985-03}, 罗启明]
      leadProfile: 沈砚舟，高级技师。
      opinions: {unit: {text: 同意推荐, date: 2024-05-08}}
      evidence: [{file: evidence/a.pdf, title: 专利证书}]
      """;

  private static final String MARK = "内部评审不得外传";

  @TempDir static Path folder;
  private static Browser browser;
  private static StaticServer server;
  private static List<Path> pages;

  @BeforeAll
  static void aPackOfBothKinds() throws Exception {
    SmallSite site =
        new SmallSite(folder)
            .begin()
            .achievement("a", "折叠反刮刀具的研制与应用", TEXT)
            .achievement("b", "可以折叠的反刮刀", TEXT)
            .achievement("c", "班组能耗看板", "")
            .photo("achievements/a/photos/1 整体.jpg", 1)
            .photo("achievements/a/photos/2 细节.jpg", 2)
            .write("achievements/a/evidence/a.pdf", "%PDF-1.4")
            .write("achievements/b/evidence/a.pdf", "%PDF-1.4")
            .append(
                "programmes/p.yaml",
                "scoring: {criteria: [{key: a, name: 新意, max: 60, text: 新在哪里}, {key: b, name: 效益, max: 40}]}\n");
    for (boolean blind : new boolean[] {false, true}) {
      BuildOptions like = site.options(null);
      BuildOptions options =
          new BuildOptions(
              like.content(),
              like.templates(),
              folder.resolve(blind ? "blind" : "review"),
              folder.resolve("review-cache"),
              Optional.empty(),
              Optional.empty(),
              2,
              false,
              false,
              false);
      assertThat(
              new ReviewBuild(options, blind, Optional.empty(), Progress.SILENT)
                  .build()
                  .published())
          .isTrue();
    }
    pages = new ArrayList<>(DemoSite.files(folder.resolve("review"), ".html"));
    pages.addAll(DemoSite.files(folder.resolve("blind"), ".html"));
    assertThat(pages).hasSize(12);
    browser = Browser.open();
    server = new StaticServer(folder, "/");
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

  @Test
  void everyPageIsValidHtml() throws Exception {
    assertThat(NuChecker.html(folder, pages)).isEmpty();
    assertThat(NuChecker.css(folder, DemoSite.files(folder.resolve("review"), ".css"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"320, false", "390, true", "820, false", "1440, false", "1440, true"})
  void everyPageIsFreeOfFaultsFromAStickAndNothingScrollsSideways(int width, boolean dark) {
    browser.width(width).scheme(dark);
    List<String> faults = new ArrayList<>();
    for (Path page : pages) {
      browser.go(page);
      browser.complaints().forEach(said -> faults.add(page + ": " + said));
      browser.go(server.address(folder.relativize(page).toString()));
      new AxeBuilder()
          .exclude(".watermark") // says nothing that the page does not say: it adorns
          .analyze(browser.driver())
          .getViolations()
          .forEach(
              rule -> faults.add(page + " " + rule.getId() + rule.getNodes().get(0).getTarget()));
      long overflow =
          (Long)
              browser.eval(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (overflow > 0) {
        faults.add(page + " is wider by " + overflow);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theMarkIsOverEveryPageAndTakesNoClick() {
    browser.width(820).scheme(false);
    for (Path page : pages) {
      browser.go(page);
      Map<?, ?> box =
          (Map<?, ?>) browser.eval("document.querySelector('.watermark').getBoundingClientRect()");
      assertThat(((Number) box.get("width")).intValue())
          .as(page.toString())
          .isGreaterThanOrEqualTo(800);
      assertThat(browser.find(".watermark").getText()).contains("内部评审 不得外传");
    }
    browser.go(folder.resolve("review/index.html"));
    browser.find(".rv-roll .t a").click();
    browser.waiting().until(d -> d.getCurrentUrl().contains("candidates/"));
  }

  @Test
  void byKeyboardAJuryReachesAnEntryItsTwinAndItsSheet() {
    browser.width(1440).scheme(false).go(folder.resolve("review/index.html"));
    browser.find(".rv-roll .t a").sendKeys(Keys.ENTER);
    browser.waiting().until(d -> d.getCurrentUrl().contains("candidates/"));
    browser.find(".rv-note--red a").sendKeys(Keys.ENTER);
    browser.waiting().until(d -> d.getCurrentUrl().contains("alike/"));
    assertThat(browser.all(".rv-pair mark")).isNotEmpty();
    browser.find(".rv-pair thead a").sendKeys(Keys.ENTER);
    browser.waiting().until(d -> d.getCurrentUrl().contains("candidates/"));
    String code = browser.find(".dhead .rv-code").getText();
    browser.find(".acts a").sendKeys(Keys.ENTER);
    browser.waiting().until(d -> d.getCurrentUrl().endsWith("scores/p/index.html#" + code));
    WebElement sheet = browser.find("#" + code);
    assertThat(sheet.getText()).contains(code, "新意", "效益", "示例厂");
  }

  @Test
  void everyEntryIsASheetOfA4AndEverySheetOfPaperBearsTheMark() throws IOException {
    browser.go(folder.resolve("review/scores/p/index.html"));
    try (PDDocument paper = printed()) {
      assertThat(paper.getNumberOfPages()).as("one for all, one for each").isEqualTo(4);
      for (int page = 1; page <= 4; page++) {
        PDRectangle size = paper.getPage(page - 1).getMediaBox();
        assertThat(size.getHeight() / size.getWidth()).isBetween(1.41f, 1.42f);
      }
      // what is printed can be read again only where the machine has the characters
      Assumptions.assumeTrue(writesChinese(), "no Chinese font on this machine");
      for (int page = 1; page <= 4; page++) {
        assertThat(text(paper, page)).as("page " + page).contains(MARK + MARK, "评委签名");
      }
      assertThat(text(paper, 2)).contains("专家评分表", "新在哪里", "申请回避");
    }
    for (Path page : pages) {
      browser.go(page);
      try (PDDocument paper = printed()) {
        for (int i = 1; i <= paper.getNumberOfPages(); i++) {
          assertThat(text(paper, i)).as(page + " " + i).contains(MARK + MARK);
        }
      }
    }
  }

  /** Without a font every character is the same box. */
  private static boolean writesChinese() {
    return Boolean.TRUE.equals(
        browser.eval(
            "(function () { var c = document.createElement('canvas'), x = c.getContext('2d');"
                + " function drawn(t) { x.clearRect(0, 0, 99, 99); x.font = '30px serif';"
                + " x.fillText(t, 2, 40); return c.toDataURL(); }"
                + " return drawn('\u8bc4') !== drawn('\u7b7e'); })()"));
  }

  @Test
  void aBlindPageSaysWhatIsNotThereAndNobodyIsOnIt() throws IOException {
    for (Path page : pages) {
      if (page.startsWith(folder.resolve("blind"))) {
        assertThat(Files.readString(page)).as(page.toString()).doesNotContain("沈砚舟", "示例厂");
      }
    }
    browser.go(folder.resolve("blind/index.html"));
    browser.find(".rv-roll .t a").click();
    browser.waiting().until(d -> d.getCurrentUrl().contains("candidates/"));
    assertThat(browser.find(".rv-note").getText()).contains("姓名、单位", "1 份证明材料未提供");
  }

  private static String text(PDDocument paper, int page) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(page);
    text.setEndPage(page);
    return text.getText(paper).replaceAll("\\s+", ""); // letters across the page stand alone
  }

  private static PDDocument printed() throws IOException {
    Map<String, Object> answer =
        browser.driver().executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    return Loader.loadPDF(Base64.getDecoder().decode((String) answer.get("data")));
  }
}
