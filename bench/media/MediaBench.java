import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import laurel.media.MediaOptions;
import laurel.media.MediaResult;
import laurel.media.Original;
import laurel.media.Studio;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.work.Progress;

/** Runs what a build runs for its photos: probe, plan, make; tells what that took without the start of Java. */
public final class MediaBench {
  public static void main(String[] args) throws Exception {
    FindingLog log = new FindingLog();
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      files = all.sorted().toList();
    }
    long start = System.nanoTime();
    Studio studio = Studio.open(Path.of(args[1]), new MediaOptions(args[3].equals("natives"), List.of()));
    List<Original> originals = new ArrayList<>();
    for (Path file : files) {
      MediaRef ref = new MediaRef("bench", MediaKind.PHOTO, originals.size() + 1);
      originals.add(new Original(ref, file, file.toString(), "bench", MediaProbe.look(file, OriginalKind.PHOTO).facts().orElseThrow()));
    }
    MediaResult result = studio.make(studio.plan(originals, Integer.parseInt(args[2]), log), Integer.parseInt(args[2]), Progress.SILENT, log);
    System.err.printf("  made %d, reused %d, %.2f ms a photo inside%n", result.made(), result.reused(), (System.nanoTime() - start) / 1e6 / files.size());
  }
}
