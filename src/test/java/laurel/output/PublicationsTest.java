package laurel.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever was published before, and however it ended: what stands equals a first publication. */
class PublicationsTest {

  /**
   * One step of a history.
   *
   * @param site what is published
   * @param fault after how many changes the disk stops; negative for not at all
   * @param edit whether somebody spoils files by hand before
   * @param forget whether somebody deletes the work folder before
   */
  record Step(Map<String, String> site, int fault, boolean edit, boolean forget) {}

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(
            sites(),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(-1)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 60))),
            Arbitraries.frequency(
                net.jqwik.api.Tuple.of(4, false), net.jqwik.api.Tuple.of(1, true)),
            Arbitraries.frequency(
                net.jqwik.api.Tuple.of(6, false), net.jqwik.api.Tuple.of(1, true)))
        .as(Step::new);
  }

  /** Few names and few contents, so that things stay, change, go, come again and turn. */
  private static Arbitrary<Map<String, String>> sites() {
    Arbitrary<String> name = Arbitraries.of("a", "b", "c");
    Arbitrary<String> content = Arbitraries.of("1", "2", "33");
    Arbitrary<String> path =
        name.list().ofMinSize(1).ofMaxSize(3).map(names -> String.join("/", names));
    return Arbitraries.maps(path, content).ofMaxSize(8).map(PublicationsTest::withoutConflicts);
  }

  private static Map<String, String> withoutConflicts(Map<String, String> files) {
    Map<String, String> kept = new TreeMap<>(files);
    kept.keySet().removeIf(path -> files.keySet().stream().anyMatch(p -> p.startsWith(path + "/")));
    return kept;
  }

  @Property(tries = 150)
  void anyHistoryEndsAsAFirstPublicationDoes(
      @ForAll @Size(min = 1, max = 7) List<@net.jqwik.api.From("steps") Step> steps,
      @ForAll boolean fileByFile)
      throws Exception {
    Path folder = new InMemory().createTempDirectory(null, null);
    try {
      Path site = folder.resolve("history/site");
      if (fileByFile) {
        Files.createDirectories(site.resolve(".git"));
      }
      for (Step step : steps) {
        follow(step, site);
      }
      Map<String, String> last = steps.get(steps.size() - 1).site();
      Path first = folder.resolve("first/site");
      Sites.publish(first, last);
      assertThat(Sites.read(site)).isEqualTo(Sites.read(first)).isEqualTo(last);
      assertThat(site.resolve(Manifest.NAME)).hasSameBinaryContentAs(first.resolve(Manifest.NAME));
      assertThat(Sites.publish(site, last).written()).isZero();
    } finally {
      Disk.REAL.deleteAll(folder);
    }
  }

  private static void follow(Step step, Path site) throws Exception {
    if (step.edit()) {
      spoil(site);
    }
    if (step.forget()
        && !Files.exists(WorkFolder.beside(site).earlier())
        && !Files.exists(WorkFolder.beside(site).journal())) {
      Disk.REAL.deleteAll(WorkFolder.beside(site).root());
    }
    if (step.fault() >= 0) {
      try {
        Sites.publish(site, step.site(), new FaultyDisk(FaultyDisk.Fault.KILLED, step.fault()));
      } catch (FaultyDisk.Killed e) {
        // goes on with the next build
      }
    }
    Map<String, FileTime> before = times(site);
    Map<String, String> contents = Files.exists(site) ? Sites.read(site) : Map.of();
    Sites.publish(site, step.site());
    assertThat(Sites.read(site)).isEqualTo(step.site());
    if (!step.edit() && step.fault() < 0) {
      Map<String, FileTime> after = times(site);
      for (String path : after.keySet()) {
        if (step.site().get(path).equals(contents.get(path))) {
          assertThat(after.get(path)).as("time of %s", path).isEqualTo(before.get(path));
        }
      }
    }
  }

  private static void spoil(Path site) throws IOException {
    int n = 0;
    for (String path : Files.exists(site) ? Sites.read(site).keySet() : List.<String>of()) {
      switch (n++ % 3) {
        case 0 -> Files.writeString(site.resolve(path), "spoilt");
        case 1 -> Files.delete(site.resolve(path));
        default -> {}
      }
    }
  }

  private static Map<String, FileTime> times(Path site) throws IOException {
    Map<String, FileTime> times = new HashMap<>();
    if (Files.exists(site)) {
      try (Stream<Path> files = Files.walk(site)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!file.endsWith(Manifest.NAME)) {
            times.put(site.relativize(file).toString(), Files.getLastModifiedTime(file));
          }
        }
      }
    }
    return times;
  }
}
