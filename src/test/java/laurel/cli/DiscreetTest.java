package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.HtmlReport;
import laurel.diag.Language;
import laurel.diag.Location;
import laurel.diag.ReportIndex;
import laurel.diag.TextReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscreetTest {
  private static final String RECORD = "achievements/a";

  /** A photo called after whoever sent it in took their number into each report. */
  @Test
  void aReportSaysNoMobileNumberOfAFilesNameATitleOrAQuotedText() {
    FindingLog log = new FindingLog();
    log.about(RECORD)
        .report(
            FindingKind.PHOTO_NO_ALT,
            Location.of("content/" + RECORD + "/photos/13912345678.jpg"),
            "photos",
            "13912345678");
    log.about(RECORD)
        .report(
            FindingKind.TITLE_SIMILAR,
            Location.of("content/" + RECORD + "/achievement.yaml", 3, 8),
            "title",
            "装置１３９１２３４５６７８",
            "b");
    log.about(RECORD)
        .report(
            FindingKind.TABLE_FORMULA,
            new Location.InSheet("content/" + RECORD + "/139 1234 5678.xlsx", "13912345678", 2, 3),
            "title");
    ReportIndex index =
        new ReportIndex(
            Map.of(
                RECORD,
                new ReportIndex.Entry("装置 13912345678", "示例厂 13912345678", Map.of()),
                "achievements/b",
                new ReportIndex.Entry("别的装置", "示例厂", Map.of())));

    List<Finding> told = Discreet.findings(log.findings());

    String text = new TextReport(Language.EN).print(told);
    assertThat(text)
        .doesNotContain("13912345678", "5678", "５６７８")
        .contains("photos/139********.jpg: warning", "achievement.yaml:3:8", "!C2: ");
    assertThat(new HtmlReport(Language.ZH_CN, Discreet.index(told, index)).print(told))
        .doesNotContain("5678", "５６７８")
        .contains("装置 139********", "示例厂 139********");
  }

  /** A quoted text is cut; a number cut within would be known by the reader and not by us. */
  @ParameterizedTest
  @ValueSource(strings = {"13912345678", "139 1234 5678", "139－1234－5678", "11010519491231002X"})
  void aReportSaysNoPartOfANumberThatIsCut(String number) {
    for (int before = 62; before <= 80; before++) {
      FindingLog log = new FindingLog();
      String quoted = "装".repeat(before) + number + "号";
      log.about(RECORD)
          .report(FindingKind.TITLE_SIMILAR, Location.of("content/" + RECORD), "", quoted, "b");

      String text = new TextReport(Language.EN).print(Discreet.findings(log.findings()));

      assertThat(text).contains("装".repeat(before)).doesNotContainPattern("[0-9][ －]?[0-9]{3}");
    }
  }

  @Test
  void aLongTextIsCutWithTheFiguresThatAreNoNumber() {
    FindingLog log = new FindingLog();
    String quoted = "装".repeat(76) + "2024年度";
    log.about(RECORD)
        .report(FindingKind.TITLE_SIMILAR, Location.of("content/" + RECORD), "", quoted, "b");

    assertThat(new TextReport(Language.EN).print(log.findings())).contains("装2024…");
  }

  @Test
  void whatHoldsNoNumberIsSaidAsItIs() {
    FindingLog log = new FindingLog();
    Location where = Location.of("content/" + RECORD + "/photos/2024-05-01 GBT4754.jpg");
    log.about(RECORD).report(FindingKind.PHOTO_NO_ALT, where, "photos", "ZL 2021 1 0123456.7");

    assertThat(Discreet.findings(log.findings())).isEqualTo(log.findings());
  }
}
