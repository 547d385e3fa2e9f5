package laurel.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import laurel.build.SiteBuild;

/** {@code laurel build}: reads the content, writes the site; for a jury, the review pack. */
final class BuildCommand implements Command {
  private static final String PUBLIC = "public";
  private static final String REVIEW = "review";

  @Override
  public String name() {
    return "build";
  }

  @Override
  public Set<Option> options() {
    Set<Option> options = EnumSet.copyOf(SiteOptions.READING);
    options.addAll(SiteOptions.WRITING);
    options.addAll(SiteOptions.MAKING);
    options.addAll(SiteOptions.TELLING);
    options.addAll(Set.of(Option.PROFILE, Option.BLIND, Option.PROGRAMME));
    return options;
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    String profile = arguments.value(Option.PROFILE).orElse(PUBLIC);
    if (profile.equals(REVIEW)) {
      return ReviewRun.of(arguments, console);
    }
    if (!profile.equals(PUBLIC)) {
      throw new WrongUsage("bad-profile", profile);
    }
    for (Option option : List.of(Option.BLIND, Option.PROGRAMME)) {
      if (arguments.has(option)) {
        throw new WrongUsage("review-only", option.flag());
      }
    }
    return SiteRun.of(arguments, console, SiteBuild::build, Summary::ofBuild);
  }
}
