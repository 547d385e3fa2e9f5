package laurel.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.build.BuildOptions;
import laurel.build.BuildResult;
import laurel.build.SiteBuild;
import laurel.work.Progress;

/** The site of the demo catalogue, built once for all tests of a run. */
public final class DemoSite {
  private static final Path FOLDER = Path.of("target", "demo-site").toAbsolutePath();
  private static final BuildResult RESULT = build();

  private DemoSite() {}

  /** The folder that holds it. */
  public static Path folder() {
    return FOLDER;
  }

  /** How its build ended. */
  public static BuildResult result() {
    return RESULT;
  }

  /** Every page, sorted. */
  public static List<Path> pages() {
    return files(".html");
  }

  /** Every file whose name ends so, sorted. */
  static List<Path> files(String ending) {
    return files(FOLDER, ending);
  }

  /** The same of another site. */
  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BuildResult build() {
    BuildOptions options =
        new BuildOptions(
            Path.of("content"),
            Optional.empty(),
            FOLDER,
            Path.of("target", "demo-cache"),
            Optional.of("https://example.org/a/b/"),
            Optional.empty(),
            Runtime.getRuntime().availableProcessors(),
            false,
            false,
            false);
    try {
      return new SiteBuild(options, Progress.SILENT).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
