package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import laurel.site.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole pages as they were looked at and found right. After a change that is meant, run this test
 * with {@code -Dlaurel.golden=write} and read the difference.
 */
class GoldenPagesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/laurel/render/golden");
  private static final Map<String, String> PAGES =
      SampleSite.render(Sample.catalogue(), Sample.media(), Theme.shipped(), new FindingLog());

  @ParameterizedTest
  @CsvSource({
    "home.html, index.html",
    "achievement.html, achievements/输液快扣/index.html",
    "achievement-en.html, en/achievements/record-0/index.html",
    "candidate.html, achievements/record-9/index.html",
    "round.html, rounds/2025-notice-2/index.html",
    "correction.html, rounds/2024-fix/index.html",
    "facet.html, categories/invention/index.html",
    "gallery.html, achievements/index.html",
    "search.html, search/index.html",
    "lesson.html, lessons/lesson-0/index.html",
    "revoked.html, achievements/revoked-one/index.html",
    "withdrawn.html, achievements/withdrawn-one/index.html",
    "certificate.html, certificates/SZ2025-0001-7K3M/index.html"
  })
  void aPageIsAsItWasFoundRight(String golden, String path) throws IOException {
    String made = PAGES.get(path).replaceAll("-[0-9a-f]{10}\\.(css|js|svg)", ".$1");
    Path file = GOLDEN.resolve(golden);
    if ("write".equals(System.getProperty("laurel.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, made);
    }
    assertThat(made).isEqualTo(Files.readString(file));
  }

  @Test
  void noGoldenPageIsLeftThatNobodyMakes() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      List<String> names = files.map(f -> f.getFileName().toString()).collect(Collectors.toList());
      assertThat(names)
          .containsExactlyInAnyOrder(
              "home.html",
              "achievement.html",
              "achievement-en.html",
              "candidate.html",
              "round.html",
              "correction.html",
              "facet.html",
              "gallery.html",
              "search.html",
              "lesson.html",
              "revoked.html",
              "withdrawn.html",
              "certificate.html");
    }
  }
}
