package laurel.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import laurel.intake.BankYaml;
import laurel.intake.GiftReader;
import laurel.intake.ImportedBank;
import laurel.intake.MoodleReader;

/** {@code laurel import}: takes question banks of other programs into a record. */
final class ImportCommand implements Command {
  @Override
  public String name() {
    return "import";
  }

  @Override
  public String operands() {
    return "FILE.xml|FILE.gift…";
  }

  @Override
  public Set<Option> options() {
    return Set.of(Option.CONTENT, Option.INTO, Option.DRY_RUN);
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    if (arguments.operands().isEmpty()) {
      throw new WrongUsage("value-missing", operands());
    }
    String into =
        arguments
            .value(Option.INTO)
            .orElseThrow(() -> new WrongUsage("value-missing", Option.INTO.shown()));
    Path record = SiteOptions.content(arguments).resolve(into).normalize();
    if (!into.matches("(achievements|lessons)/[^/.][^/]*/?") || !Files.isDirectory(record)) {
      throw new WrongUsage("bad-record", into);
    }
    for (String word : arguments.operands()) {
      take(Path.of(word), record, arguments.has(Option.DRY_RUN), console);
    }
    return Exit.OK;
  }

  private void take(Path file, Path record, boolean dry, Console console)
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

  private ImportedBank read(Path file) throws WrongUsage, IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xml")) {
      return MoodleReader.read(file);
    }
    if (List.of(".gift", ".txt").stream().anyMatch(name::endsWith)) {
      return GiftReader.read(file);
    }
    throw new WrongUsage("bad-bank", file.toString());
  }
}
