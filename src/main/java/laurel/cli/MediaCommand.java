package laurel.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import laurel.build.SiteBuild;

/** {@code laurel media}: makes photos, videos and sound into the cache; the site stays as it is. */
final class MediaCommand implements Command {
  @Override
  public String name() {
    return "media";
  }

  @Override
  public Set<Option> options() {
    Set<Option> options = EnumSet.copyOf(SiteOptions.READING);
    options.addAll(SiteOptions.MAKING);
    options.addAll(SiteOptions.TELLING);
    options.add(Option.OUT);
    return options;
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    return SiteRun.of(arguments, console, SiteBuild::media, Summary::ofMedia);
  }
}
