package laurel.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.output.FaultyDisk.Fault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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

  /** What kind of folder it is, and so how a site is put in place. */
  enum Kind {
    PLAIN,
    /** The folder belongs to git and stays. */
    UNDER_GIT,
    /** The file system has no hard links. */
    ON_A_STICK
  }

  static Stream<Arguments> kindsAndFaults() {
    return Stream.of(Kind.values())
        .flatMap(kind -> Stream.of(Fault.values()).map(fault -> Arguments.of(kind, fault)));
  }

  @ParameterizedTest
  @MethodSource("kindsAndFaults")
  void theSiteIsTheOldOneOrTheNewOne(Kind kind, Fault fault) throws Exception {
    int stopped = 0;
    for (int changes = 0; ; changes++) {
      Path site = folder.resolve("try" + changes).resolve("site");
      prepare(site, kind);
      FaultyDisk disk = new FaultyDisk(fault, changes, kind != Kind.ON_A_STICK);
      boolean published = publish(site, disk);
      if (!disk.struck()) {
        break;
      }
      stopped++;
      new Inspection(site, kind, changes).inspect(published);
      Disk.REAL.deleteAll(site.getParent());
    }
    assertThat(stopped).isGreaterThan(20);
  }

  /**
   * As after a withdrawal: a part of the earlier site passed for the whole, and pages were missing.
   */
  @ParameterizedTest
  @EnumSource(Fault.class)
  void whatIsLeftOfAnEarlierSiteThatWasToBeForgottenIsNoGroundForTheNext(Fault fault)
      throws Exception {
    int stopped = 0;
    for (int changes = 0; ; changes++) {
      Path site = folder.resolve("try" + changes).resolve("site");
      Sites.publish(site, NEW);
      Sites.publish(site, joined(NEW, Map.of("later", "l")));
      listManifestLast(WorkFolder.beside(site).next());
      FaultyDisk disk = new FaultyDisk(fault, changes);
      try (Stage stage = OutputFolder.open(site, Sites.PLAIN, disk)) {
        stage.forgetEarlier();
      } catch (IOException | FaultyDisk.Killed e) {
        stopped++;
      }
      if (!disk.struck()) {
        break;
      }
      Map<String, String> later = joined(NEW, Map.of("index.html", "newer"));
      Sites.publish(site, later);
      assertThat(Sites.read(site)).as("after %s", changes).isEqualTo(later);
      Disk.REAL.deleteAll(site.getParent());
    }
    assertThat(stopped).isGreaterThan(10);
  }

  /** Folders list their files in any order; here what came last comes first. */
  private static void listManifestLast(Path tree) throws IOException {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(tree)) {
      entries = listed.filter(e -> !e.endsWith(Manifest.NAME)).toList();
    }
    for (Path entry : entries) {
      Path aside = tree.resolveSibling("aside");
      Files.move(entry, aside);
      Files.move(aside, entry);
    }
  }

  /** Three earlier sites, so that there is a ground to build on, and files of the webmaster. */
  private static void prepare(Path site, Kind kind) throws Exception {
    if (kind == Kind.UNDER_GIT) {
      Files.createDirectories(site.resolve(".git"));
    }
    Disk disk = sound(kind);
    Sites.publish(site, Map.of("first", "1"), disk);
    Sites.publish(site, OLD, disk);
    for (Map.Entry<String, String> file : FOREIGN.entrySet()) {
      Files.createDirectories(site.resolve(file.getKey()).getParent());
      Files.writeString(site.resolve(file.getKey()), file.getValue());
    }
    Sites.publish(site, Map.of("index.html", "between", "dir/turns", "d"), disk);
    Sites.publish(site, OLD, disk);
  }

  private static Disk sound(Kind kind) {
    return kind == Kind.ON_A_STICK ? FaultyDisk.withoutLinks() : Disk.REAL;
  }

  private static boolean publish(Path site, Disk disk) throws InterruptedException {
    try {
      Sites.publish(site, NEW, disk);
      return true;
    } catch (IOException | FaultyDisk.Killed e) {
      return false;
    }
  }

  /** Looks at a site whose publication was stopped after so many changes. */
  private record Inspection(Path site, Kind kind, int changes) {

    void inspect(boolean published) throws Exception {
      WorkFolder beside = WorkFolder.beside(site);
      boolean underWay =
          Files.exists(beside.journal()) || Files.exists(WorkFolder.inside(site).journal());
      if (!Files.exists(site)) {
        assertThat(kind).isEqualTo(Kind.PLAIN);
        assertThat(Sites.read(beside.earlier())).as("after %s", changes).isEqualTo(with(OLD));
      } else if (!underWay) {
        assertThat(Sites.read(site)).as("after %s", changes).isIn(with(OLD), with(NEW));
      }
      if (published) {
        assertThat(Sites.read(site)).as("after %s", changes).isEqualTo(with(NEW));
      }
      Disk disk = sound(kind);
      OutputFolder.open(site, Sites.PLAIN, disk).close();
      assertThat(Sites.read(site)).as("opened after %s", changes).isIn(with(OLD), with(NEW));
      Sites.publish(site, NEW, disk);
      assertThat(Sites.read(site)).as("repaired after %s", changes).isEqualTo(with(NEW));
      PublishResult again = Sites.publish(site, NEW, disk);
      assertThat(again.written()).as("settled after %s", changes).isZero();
      assertThat(again.foreign()).contains("CNAME", "own");
    }
  }

  private static Map<String, String> with(Map<String, String> files) {
    return joined(files, FOREIGN);
  }

  @SafeVarargs
  private static Map<String, String> joined(Map<String, String>... parts) {
    Map<String, String> all = new TreeMap<>();
    for (Map<String, String> part : parts) {
      all.putAll(part);
    }
    return all;
  }
}
