package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import laurel.diag.Language;
import laurel.diag.TextReport;
import laurel.output.OutputFolder;
import laurel.output.SitePath;
import laurel.output.Stage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;

/** A pack applied as its README says makes the new site of the old one, byte for byte. */
class SitePackTest {
  private static final List<String> PATHS =
      List.of(
          "index.html",
          "achievements/index.html",
          "achievements/法兰/index.html",
          "achievements/法兰/a.jpg",
          "assets/laurel-1234567890.css",
          "rounds/r/index.html",
          "rounds/r/changes/index.html");

  private Path folder;

  @BeforeTry
  void folder() throws IOException {
    folder = Files.createTempDirectory("pack");
  }

  @AfterTry
  void clear() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 60)
  void aPackAppliedToTheOldSiteGivesTheNewSiteByteForByte(
      @ForAll("histories") List<Map<String, String>> history) throws Exception {
    Path server = folder.resolve("server");
    Files.createDirectories(server);
    Files.writeString(server.resolve("CNAME"), "wuxiao.example.cn");
    Optional<Path> since = Optional.empty();
    for (Map<String, String> state : history) {
      publish(state);
      Path zip = folder.resolve("update.zip");
      SitePack pack = SitePack.write(site(), since, zip);
      assertThat(pack.altered()).isEmpty();
      byte[] first = Files.readAllBytes(zip);
      SitePack.write(site(), since, zip);
      assertThat(Files.readAllBytes(zip)).as("the same pack again").isEqualTo(first);
      apply(zip, server);
      since = Optional.of(server.resolve(".laurel-manifest"));
      Map<String, String> there = contents(server);
      assertThat(there.remove("CNAME")).isEqualTo("wuxiao.example.cn");
      assertThat(there).isEqualTo(contents(site()));
      assertThat(DeployedCheck.of(server, Optional.empty()))
          .allMatch(finding -> finding.where().file().endsWith("/CNAME"));
    }
  }

  @Provide
  Arbitrary<List<Map<String, String>>> histories() {
    Arbitrary<String> texts = Arbitraries.of("", "甲", "乙", "a longer text\n".repeat(40));
    return Arbitraries.maps(Arbitraries.of(PATHS), texts)
        .ofMaxSize(PATHS.size())
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Test
  void aPackHoldsWhatChangedAndNamesWhatToDelete() throws Exception {
    folder();
    publish(Map.of("index.html", "1", "b/index.html", "2", "c/index.html", "3"));
    Path earlier = folder.resolve("earlier.manifest");
    Files.copy(site().resolve(".laurel-manifest"), earlier);
    publish(Map.of("index.html", "1", "b/index.html", "changed"));
    Path zip = folder.resolve("update.zip");
    SitePack.write(site(), Optional.of(earlier), zip);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertThat(file.stream().map(ZipEntry::getName))
          .containsExactly(
              "README.txt",
              "delete.txt",
              "manifest.sha256",
              "site/.laurel-manifest",
              "site/b/index.html");
      assertThat(text(file, "delete.txt")).isEqualTo("c/index.html\n");
      assertThat(text(file, "manifest.sha256"))
          .contains(
              "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b  index.html\n");
      assertThat(text(file, "README.txt")).contains("FTP", "U 盘", "sha256sum -c");
    }
    clear();
  }

  @Test
  void aSiteThatWasChangedByHandIsNotPacked() throws Exception {
    folder();
    publish(Map.of("index.html", "1"));
    Files.writeString(site().resolve("index.html"), "2");
    Path zip = folder.resolve("update.zip");
    assertThat(SitePack.write(site(), Optional.empty(), zip).altered())
        .containsExactly("index.html");
    assertThat(zip).doesNotExist();
    clear();
  }

  @Test
  void aCopyIsHeldAgainstItsManifestFileByFile() throws Exception {
    folder();
    publish(Map.of("index.html", "1", "b/index.html", "2"));
    Files.writeString(site().resolve("index.html"), "x");
    Files.delete(site().resolve("b/index.html"));
    Files.writeString(site().resolve("b/old.html"), "left behind");
    Files.writeString(site().resolve(".htaccess"), "the server's own");
    Files.writeString(site().resolve("web.config"), "that of IIS");
    assertThat(DeployedCheck.of(site(), Optional.empty()))
        .extracting(f -> new TextReport(Language.EN).line(f).lines().findFirst().orElseThrow())
        .containsExactly(
            site() + "/b/index.html: error site.missing: this file of the site is not there",
            site() + "/b/old.html: warning site.foreign: this file is not of the site",
            site() + "/index.html: error site.changed: this file is not as it was built");
    clear();
  }

  /** As {@code current}, which leads to the release that is served: all of it was missing. */
  @Test
  void aLinkToASiteIsHeldAgainstItsManifestAndPacked() throws Exception {
    folder();
    publish(Map.of("index.html", "1", "b/index.html", "2"));
    Path link = Files.createSymbolicLink(folder.resolve("current"), site());
    assertThat(DeployedCheck.of(link, Optional.empty())).isEmpty();
    Path zip = folder.resolve("update.zip");
    assertThat(SitePack.write(link, Optional.empty(), zip).altered()).isEmpty();
    assertThat(zip).exists();
    clear();
  }

  private Path site() {
    return folder.resolve("site");
  }

  private void publish(Map<String, String> state) throws Exception {
    OutputFolder.Options options = new OutputFolder.Options(List.of(), 1, false);
    try (Stage stage = OutputFolder.open(site(), options)) {
      for (Map.Entry<String, String> file : state.entrySet()) {
        stage.put(new SitePath(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      stage.publish();
    }
  }

  /** What README.txt tells a person to do. */
  private static void apply(Path zip, Path server) throws Exception {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().filter(e -> e.getName().startsWith("site/")).toList()) {
        Path target = server.resolve(entry.getName().substring("site/".length()));
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
          Files.write(target, in.readAllBytes());
        }
      }
      for (String path : text(file, "delete.txt").lines().toList()) {
        Files.delete(server.resolve(path));
      }
      for (String line : text(file, "manifest.sha256").lines().toList()) {
        byte[] bytes = Files.readAllBytes(server.resolve(line.substring(66)));
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(line).startsWith(HexFormat.of().formatHex(sum));
      }
    }
  }

  private static String text(ZipFile file, String name) throws IOException {
    try (InputStream in = file.getInputStream(file.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
