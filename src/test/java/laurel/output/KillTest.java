package laurel.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, really killed. More often with {@code -Dlaurel.kills=200}. */
class KillTest {
  private static final int KILLS = Integer.getInteger("laurel.kills", 40);

  @TempDir Path folder;

  @Test
  void aKilledBuildLeavesAWholeSite(TestReporter reporter) throws Exception {
    Path site = folder.resolve("site");
    WorkFolder work = WorkFolder.beside(site);
    Random random = random(reporter);
    int generation = 0;
    int away = 0;
    for (int i = 0; i < KILLS; i++) {
      int published = kill(loop(site, generation + 1), random);
      boolean swapping = Files.exists(work.earlier()) && !Files.exists(site);
      away += swapping ? 1 : 0;
      Path stands = swapping ? work.earlier() : site;
      Map<String, String> files = Files.exists(stands) ? Sites.read(stands) : Map.of();
      generation = whole(files, generation + published);
    }
    reporter.publishEntry(
        Map.of("kills", "" + KILLS, "generations", "" + generation, "between renames", "" + away));
    Sites.publish(site, Publisher.generation(generation + 1));
    assertThat(Sites.read(site)).isEqualTo(Publisher.generation(generation + 1));
  }

  @Test
  void whereTheFolderHasToStayTheNextBuildEndsWhatAKilledOneBegan(TestReporter reporter)
      throws Exception {
    Path site = folder.resolve("site");
    Files.createDirectories(site.resolve(".git"));
    Random random = random(reporter);
    int generation = 0;
    for (int i = 0; i < KILLS / 4; i++) {
      int published = kill(loop(site, generation + 1), random);
      OutputFolder.open(site, Sites.PLAIN).close();
      generation = whole(Sites.read(site), generation + published);
    }
    assertThat(site.resolve(".git")).isDirectory();
  }

  private static Process loop(Path site, int from) throws IOException {
    return Publisher.start("loop", site.toString(), Integer.toString(from));
  }

  /** The generation that stands, of which no file is missing, too many, or of another one. */
  private static int whole(Map<String, String> files, int atLeast) {
    if (files.isEmpty() && atLeast == 0) {
      return 0; // killed before the first site stood
    }
    assertThat(files).containsKey("generation");
    int generation = Integer.parseInt(files.get("generation"));
    assertThat(files).isEqualTo(Publisher.generation(generation));
    assertThat(generation).isGreaterThanOrEqualTo(atLeast);
    return generation;
  }

  /**
   * Lets it publish none, one or two generations, and kills it somewhere in the next.
   *
   * @return how many it has certainly published
   */
  private static int kill(Process process, Random random) throws Exception {
    int published = random.nextInt(3);
    for (int i = 0; i < published; i++) {
      Publisher.await(process);
    }
    TimeUnit.MICROSECONDS.sleep(random.nextInt(published == 0 ? 400_000 : 60_000));
    process.destroyForcibly(); // SIGKILL
    process.waitFor();
    return published;
  }

  private static Random random(TestReporter reporter) {
    long seed = Long.getLong("laurel.seed", new Random().nextLong());
    reporter.publishEntry("laurel.seed", Long.toString(seed));
    return new Random(seed);
  }
}
