package laurel.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Set;
import laurel.intake.RoundSheet;
import laurel.intake.Starter;

/** {@code laurel sheet}: an Excel file of a round's candidates, to be filled in by the office. */
final class SheetCommand implements Command {
  @Override
  public String name() {
    return "sheet";
  }

  @Override
  public String operands() {
    return "ROUND";
  }

  @Override
  public Set<Option> options() {
    return Set.of(Option.CONTENT, Option.PROGRAMME, Option.OUT);
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    if (arguments.operands().size() != 1) {
      throw new WrongUsage("value-missing", operands());
    }
    String round = arguments.operands().get(0);
    if (!Starter.ROUND.accepts(round)) {
      throw new WrongUsage("bad-name", round);
    }
    RoundSheet sheet =
        RoundSheet.of(SiteOptions.content(arguments), round, arguments.value(Option.PROGRAMME))
            .orElseThrow(() -> new WrongUsage("sheet.programme", Option.PROGRAMME.shown()));
    Path file = arguments.path(Option.OUT).orElse(Path.of(round + ".xlsx"));
    try {
      int candidates = sheet.write(file);
      console.out().println(file);
      console.complain("sheet.done", String.valueOf(candidates), round);
    } catch (FileAlreadyExistsException e) {
      throw new WrongUsage("exists", e.getFile());
    }
    return Exit.OK;
  }
}
