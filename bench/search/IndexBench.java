package laurel.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import laurel.cache.Cache;
import laurel.cache.CodeVersion;
import laurel.cache.Fingerprint;
import laurel.diag.FindingLog;
import laurel.export.Output;
import laurel.render.Theme;
import laurel.site.PlannedMedia;
import laurel.work.Progress;

/**
 * Reads a content folder and writes nothing but its search index: {@code IndexBench CONTENT OUT}.
 * Says how much of its processor time went into the index, which is what a site with one costs more
 * than a site without; the rest is Java's start, reading, rules and gate.
 */
final class IndexBench {
  private IndexBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path out = Path.of(arguments[1]);
    Path cache = out.resolve("cache");
    int jobs = Runtime.getRuntime().availableProcessors();
    BuildOptions options =
        new BuildOptions(
            Path.of(arguments[0]),
            Optional.empty(),
            out,
            cache,
            Optional.empty(),
            Optional.empty(),
            jobs,
            false,
            false,
            false);
    FindingLog log = new FindingLog();
    try (Cache kept = Cache.open(cache, CodeVersion.current())) {
      Prepared prepared = Prepared.of(options, kept, Progress.SILENT, log);
      SiteDraft draft =
          SiteDraft.of(
              prepared.catalogue(),
              prepared.key(),
              new TreeSet<>(),
              PlannedMedia.of(prepared.media()),
              Theme.shipped(),
              new TypedPlace(options.content(), prepared.content()),
              log);
      double before = seconds();
      draft.index(new Writing(out), prepared.space());
      double all = seconds();
      System.err.printf("%.2f s of processor, %.2f s of them for the index%n", all, all - before);
    }
  }

  /** Of this process, compilers and collector among it. */
  private static double seconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  /** Writes each file where it belongs. */
  private record Writing(Path out) implements Taker {
    @Override
    public boolean keep(String path, Fingerprint key) {
      return false;
    }

    @Override
    public void take(String path, byte[] bytes) {
      Path file = out.resolve(path);
      try {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void take(String path, Fingerprint key, byte[] bytes) {
      take(path, bytes);
    }

    @Override
    public void stream(Output output) {
      throw new UnsupportedOperationException(output.path());
    }
  }
}
