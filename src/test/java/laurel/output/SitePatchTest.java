package laurel.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.cache.Fingerprint;
import laurel.output.FaultyDisk.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Single files of a site that stands become others. */
class SitePatchTest {
  private static final Map<String, String> OLD =
      new TreeMap<>(Map.of("index.html", "old", "a/页.html", "a", "b/x.html", "b", "z.txt", "z"));
  private static final Fingerprint RECIPE = Fingerprint.of("what it is made from");

  @TempDir(factory = InMemory.class)
  Path folder;

  @Test
  void afterItTheFolderIsAsAWholeBuildWouldLeaveIt() throws Exception {
    Path patched = folder.resolve("patched/site");
    Path whole = folder.resolve("whole/site");
    Sites.publish(patched, OLD);
    Sites.publish(whole, now());
    PublishResult result = patch(patched, Disk.REAL);
    assertThat(result.written()).isEqualTo(2);
    assertThat(result.unchanged()).isEqualTo(2);
    assertThat(Files.readAllBytes(patched.resolve(Manifest.NAME)))
        .isEqualTo(Files.readAllBytes(whole.resolve(Manifest.NAME)));
    assertThat(Sites.read(patched)).isEqualTo(now());
  }

  @Test
  void theNextBuildFindsEveryFileAsItWasPut() throws Exception {
    Path site = folder.resolve("site");
    Sites.publish(site, OLD);
    patch(site, Disk.REAL);
    try (Stage stage = OutputFolder.open(site, Sites.PLAIN)) {
      assertThat(stage.stands(SitePath.of("a/页.html"), RECIPE)).isTrue();
      assertThat(stage.stands(SitePath.of("b/x.html"), RECIPE)).isFalse();
    }
    PublishResult again = Sites.publish(site, now());
    assertThat(again.written()).isZero();
    assertThat(again.restored()).isEmpty();
  }

  @Test
  void afterManyItKnowsEachFileStill() throws Exception {
    Path site = folder.resolve("site");
    Sites.publish(site, OLD);
    for (int i = 0; i < 3; i++) {
      String text = "turn " + i;
      try (SitePatch patch = SitePatch.open(site, Sites.PLAIN).orElseThrow()) {
        patch.put(
            SitePath.of("index.html"),
            i == 1 ? Optional.empty() : Optional.of(RECIPE),
            out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        patch.publish();
      }
    }
    assertThat(Files.readString(site.resolve("index.html"))).isEqualTo("turn 2");
    try (SitePatch patch = SitePatch.open(site, Sites.PLAIN).orElseThrow()) {
      assertThat(patch.stands(SitePath.of("index.html"), RECIPE)).isTrue();
      assertThat(patch.file(SitePath.of("z.txt"))).isPresent();
      assertThat(patch.file(SitePath.of("nowhere.txt"))).isEmpty();
    }
  }

  /** A site, published twice, in which a file became another and then the same again. */
  private Path thereAndBack() throws Exception {
    Path site = folder.resolve("site");
    Sites.publish(site, OLD);
    Sites.publish(site, with("z.txt", "next"));
    patch(site, "index.html", "another");
    patch(site, "index.html", "old");
    return site;
  }

  @Test
  void aFileThatBecameAnotherAndTheSameAgainIsKnownAfterTheNextBuild() throws Exception {
    Path site = thereAndBack();
    Sites.publish(site, with("z.txt", "last"));
    assertEachIsAsItWasPut(site);
  }

  @Test
  void aSiteThatBecameTheOneBeforeItIsKnownAfterTheNextBuild() throws Exception {
    Path site = thereAndBack();
    patch(site, "z.txt", "z");
    Sites.publish(site, with("z.txt", "last"));
    assertEachIsAsItWasPut(site);
  }

  private static Map<String, String> with(String path, String text) {
    Map<String, String> files = new TreeMap<>(OLD);
    files.put(path, text);
    return files;
  }

  private static void patch(Path site, String path, String text) throws Exception {
    try (SitePatch patch = SitePatch.open(site, Sites.PLAIN).orElseThrow()) {
      patch.put(
          SitePath.of(path),
          Optional.empty(),
          out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      patch.publish();
    }
  }

  private static void assertEachIsAsItWasPut(Path site) throws Exception {
    try (SitePatch patch = SitePatch.open(site, Sites.PLAIN).orElseThrow()) {
      for (String path : OLD.keySet()) {
        assertThat(patch.file(SitePath.of(path))).as(path).isPresent();
      }
    }
  }

  @Test
  void aFileThatSomebodyChangedIsNotTakenForOurs() throws Exception {
    Path site = folder.resolve("site");
    Sites.publish(site, OLD);
    Files.writeString(site.resolve("index.html"), "by hand");
    try (SitePatch patch = SitePatch.open(site, Sites.PLAIN).orElseThrow()) {
      assertThat(patch.file(SitePath.of("index.html"))).isEmpty();
    }
  }

  @Test
  void aFullDiskIsNamedAsOne() throws Exception {
    Path site = folder.resolve("site");
    Sites.publish(site, OLD);
    try (SitePatch patch = SitePatch.open(site, Sites.PLAIN).orElseThrow()) {
      assertThatThrownBy(
              () ->
                  patch.put(
                      SitePath.of("index.html"),
                      Optional.empty(),
                      out -> {
                        throw new IOException("No space left on device");
                      }))
          .isInstanceOf(OutputRefused.class);
    }
  }

  @Test
  void aDamagedListIsLeftToAWholeBuild() throws Exception {
    Path site = folder.resolve("site");
    assertThat(SitePatch.open(site, Sites.PLAIN)).isEmpty();
    Sites.publish(site, OLD);
    Path list = site.resolve(Manifest.NAME);
    byte[] bytes = Files.readAllBytes(list);
    bytes[bytes.length / 2] ^= 1;
    Files.write(list, bytes);
    assertThat(SitePatch.open(site, Sites.PLAIN)).isEmpty();
  }

  /** Between the first replaced file and the last the journal tells the next build to go on. */
  @ParameterizedTest
  @EnumSource(Fault.class)
  void whereverItIsStoppedTheNextBuildFindsTheOldSiteOrTheNewOne(Fault fault) throws Exception {
    int stopped = 0;
    for (int changes = 0; ; changes++) {
      Path site = folder.resolve("try" + changes).resolve("site");
      Sites.publish(site, OLD);
      FaultyDisk disk = new FaultyDisk(fault, changes);
      boolean done = isPatched(site, disk);
      if (!disk.struck()) {
        break;
      }
      stopped++;
      boolean underWay = Files.exists(WorkFolder.beside(site).journal());
      if (!underWay) {
        assertThat(Sites.read(site)).as("after %s", changes).isIn(OLD, now());
      }
      if (done) {
        assertThat(Sites.read(site)).as("after %s", changes).isEqualTo(now());
      }
      OutputFolder.open(site, Sites.PLAIN).close();
      assertThat(Sites.read(site)).as("opened after %s", changes).isIn(OLD, now());
      assertThat(Sites.publish(site, now()).restored()).as("after %s", changes).isEmpty();
      assertThat(Sites.publish(site, now()).written()).as("settled after %s", changes).isZero();
    }
    assertThat(stopped).isGreaterThan(10);
  }

  private static boolean isPatched(Path site, Disk disk) throws InterruptedException {
    try {
      patch(site, disk);
      return true;
    } catch (IOException | FaultyDisk.Killed e) {
      return false;
    }
  }

  private static PublishResult patch(Path site, Disk disk)
      throws IOException, InterruptedException {
    try (SitePatch patch = SitePatch.open(site, Sites.PLAIN, disk).orElseThrow()) {
      put("index.html", Optional.empty(), patch);
      put("a/页.html", Optional.of(RECIPE), patch);
      patch.put(SitePath.of("z.txt"), Optional.empty(), out -> out.write(new byte[] {'z'}));
      return patch.publish();
    }
  }

  private static void put(String path, Optional<Fingerprint> recipe, SitePatch patch)
      throws IOException {
    byte[] bytes = now().get(path).getBytes(StandardCharsets.UTF_8);
    patch.put(SitePath.of(path), recipe, out -> out.write(bytes));
  }

  private static Map<String, String> now() {
    Map<String, String> now = new TreeMap<>(OLD);
    now.put("index.html", "new");
    now.put("a/页.html", "longer than it was");
    return now;
  }
}
