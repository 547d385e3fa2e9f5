package laurel.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import laurel.build.BuildOptions;
import laurel.build.BuildResult;
import laurel.build.SiteBuild;

/** {@code laurel build}: reads the content, writes the site. */
final class BuildCommand implements Command {
  @Override
  public String name() {
    return "build";
  }

  @Override
  public Set<Option> options() {
    Set<Option> options = EnumSet.copyOf(SiteOptions.READING);
    options.addAll(SiteOptions.WRITING);
    options.addAll(SiteOptions.TELLING);
    return options;
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    BuildOptions options = SiteOptions.of(arguments);
    Report report = Report.of(arguments, console);
    long begun = System.nanoTime();
    BuildResult result;
    try (ProgressLine progress = ProgressLine.of(arguments, console)) {
      result = new SiteBuild(options, progress).build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    report.write(result);
    if (!arguments.has(Option.QUIET)) {
      Summary.ofBuild(result, System.nanoTime() - begun, console).forEach(console.err()::println);
    }
    return result.hasErrors() ? Exit.CONTENT_ERRORS : Exit.OK;
  }
}
