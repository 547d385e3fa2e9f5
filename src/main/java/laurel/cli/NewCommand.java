package laurel.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.Set;
import laurel.intake.Starter;

/** {@code laurel new}: a commented file to start from. */
final class NewCommand implements Command {
  @Override
  public String name() {
    return "new";
  }

  @Override
  public String operands() {
    return "site|programme|achievement|lesson|round NAME";
  }

  @Override
  public Set<Option> options() {
    return Set.of(Option.CONTENT);
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    List<String> words = arguments.operands();
    if (words.size() != 2) {
      throw new WrongUsage("value-missing", operands());
    }
    Starter kind =
        Starter.of(words.get(0)).orElseThrow(() -> new WrongUsage("bad-kind", words.get(0)));
    if (!kind.accepts(words.get(1))) {
      throw new WrongUsage("bad-name", words.get(1));
    }
    try {
      console
          .out()
          .println(kind.write(SiteOptions.content(arguments), words.get(1), console.language()));
    } catch (FileAlreadyExistsException e) {
      throw new WrongUsage("exists", e.getFile());
    }
    return Exit.OK;
  }
}
