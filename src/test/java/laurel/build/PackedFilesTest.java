package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packed forms unpack to the very files that they stand beside. */
class PackedFilesTest {
  @TempDir Path folder;
  private SmallSite site;

  @BeforeEach
  void anAward() throws Exception {
    site =
        new SmallSite(folder)
            .begin()
            .achievement("a", "一号成果", "photos: [{file: photos/1.jpg, caption: 图, alt: 图}]\n")
            .photo("achievements/a/photos/1.jpg", 1)
            .write(
                "rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a]\n");
  }

  @Test
  void withoutAWordNothingIsPacked() throws Exception {
    site.publish();
    assertThat(packed(".gz")).isEmpty();
    assertThat(packed(".br")).isEmpty();
  }

  @Test
  void everyTextFileStandsPackedBesideItselfAndPicturesDoNot() throws Exception {
    site.append("site.yaml", "hosting: {packed: [gzip, brotli]}\n").publish();
    assertThat(Brotli4jLoader.isAvailable()).isTrue();
    Map<String, Path> gz = packed(".gz");
    assertThat(gz.keySet())
        .contains("index.html", "achievements/a/index.html", "search/index.html")
        .noneMatch(path -> path.endsWith(".jpg") || path.endsWith(".webp"));
    assertThat(packed(".br").keySet()).isEqualTo(gz.keySet());
    for (Map.Entry<String, Path> file : gz.entrySet()) {
      byte[] plain = Files.readAllBytes(site.site().resolve(file.getKey()));
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file.getValue()))) {
        assertThat(in.readAllBytes()).as(file.getKey()).isEqualTo(plain);
      }
      Path br = packed(".br").get(file.getKey());
      try (InputStream in = new BrotliInputStream(Files.newInputStream(br))) {
        assertThat(in.readAllBytes()).as(file.getKey()).isEqualTo(plain);
      }
      assertThat(Files.size(br)).isLessThan(plain.length);
    }
  }

  @Test
  void aSecondBuildPacksNothingAgainAndAnotherFolderTheSameBytes() throws Exception {
    site.append("site.yaml", "hosting: {packed: [gzip, brotli]}\n").publish();
    Map<String, Path> first = packed(".gz");
    var before = Files.getLastModifiedTime(first.get("index.html"));
    site.append("site.yaml", "# a word\n").publish();
    assertThat(Files.getLastModifiedTime(packed(".gz").get("index.html"))).isEqualTo(before);
    byte[] header = new byte[10];
    try (InputStream in = Files.newInputStream(first.get("index.html"))) {
      assertThat(in.read(header)).isEqualTo(10);
    }
    assertThat(List.of(header[4], header[5], header[6], header[7]))
        .as("no time in it")
        .containsOnly((byte) 0);
  }

  @Test
  void aFormThatIsNoneIsAnErrorWithItsLine() throws Exception {
    site.append("site.yaml", "hosting:\n  packed: [zip]\n  files: [nginx]\n");
    assertThat(SmallSite.lines(site.publish()))
        .contains(
            "content/site.yaml:5:12: error value.unknown: \"zip\" is no value of hosting",
            "content/site.yaml:6:11: error value.unknown: \"nginx\" is no value of hosting");
  }

  private Map<String, Path> packed(String ending) throws IOException {
    Map<String, Path> packed = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site.site())) {
      for (Path file : all.filter(f -> f.toString().endsWith(ending)).toList()) {
        String path = site.site().relativize(file).toString();
        packed.put(path.substring(0, path.length() - ending.length()), file);
      }
    }
    return packed;
  }
}
