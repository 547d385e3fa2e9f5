package laurel.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import laurel.diag.ReportIndex;
import laurel.intake.BankTrouble;
import laurel.intake.BankYaml;
import laurel.intake.GiftReader;
import laurel.intake.ImportedBank;
import laurel.intake.MoodleReader;
import laurel.intake.placing.Intake;

/**
 * {@code laurel import}: takes what units sent in into the content folder; with {@code --into}, a
 * question bank of another program into one record.
 */
final class ImportCommand implements Command {
  @Override
  public String name() {
    return "import";
  }

  @Override
  public String operands() {
    return "FILE|DIR|ZIP…";
  }

  @Override
  public Set<Option> options() {
    return Set.of(
        Option.CONTENT,
        Option.INTO,
        Option.DRY_RUN,
        Option.PROGRAMME,
        Option.EXTRACT_EMBEDDED,
        Option.REPORT,
        Option.QUIET);
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    if (arguments.operands().isEmpty()) {
      throw new WrongUsage("value-missing", operands());
    }
    return arguments.has(Option.INTO)
        ? intoRecord(arguments, console)
        : intoContent(arguments, console);
  }

  private static Exit intoContent(Arguments arguments, Console console)
      throws WrongUsage, IOException {
    Path content = SiteOptions.content(arguments);
    List<Path> given = new ArrayList<>();
    for (String word : arguments.operands()) {
      Path path = Arguments.place(word);
      if (isBank(path)) {
        throw new WrongUsage("value-missing", Option.INTO.shown());
      }
      given.add(path);
    }
    if (arguments.has(Option.PROGRAMME)) {
      known(content, arguments.value(Option.PROGRAMME).orElseThrow());
    }
    Report report = Report.of(arguments, console);
    Intake.Outcome outcome =
        Intake.of(
            new Intake.Order(
                content,
                arguments.value(Option.PROGRAMME),
                arguments.has(Option.DRY_RUN),
                arguments.has(Option.EXTRACT_EMBEDDED)),
            given);
    report.write(outcome.findings(), ReportIndex.EMPTY);
    if (!arguments.has(Option.QUIET)) {
      lines(outcome, arguments.has(Option.DRY_RUN), console);
    }
    return outcome.hasErrors() ? Exit.CONTENT_ERRORS : Exit.OK;
  }

  private static void known(Path content, String programme) throws WrongUsage {
    boolean there =
        List.of(".yaml", ".yml", ".json").stream()
            .anyMatch(end -> Files.isRegularFile(content.resolve("programmes/" + programme + end)));
    if (!there || programme.indexOf('/') >= 0) {
      throw new WrongUsage("unknown-programme", programme);
    }
  }

  private static void lines(Intake.Outcome outcome, boolean dry, Console console) {
    int same = 0;
    for (Intake.Line line : outcome.lines()) {
      if (line.change() == Intake.Change.SAME) {
        same++;
        continue;
      }
      String key = line.change() == Intake.Change.ADDED ? "import.added" : "import.changed";
      console
          .err()
          .println(
              console.text(
                  key,
                  line.key(),
                  line.title(),
                  String.valueOf(line.values()),
                  String.valueOf(line.files())));
    }
    int done = outcome.lines().size() - same;
    console.complain(
        dry ? "import.dry" : "import.done",
        String.valueOf(done),
        String.valueOf(same),
        String.valueOf(outcome.findings().size()));
  }

  // ---- question banks of other programs

  private static Exit intoRecord(Arguments arguments, Console console)
      throws WrongUsage, IOException {
    String into = arguments.value(Option.INTO).orElseThrow();
    Path record = SiteOptions.content(arguments).resolve(into).normalize();
    if (!into.matches("(achievements|lessons)/[^/.][^/]*/?") || !Files.isDirectory(record)) {
      throw new WrongUsage("bad-record", into);
    }
    for (String word : arguments.operands()) {
      take(Arguments.place(word), record, arguments.has(Option.DRY_RUN), console);
    }
    return Exit.OK;
  }

  private static void take(Path file, Path record, boolean dry, Console console)
      throws WrongUsage, IOException {
    ImportedBank bank = read(file);
    String name = file.getFileName().toString();
    Path target =
        record.resolve("questions").resolve(name.substring(0, name.lastIndexOf('.')) + ".yaml");
    bank.skipped().forEach(skipped -> console.complain("import.skipped", skipped));
    if (bank.questions().isEmpty()) {
      throw new WrongUsage("import.nothing", name);
    }
    try {
      if (!dry) {
        BankYaml.write(bank, target);
      }
    } catch (FileAlreadyExistsException e) {
      throw new WrongUsage("exists", e.getFile());
    }
    console
        .out()
        .println(
            console.text(
                "import.taken", String.valueOf(bank.questions().size()), target.toString()));
  }

  private static boolean isBank(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file)
        && List.of(".xml", ".gift", ".txt").stream().anyMatch(name::endsWith);
  }

  private static ImportedBank read(Path file) throws WrongUsage, IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".xml")) {
        return MoodleReader.read(file);
      }
      if (List.of(".gift", ".txt").stream().anyMatch(name::endsWith)) {
        return GiftReader.read(file);
      }
    } catch (BankTrouble e) {
      throw new WrongUsage("bad-bank", file.toString());
    }
    throw new WrongUsage("bad-bank", file.toString());
  }
}
