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
    options.addAll(Set.of(Option.STRICT, Option.SITE, Option.MANIFEST));
    return options;
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    if (arguments.has(Option.SITE)) {
      return SiteCheck.of(arguments.path(Option.SITE).orElseThrow(), arguments, console);
    }
    if (arguments.has(Option.MANIFEST)) {
      throw new WrongUsage("manifest-alone");
    }
    return SiteRun.of(arguments, console, SiteBuild::check, Summary::ofCheck);
  }
}
