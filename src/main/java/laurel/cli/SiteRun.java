package laurel.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import laurel.build.BuildOptions;
import laurel.build.BuildResult;
import laurel.build.SiteBuild;
import laurel.media.RenditionEngine;

/** What {@code build} and {@code check} share: options in, findings and summary out. */
final class SiteRun {
  private SiteRun() {}

  /** What is done with a site. */
  interface Work {
    /** Does it. */
    BuildResult on(SiteBuild build) throws IOException, InterruptedException;
  }

  /** Says in a few lines what was done. */
  interface Summing {
    /** The lines. */
    List<String> up(BuildResult result, long nanoseconds, Console console);
  }

  static Exit of(Arguments arguments, Console console, Work work, Summing summing)
      throws WrongUsage, IOException {
    Report report = Report.of(arguments, console);
    long begun = System.nanoTime();
    BuildResult result;
    Optional<RenditionEngine.Opened> engine = Engines.of(arguments);
    try (RenditionEngine.Opened open = engine.orElse(null);
        ProgressLine progress = ProgressLine.of(arguments, console)) {
      BuildOptions options = SiteOptions.of(arguments).publishing();
      result = work.on(new SiteBuild(SiteOptions.making(options, arguments, open), progress));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    report.write(result);
    if (!arguments.has(Option.QUIET)) {
      summing.up(result, System.nanoTime() - begun, console).forEach(console.err()::println);
    }
    return result.hasErrors() ? Exit.CONTENT_ERRORS : Exit.OK;
  }
}
