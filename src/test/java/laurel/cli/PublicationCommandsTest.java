package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code pack} and {@code hosting} as they are typed. */
class PublicationCommandsTest extends Terminal {
  @TempDir Path folder;

  @BeforeEach
  void aSiteOfOneAward() throws IOException {
    write("content/site.yaml", "title: 示例\norganisers: [示例市总工会]\n");
    write(
        "content/programmes/p.yaml",
        "name: 示例活动\nyear: 2024\ncategories: [{key: invention, name: 小发明}]\n");
    write(
        "content/achievements/a/achievement.yaml",
        "title: 一号成果\ncategory: 小发明\nprogramme: p\nunit: 示例厂\n");
    write("content/rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a]\n");
    assertThat(run("build")).as(err()).isEqualTo(Exit.OK);
  }

  @Test
  void aPackHoldsWhatChangedSinceTheManifestThatIsGiven() throws IOException {
    Path earlier = Files.copy(site().resolve(".laurel-manifest"), folder.resolve("earlier"));
    assertThat(run("pack", zip().toString())).isEqualTo(Exit.OK);
    assertThat(out()).matches("\\Q" + zip() + "\\E: \\d\\d+ files to copy, 0 to delete\n");
    assertThat(run("pack", zip().toString(), "--since", earlier.toString())).isEqualTo(Exit.OK);
    assertThat(out()).isEqualTo(zip() + ": 1 files to copy, 0 to delete\n"); // the manifest itself
    write("content/pages/new.md", "---\ntitle: 新页\n---\n\n正文\n");
    run("build");
    assertThat(run("pack", zip().toString(), "--since", earlier.toString())).isEqualTo(Exit.OK);
    try (ZipFile pack = new ZipFile(zip().toFile())) {
      assertThat(pack.stream().map(ZipEntry::getName))
          .contains("README.txt", "delete.txt", "manifest.sha256", "site/pages/new/index.html")
          .noneMatch(name -> name.endsWith(".css"));
    }
  }

  @Test
  void aSiteThatWasChangedByHandIsNotPacked() throws IOException {
    write("site/index.html", "changed by hand");
    assertThat(run("pack", zip().toString())).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(err())
        .isEqualTo(
            "Not packed: 1 files of the site are not as they were built (index.html). Please build"
                + " again.\n");
    assertThat(zip()).doesNotExist();
  }

  @Test
  void whatCanBeNoFileIsWrongUsage() {
    assertThat(run("pack", "a\0b")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("\"a\0b\": this cannot be the name of a file or folder.\n");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThat(run("pack", zip().toString(), "--since", "nothing")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("--since nothing: there is no such file.\n");
    assertThat(run("hosting", "iis")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("A value is missing: nginx|caddy|apache|headers\n");
  }

  @ParameterizedTest
  @CsvSource({"nginx, add_header", "caddy, header", "apache, Header", "headers, /*"})
  void theSettingsOfAServerArePrintedWithTheStrictPolicy(String server, String word) {
    assertThat(run("hosting", server)).isEqualTo(Exit.OK);
    assertThat(out()).contains(word, "default-src 'none'", "immutable");
    assertThat(err()).isEmpty();
  }

  private Path site() {
    return folder.resolve("site");
  }

  private Path zip() {
    return folder.resolve("update.zip");
  }

  private Exit run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    if (!words[0].equals("hosting")) {
      all.addAll(List.of("--out", site().toString()));
    }
    if (!words[0].equals("pack")) {
      all.addAll(List.of("--content", folder.resolve("content").toString()));
      all.addAll(List.of("--cache", folder.resolve("cache").toString()));
    }
    Console console = cleared();
    return new CommandLine(List.of(new BuildCommand(), new PackCommand(), new HostingCommand()))
        .run(all, console);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
