package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import laurel.diag.FindingLog;
import laurel.site.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The theme that the bench measures, which nobody looks at for weeks. */
class BenchThemeTest {
  @Test
  void everyPageIsMadeOfItWithoutAFault() {
    FindingLog log = new FindingLog();
    Theme theme = Theme.over(Path.of("bench/generators/laurel"));
    Map<String, String> pages = SampleSite.render(Sample.catalogue(), Sample.media(), theme, log);
    assertThat(log.findings()).isEmpty();
    assertThat(pages.keySet())
        .isEqualTo(
            SampleSite.render(Sample.catalogue(), Sample.media(), Theme.shipped(), new FindingLog())
                .keySet());
    assertThat(pages.get("achievements/输液快扣/index.html"))
        .contains("<dl class=\"facts\">", "<section class=\"team\">")
        .doesNotContain("<svg", "application/ld+json");
  }

  /** One's own layout knows what was asked of it when it was copied, and pages stay the shipped. */
  @Test
  void aLayoutAloneTakesEveryShippedPage(@TempDir Path mine) throws Exception {
    Path layout = Path.of("partials/layout.ftlh");
    Files.createDirectories(mine.resolve("partials"));
    Files.copy(Path.of("bench/generators/laurel").resolve(layout), mine.resolve(layout));
    FindingLog log = new FindingLog();
    SampleSite.render(Sample.catalogue(), Sample.media(), Theme.over(mine), log);
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void listsThatAreCutLeadOn() throws Exception {
    for (String page : List.of("list", "unit", "unit-list")) {
      String template =
          Files.readString(Path.of("bench/generators/laurel/pages/" + page + ".ftlh"));
      assertThat(template).as(page).contains("<@plain.pager view.pager/>");
    }
  }
}
