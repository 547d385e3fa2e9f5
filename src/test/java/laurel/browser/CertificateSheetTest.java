package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import laurel.build.SmallSite;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A certificate of joint units with the longest title that a notice takes, and one of a few words.
 */
class CertificateSheetTest {
  /** How far what stands on the sheet comes to the lines of its frame, in pixels, and its mark. */
  private static final String ROOM =
      """
      (function () {
        var sheet = document.querySelector('.cert__in').getBoundingClientRect();
        var box = document.querySelector('.cert').getBoundingClientRect();
        var mark = document.querySelector('.cert__mark').getBoundingClientRect();
        return Math.round(Math.min(
            mark.height - 24,
            mark.top - sheet.top,
            box.bottom - sheet.bottom,
            ...[...document.querySelectorAll('.cert__in > *, .cert__end > *')].map(
                function (part) { return sheet.bottom - part.getBoundingClientRect().bottom; })));
      })()
      """;

  private static final String TITLE = "大型数控龙门镗铣床主轴箱热变形在线补偿及刀具磨损状态智能识别装置的研制与应用";

  @TempDir static Path folder;
  private static Browser browser;
  private static SmallSite site;

  @BeforeAll
  static void certificates() throws Exception {
    String team = "team: [伍思源, 田望阔, 路漫舟, 单有扶, 石耕野, 陆知夏]\n";
    site =
        new SmallSite(folder)
            .begin()
            .append("site.yaml", "baseUrl: https://example.org/\n")
            .write(
                "achievements/long/achievement.yaml",
                "title: %s%s\ncategory: 小发明\nprogramme: p\n".formatted(TITLE, TITLE)
                    + "unit: [示例新能源汽车零部件智能制造股份有限公司, 示例轨道交通装备检修有限责任公司,"
                    + " 示例大学机械工程学院]\n"
                    + team)
            .achievement("short", "反刮刀具", team)
            .write(
                "rounds/1.yaml",
                """
                programme: p
                date: 2024-10-01
                stage: awarded
                awards:
                  - {achievement: long, certificate: SZ2024-0001}
                  - {achievement: short, certificate: SZ2024-0002}
                """);
    site.publish();
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 820, 1150, 1440})
  void nothingOnItLiesOverItsFrameOnAScreen(int width) {
    for (String number : new String[] {"SZ2024-0001", "SZ2024-0002"}) {
      browser.width(width).go(page(number));
      assertThat((Long) browser.eval(ROOM.strip())).as(number).isGreaterThan(8);
    }
  }

  @Test
  void onPaperItIsOneSheetAndNothingLiesOverItsFrame() throws IOException {
    for (String number : new String[] {"SZ2024-0001", "SZ2024-0002"}) {
      browser.shown(1047).go(page(number)); // A4 across within its margins
      browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
      assertThat((Long) browser.eval(ROOM.strip())).as(number).isGreaterThan(8);
      browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
      Map<String, Object> answer =
          browser.driver().executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
      try (PDDocument paper =
          Loader.loadPDF(Base64.getDecoder().decode((String) answer.get("data")))) {
        assertThat(paper.getNumberOfPages()).as(number).isEqualTo(1);
      }
    }
  }

  private static Path page(String number) {
    return folder.resolve("site/certificates/" + number + "/index.html");
  }
}
