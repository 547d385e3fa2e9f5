package laurel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.build.BuildResult;
import laurel.diag.Finding;
import laurel.diag.HtmlReport;
import laurel.diag.JsonReport;
import laurel.diag.Language;
import laurel.diag.ReportIndex;
import laurel.diag.TextReport;
import laurel.place.WholeFile;

/**
 * Where findings go: to the terminal, and to a file when one is asked for, whose name says the
 * form.
 *
 * @param file the file, if one was asked for
 * @param forOfficers the language of the HTML report: Chinese unless another was asked for, because
 *     it is sent to Chinese units whatever the locale of the machine that builds
 */
record Report(Optional<Path> file, Language forOfficers, Console console) {

  static Report of(Arguments arguments, Console console) throws WrongUsage {
    Optional<Path> file = arguments.path(Option.REPORT);
    if (file.isPresent() && form(file.get()).isEmpty()) {
      throw new WrongUsage("bad-report", file.get().toString());
    }
    Language chosen = arguments.has(Option.LANG) ? console.language() : Language.ZH_CN;
    return new Report(file, chosen, console);
  }

  /** Prints the findings, and writes the file. */
  void write(BuildResult result) throws IOException {
    write(result.findings(), result.index());
  }

  /** Prints findings of no build, and writes the file. */
  void write(List<Finding> findings, ReportIndex index) throws IOException {
    console.out().print(printed(findings));
    if (file.isEmpty()) {
      return;
    }
    Path folder = file.get().toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    WholeFile.write(file.get(), text(findings, index)); // an earlier one stands if it fails
  }

  /** What is printed of findings. */
  String printed(List<Finding> findings) {
    return new TextReport(console.language()).print(Discreet.findings(findings));
  }

  /** What the file says of them. */
  String text(List<Finding> all, ReportIndex index) {
    List<Finding> findings = Discreet.findings(all);
    return switch (form(file.orElseThrow())) {
      case "html" -> new HtmlReport(forOfficers, Discreet.index(findings, index)).print(findings);
      case "json" -> new JsonReport(console.language()).print(findings);
      default -> new TextReport(console.language()).print(findings);
    };
  }

  /** The form that a file's name asks for; empty where it asks for none that there is. */
  private static String form(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "html", "htm" -> "html";
      case "json", "txt" -> ending;
      default -> "";
    };
  }
}
