package laurel.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.build.BuildResult;
import laurel.build.SmallSite;
import laurel.diag.Finding;
import laurel.diag.Language;

/** A site to show. */
final class Trials {
  static final PreviewListener NOBODY =
      new PreviewListener() {
        @Override
        public void built(BuildResult result, List<Finding> findings, long nanoseconds) {}

        @Override
        public void told(List<Finding> findings) {}

        @Override
        public void failed(Exception reason) {}
      };

  private Trials() {}

  /** One awarded achievement with a photo. */
  static SmallSite site(Path folder) throws IOException {
    SmallSite site = new SmallSite(folder).begin();
    site.achievement("pump", "水泵密封", "summary: 好用\nconsent: {authorization: private/a.txt}\n");
    site.write("achievements/pump/private/a.txt", "同意");
    site.photo("achievements/pump/photos/1 水泵.jpg", 7);
    return site.write(
        "rounds/r1.yaml",
        """
        programme: p
        name: 获奖
        date: 2024-06-01
        stage: awarded
        awards: [pump]
        """);
  }

  static PreviewOptions options(SmallSite site, int port, String base) {
    return new PreviewOptions(site.options(null), port, Optional.of(base), false, Language.EN);
  }
}
