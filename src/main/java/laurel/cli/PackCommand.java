package laurel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.build.SitePack;

/** {@code laurel pack}: what changed in the site, to carry to a server. */
final class PackCommand implements Command {
  private static final int SHOWN = 5;

  @Override
  public String name() {
    return "pack";
  }

  @Override
  public String operands() {
    return "[FILE.zip]";
  }

  @Override
  public Set<Option> options() {
    return EnumSet.of(Option.SINCE, Option.OUT);
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    List<String> words = arguments.operands();
    Path site = arguments.path(Option.OUT).orElse(Path.of("site"));
    Optional<Path> since = arguments.path(Option.SINCE);
    if (words.size() > 1) {
      throw new WrongUsage("value-missing", operands());
    }
    if (since.isPresent() && !Files.exists(since.get())) {
      throw new WrongUsage("no-manifest", since.get().toString());
    }
    Path zip = words.isEmpty() ? usual(site) : Arguments.place(words.get(0));
    SitePack pack = SitePack.write(site, since, zip);
    if (!pack.altered().isEmpty()) {
      List<String> some = pack.altered().stream().limit(SHOWN).toList();
      console
          .err()
          .println(
              console.text(
                  "pack.altered", String.valueOf(pack.altered().size()), String.join(", ", some)));
      return Exit.CONTENT_ERRORS;
    }
    console
        .out()
        .println(
            console.text(
                "pack.written",
                zip.toString(),
                String.valueOf(pack.carried().size()),
                String.valueOf(pack.deleted().size())));
    return Exit.OK;
  }

  /** Named after the site's folder, which the root of a disk has not. */
  private static Path usual(Path site) {
    Path folder = site.toAbsolutePath().normalize().getFileName();
    return Path.of((folder == null ? "site" : folder) + "-update.zip");
  }
}
