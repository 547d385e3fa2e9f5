package laurel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import laurel.build.BookBuild;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.Severity;
import laurel.diag.TextReport;

/** {@code laurel book}: the compilation of a round as a PDF that is ready for printing. */
final class BookCommand implements Command {
  @Override
  public String name() {
    return "book";
  }

  @Override
  public String operands() {
    return "ROUND [FILE.pdf]";
  }

  @Override
  public Set<Option> options() {
    Set<Option> options = EnumSet.copyOf(SiteOptions.READING);
    options.add(Option.QUIET);
    return options;
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    List<String> words = arguments.operands();
    if (words.isEmpty() || words.size() > 2) {
      throw new WrongUsage("value-missing", operands());
    }
    Path file = Arguments.place(words.size() > 1 ? words.get(1) : words.get(0) + ".pdf");
    List<Finding> findings;
    try (ProgressLine progress = ProgressLine.of(arguments, console)) {
      findings = new BookBuild(SiteOptions.of(arguments), progress).make(words.get(0), file);
    } catch (BookBuild.NoSuchRound e) {
      throw new WrongUsage("unknown-round", e.getMessage(), e.rounds());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    for (Finding finding : findings) {
      if (finding.kind() == FindingKind.PRINT_CHARACTER || finding.severity() == Severity.ERROR) {
        console.err().println(new TextReport(console.language()).line(finding));
      }
    }
    if (findings.stream().anyMatch(f -> f.kind() == FindingKind.OUTPUT_PRIVATE_NUMBER)) {
      return Exit.CONTENT_ERRORS;
    }
    console.out().println(file);
    boolean errors = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    return errors ? Exit.CONTENT_ERRORS : Exit.OK;
  }
}
