package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import laurel.cache.Fingerprint;
import laurel.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of a site come from content, templates, options and version alone. */
class DeterminismTest {
  @TempDir Path folder;

  @Test
  void zoneLocaleAndThreadsLeaveNoTrace() throws IOException, InterruptedException {
    Map<String, Fingerprint> usual = built("usual", 2);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(built("elsewhere", 1)).isEqualTo(usual);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  private Map<String, Fingerprint> built(String name, int jobs)
      throws IOException, InterruptedException {
    Path site = folder.resolve(name).resolve("site");
    BuildOptions options =
        new BuildOptions(
            Path.of("content"),
            Optional.empty(),
            site,
            Path.of("target", "demo-cache"),
            Optional.of("https://example.org/"),
            Optional.empty(),
            jobs,
            false,
            false,
            false);
    new SiteBuild(options, Progress.SILENT).build();
    return SiteFiles.of(site);
  }
}
