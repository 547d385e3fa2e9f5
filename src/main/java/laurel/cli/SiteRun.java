package laurel.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import laurel.build.BuildOptions;
import laurel.build.BuildResult;
import laurel.build.SiteBuild;
import laurel.first.Answer;
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
    List<String> up(BuildResult result, String seconds, Console console);
  }

  static Exit of(Arguments arguments, Console console, Work work, Summing summing)
      throws WrongUsage, IOException {
    Report report = Report.of(arguments, console);
    long begun = System.nanoTime();
    SiteBuild build;
    BuildResult result;
    Optional<RenditionEngine.Opened> engine = Engines.of(arguments);
    try (RenditionEngine.Opened open = engine.orElse(null);
        ProgressLine progress = ProgressLine.of(arguments, console)) {
      BuildOptions options = SiteOptions.of(arguments).publishing();
      build = new SiteBuild(SiteOptions.making(options, arguments, open), progress);
      result = work.on(build);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    report.write(result);
    String seconds = Summary.seconds(System.nanoTime() - begun);
    summary(result, seconds, arguments, console, summing).forEach(console.err()::println);
    if (build.kept().isPresent()) {
      BuildResult again = result.again();
      new NextAnswer(arguments, report, build.kept().get())
          .keep(
              again,
              summary(again, Answer.TIME, arguments, console, summing),
              KeygenCommand.beside(SiteOptions.content(arguments)));
    }
    return exit(result);
  }

  /** How a command ends that found this. */
  static Exit exit(BuildResult result) {
    return result.hasErrors() ? Exit.CONTENT_ERRORS : Exit.OK;
  }

  private static List<String> summary(
      BuildResult result, String seconds, Arguments arguments, Console console, Summing summing) {
    return arguments.has(Option.QUIET) ? List.of() : summing.up(result, seconds, console);
  }
}
