package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import laurel.diag.FindingLog;
import laurel.site.Sample;
import org.junit.jupiter.api.Test;

class PageRendererTest {
  private final FindingLog log = new FindingLog();
  private final Map<String, String> pages =
      SampleSite.render(Sample.catalogue(), Sample.media(), Theme.shipped(), log);

  @Test
  void everyPageOfTheSampleIsMade() throws Exception {
    assertThat(log.findings()).isEmpty();
    assertThat(pages).containsKeys("index.html", "en/index.html", "achievements/输液快扣/index.html");
    String out = System.getProperty("laurel.sample");
    if (out != null) {
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Path file = Path.of(out).resolve(page.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.getValue());
      }
      for (Assets.Asset asset : Assets.of(Theme.shipped()).all()) {
        Path file = Path.of(out).resolve(asset.path().path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, asset.text());
      }
    }
  }
}
