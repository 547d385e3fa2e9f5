import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import laurel.media.MediaOptions;
import laurel.media.MediaPlace;
import laurel.media.MediaResult;
import laurel.media.Original;
import laurel.media.RenditionEngine;
import laurel.media.Studio;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.work.Progress;

/** {@code ORIGINALS CACHE JOBS local|spark}: what a build does for its photos, by the engine asked for. */
public final class EngineBench {
  public static void main(String[] args) throws Exception {
    FindingLog log = new FindingLog();
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      files = all.sorted().toList();
    }
    int jobs = Integer.parseInt(args[2]);
    long start = System.nanoTime();
    try (RenditionEngine.Opened engine = engine(args[3])) {
      MediaPlace place = new MediaPlace(Optional.empty(), Optional.ofNullable(engine));
      Studio studio = Studio.open(Path.of(args[1]), MediaOptions.USUAL, place);
      List<Original> originals = new ArrayList<>();
      for (Path file : files) {
        MediaRef ref = new MediaRef("bench", MediaKind.PHOTO, originals.size() + 1);
        originals.add(new Original(ref, file, file.toString(), "bench", MediaProbe.look(file, OriginalKind.PHOTO).facts().orElseThrow()));
      }
      MediaResult result = studio.make(studio.plan(originals, jobs, log), jobs, Progress.SILENT, log);
      System.err.printf(Locale.ROOT, "  made %d, reused %d, %.2f s inside%n", result.made(), result.reused(), (System.nanoTime() - start) / 1e9);
    }
    System.exit(0);
  }

  private static RenditionEngine.Opened engine(String name) {
    for (var provider : ServiceLoader.load(RenditionEngine.Provider.class, EngineBench.class.getClassLoader())) {
      if (provider.name().equals(name)) {
        return provider.open();
      }
    }
    return null;
  }
}
