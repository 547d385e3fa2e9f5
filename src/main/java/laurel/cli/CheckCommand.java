package laurel.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import laurel.build.BuildOptions;
import laurel.build.BuildResult;
import laurel.build.SiteBuild;

/** {@code laurel check}: everything that a build checks; nothing is written but the report. */
final class CheckCommand implements Command {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public Set<Option> options() {
    Set<Option> options = EnumSet.copyOf(SiteOptions.READING);
    options.addAll(SiteOptions.TELLING);
    options.add(Option.STRICT);
    return options;
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    BuildOptions options = SiteOptions.of(arguments);
    Report report = Report.of(arguments, console);
    long begun = System.nanoTime();
    BuildResult result;
    try (ProgressLine progress = ProgressLine.of(arguments, console)) {
      result = new SiteBuild(options, progress).check();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    report.write(result);
    if (!arguments.has(Option.QUIET)) {
      Summary.ofCheck(result, System.nanoTime() - begun, console).forEach(console.err()::println);
    }
    return result.hasErrors() ? Exit.CONTENT_ERRORS : Exit.OK;
  }
}
