package laurel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import laurel.build.BuildResult;
import laurel.build.SiteBuild;
import laurel.diag.Finding;
import laurel.diag.Severity;
import laurel.intake.notice.Letterhead;
import laurel.intake.notice.Notice;
import laurel.intake.notice.Notices;

/** {@code laurel notices}: for each unit a notice of what it has to supply. */
final class NoticesCommand implements Command {
  @Override
  public String name() {
    return "notices";
  }

  @Override
  public Set<Option> options() {
    Set<Option> options = EnumSet.copyOf(SiteOptions.READING);
    options.addAll(List.of(Option.OUT, Option.UNTIL, Option.REPORT, Option.QUIET));
    return options;
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    Path folder = arguments.path(Option.OUT).orElse(Path.of("notices"));
    if (isFilled(folder)) {
      throw new WrongUsage("notices.filled", folder.toString());
    }
    Report report = Report.of(arguments, console);
    BuildResult result;
    try (ProgressLine progress = ProgressLine.of(arguments, console)) {
      result = new SiteBuild(SiteOptions.of(arguments).publishing(), progress).check();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    if (arguments.has(Option.REPORT)) {
      report.write(result);
    }
    List<Finding> told = Discreet.findings(result.findings());
    List<Notice> notices = Notice.of(told, Discreet.index(told, result.index()));
    List<Finding> ours = mistakesOfTheOffice(result);
    if (!notices.isEmpty()) {
      write(notices, folder, arguments, console);
    } else if (ours.isEmpty()) {
      console.complain("notices.none");
    }
    if (ours.isEmpty()) {
      return Exit.OK;
    }
    String first = String.valueOf(ours.get(0).where());
    console.complain("notices.office", String.valueOf(ours.size()), first);
    return Exit.CONTENT_ERRORS;
  }

  /**
   * Errors that no unit can mend, such as one in a programme's file. Records of a programme that
   * cannot be read are not checked against it, so that silence about a unit would mean nothing.
   */
  private static List<Finding> mistakesOfTheOffice(BuildResult result) {
    return result.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .filter(f -> !result.index().records().containsKey(f.subject().record()))
        .toList();
  }

  private static void write(List<Notice> notices, Path folder, Arguments arguments, Console console)
      throws WrongUsage, IOException {
    Letterhead head =
        Letterhead.of(
            SiteOptions.content(arguments),
            arguments.date(Option.UNTIL),
            arguments.date(Option.AS_OF));
    Notices.write(notices, head, folder);
    console.out().println(folder);
    int records = notices.stream().mapToInt(n -> n.records().size()).sum();
    console.complain("notices.done", String.valueOf(notices.size()), String.valueOf(records));
  }

  /** An earlier notice among the new ones might be sent once more. */
  private static boolean isFilled(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.findAny().isPresent();
    }
  }
}
