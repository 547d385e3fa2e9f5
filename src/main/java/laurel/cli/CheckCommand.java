package laurel.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
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
    return SiteRun.of(arguments, console, SiteBuild::check, Summary::ofCheck);
  }
}
