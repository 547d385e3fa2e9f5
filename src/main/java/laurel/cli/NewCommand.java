package laurel.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    return Set.of(Option.CONTENT, Option.PROGRAMME);
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
    Optional<String> programme = arguments.value(Option.PROGRAMME);
    if (programme.isPresent() && kind != Starter.SITE) {
      throw new WrongUsage("foreign-option", name() + " " + kind.word(), Option.PROGRAMME.flag());
    }
    if (programme.isPresent() && !Starter.PROGRAMME.accepts(programme.get())) {
      throw new WrongUsage("bad-name", programme.get());
    }
    Path content = SiteOptions.content(arguments);
    try {
      console.out().println(kind.write(content, words.get(1), console.language()));
      if (programme.isPresent()) {
        console
            .out()
            .println(Starter.PROGRAMME.write(content, programme.get(), console.language()));
      }
    } catch (FileAlreadyExistsException e) {
      throw new WrongUsage("exists", e.getFile());
    }
    return Exit.OK;
  }
}
