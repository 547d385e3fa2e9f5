package laurel.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import laurel.media.photo.Shots;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.work.OwnJava;
import laurel.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process, really killed in the midst of its photos. */
class KilledStudioTest {
  private static final int PHOTOS = 24;

  @TempDir Path folder;

  /** What is killed: makes every photo of a folder, one after the other. */
  public static void main(String... args) throws Exception {
    FindingLog log = new FindingLog();
    Studio studio = Studio.open(Path.of(args[1]), MediaOptions.USUAL);
    studio.make(studio.plan(originals(Path.of(args[0])), 1, log), 1, Progress.SILENT, log);
  }

  @Test
  @Timeout(120)
  void whatWasFinishedIsKeptAndNothingHalfMadeIsTaken() throws Exception {
    Path content = Files.createDirectories(folder.resolve("content"));
    for (int i = 0; i < PHOTOS; i++) {
      Files.write(content.resolve(i + ".jpg"), Shots.jpeg(Shots.scenery(1500 + i, 1000)));
    }
    Path cache = folder.resolve("cache");

    Process process = start(content, cache);
    while (process.isAlive() && entries(cache) < 3) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    process.destroyForcibly().waitFor(); // SIGKILL
    long finished = entries(cache);

    FindingLog log = new FindingLog();
    Studio studio = Studio.open(cache, MediaOptions.USUAL);
    MediaResult after =
        studio.make(studio.plan(originals(content), 1, log), 2, Progress.SILENT, log);
    assertThat(finished).isBetween(3L, PHOTOS - 1L);
    assertThat((long) after.reused()).isEqualTo(finished);
    assertThat(after.files().values()).allMatch(Files::isRegularFile);
    assertThat(after.plan().planned()).hasSize(PHOTOS);
    for (Path file : after.files().values()) {
      if (file.toString().endsWith(".jpg")) {
        assertThat(MediaProbe.look(file, OriginalKind.PHOTO).flaws()).isEmpty();
      }
    }
    assertThat(log.findings()).isEmpty();
  }

  private static Process start(Path content, Path cache) throws IOException {
    List<String> arguments = List.of(content.toString(), cache.toString());
    return new ProcessBuilder(OwnJava.command(List.of(), KilledStudioTest.class, arguments))
        .inheritIO()
        .start();
  }

  private static long entries(Path cache) throws IOException {
    if (!Files.isDirectory(cache.resolve("media"))) {
      return 0;
    }
    try (Stream<Path> files = Files.find(cache.resolve("media"), 3, (f, a) -> a.isRegularFile())) {
      return files.filter(f -> f.endsWith("entry") && !f.toString().contains("unfinished")).count();
    } catch (java.io.UncheckedIOException e) {
      return 0; // it was renamed while we looked
    }
  }

  private static List<Original> originals(Path content) throws IOException {
    List<Original> originals = new ArrayList<>();
    try (Stream<Path> files = Files.list(content)) {
      for (Path file : files.sorted().toList()) {
        MediaRef ref = new MediaRef("achievements/a", MediaKind.PHOTO, originals.size() + 1);
        var facts = MediaProbe.look(file, OriginalKind.PHOTO).facts().orElseThrow();
        originals.add(new Original(ref, file, file.toString(), "a", facts));
      }
    }
    return originals;
  }
}
