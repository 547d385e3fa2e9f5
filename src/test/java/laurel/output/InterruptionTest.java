package laurel.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import laurel.output.FaultyDisk.Fault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Stops a publication before each single change that it makes to the disk, one after the other, and
 * looks what stands.
 */
class InterruptionTest {
  private static final Map<String, String> OLD =
      Map.of(
          "index.html", "old", "same.html", "s", "gone/x", "g", "turns", "file", "dir/turns", "d");
  private static final Map<String, String> NEW =
      Map.of("index.html", "new", "same.html", "s", "new/y", "n", "turns/in", "folder", "dir", "f");
  private static final Map<String, String> FOREIGN = Map.of("CNAME", "example", "own/f", "mine");

  @TempDir(factory = InMemory.class)
  Path folder;

  @ParameterizedTest
  @CsvSource({
    "KILLED, false",
    "FAILS_ONCE, false",
    "FAILS_FROM_NOW_ON, false",
    "KILLED, true",
    "FAILS_ONCE, true",
    "FAILS_FROM_NOW_ON, true"
  })
  void theSiteIsTheOldOneOrTheNewOne(Fault fault, boolean fileByFile) throws Exception {
    int stopped = 0;
    for (int changes = 0; ; changes++) {
      Path site = folder.resolve("try" + changes).resolve("site");
      prepare(site, fileByFile);
      FaultyDisk disk = new FaultyDisk(fault, changes);
      boolean published = publish(site, disk);
      if (!disk.struck()) {
        break;
      }
      stopped++;
      check(site, changes, published, fileByFile);
    }
    assertThat(stopped).isGreaterThan(20);
  }

  /** Three earlier sites, so that there is a ground to build on, and files of the webmaster. */
  private static void prepare(Path site, boolean fileByFile) throws Exception {
    if (fileByFile) {
      Files.createDirectories(site.resolve(".git"));
    }
    Sites.publish(site, Map.of("first", "1"));
    Sites.publish(site, OLD);
    for (Map.Entry<String, String> file : FOREIGN.entrySet()) {
      Files.createDirectories(site.resolve(file.getKey()).getParent());
      Files.writeString(site.resolve(file.getKey()), file.getValue());
    }
    Sites.publish(site, Map.of("index.html", "between", "dir/turns", "d", "same.html", "s"));
    Sites.publish(site, OLD);
  }

  private static boolean publish(Path site, Disk disk) throws InterruptedException {
    try {
      Sites.publish(site, NEW, disk);
      return true;
    } catch (IOException | FaultyDisk.Killed e) {
      return false;
    }
  }

  private static void check(Path site, int changes, boolean published, boolean fileByFile)
      throws Exception {
    WorkFolder work = WorkFolder.beside(site);
    if (!Files.exists(site)) {
      assertThat(Sites.read(work.earlier())).as("change %s", changes).isEqualTo(with(OLD));
    } else if (!fileByFile || !Files.exists(work.journal())) {
      assertThat(Sites.read(site)).as("change %s", changes).isIn(with(OLD), with(NEW));
    }
    if (published) {
      assertThat(Sites.read(site)).as("change %s", changes).isEqualTo(with(NEW));
    }
    OutputFolder.open(site, Sites.PLAIN).close();
    assertThat(Sites.read(site)).as("opened after change %s", changes).isIn(with(OLD), with(NEW));
    Sites.publish(site, NEW);
    assertThat(Sites.read(site)).as("repaired after change %s", changes).isEqualTo(with(NEW));
    PublishResult again = Sites.publish(site, NEW);
    assertThat(again.written()).as("settled after change %s", changes).isZero();
    assertThat(again.foreign()).contains("CNAME", "own");
  }

  private static Map<String, String> with(Map<String, String> files) {
    Map<String, String> all = new TreeMap<>(files);
    all.putAll(FOREIGN);
    return all;
  }
}
