package laurel.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
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
    return SiteRun.of(arguments, console, SiteBuild::build, Summary::ofBuild);
  }
}
