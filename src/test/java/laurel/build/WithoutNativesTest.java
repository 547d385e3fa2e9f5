package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.browser.DemoSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on a platform for which no jar holds machine code. */
class WithoutNativesTest {
  @TempDir Path folder;

  @Test
  void theSamePagesAreMadeAndItIsSaidOnce() throws Exception {
    Path site = folder.resolve("site");

    String said =
        built(List.of("--out", site.toString(), "--base-url", "https://example.org/a/b/"));

    assertThat(said)
        .containsOnlyOnce(
            ": note media.no-natives: no machine code for this platform: photos are made as JPEG"
                + " only, and slowly");
    assertThat(pages(site)).isEqualTo(pages(DemoSite.folder()));
    assertThat(files(site, ".webp")).isEmpty();
    assertThat(files(site, ".mp4")).isNotEmpty();
    assertThat(files(site, "-320.jpg")).isNotEmpty();
  }

  @Test
  void packedFilesThatCannotBeMadeAreToldAndTheSiteIsThere() throws Exception {
    SmallSite small = new SmallSite(folder).begin();
    small.append("site.yaml", "hosting: {packed: [brotli]}\n");
    small.write("rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: []\n");

    String said = built(List.of("--out", "" + small.site(), "--content", "" + small.content()));

    assertThat(said)
        .contains(
            "content/site.yaml: warning hosting.no-packer: this machine cannot pack files as brotli;"
                + " the site was built without them");
    assertThat(small.site().resolve("index.html")).isRegularFile();
    assertThat(files(small.site(), ".br")).isEmpty();
  }

  /** Builds; what was said. */
  private String built(List<String> options) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", plainJars(), "laurel.cli.Main", "build", "--lang", "en"));
    command.addAll(List.of("--cache", folder.resolve("c").toString()));
    command.addAll(options);
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(said)).isZero();
    return Files.readString(said);
  }

  /** The class path without the jars that hold machine code. */
  private static String plainJars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(jar -> !jar.matches(".*-(linux|macosx|windows)-[^/\\\\]*\\.jar"))
        .filter(jar -> !jar.contains("webp-imageio"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> pages(Path site) throws IOException {
    return files(site, ".html");
  }

  private static List<String> files(Path site, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .map(f -> site.relativize(f).toString())
          .filter(f -> f.endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
