package laurel.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import laurel.build.SiteBuild;
import laurel.model.Hosting.Server;
import laurel.work.Progress;

/** {@code laurel hosting}: prints the settings of a server for this site. */
final class HostingCommand implements Command {
  @Override
  public String name() {
    return "hosting";
  }

  @Override
  public String operands() {
    return "nginx|caddy|apache|headers";
  }

  @Override
  public Set<Option> options() {
    return EnumSet.copyOf(SiteOptions.READING);
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    List<String> words = arguments.operands();
    Server server =
        Arrays.stream(Server.values())
            .filter(s -> words.equals(List.of(s.key())))
            .findFirst()
            .orElseThrow(() -> new WrongUsage("value-missing", operands()));
    try {
      SiteBuild build = new SiteBuild(SiteOptions.of(arguments), Progress.SILENT);
      console.out().print(build.hosting(server));
      return Exit.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
