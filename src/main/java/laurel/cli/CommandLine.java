package laurel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import laurel.diag.Language;
import laurel.diag.TextReport;
import laurel.output.OutputRefused;

/**
 * Finds the command that the first word names, and lets it run.
 *
 * @param commands in the order of the help page
 */
record CommandLine(List<Command> commands) {

  /** Runs one command line; whatever goes wrong becomes a message and an exit code. */
  Exit run(List<String> words, Console console) {
    Console spoken = console;
    try {
      Arguments arguments = Arguments.parse(words);
      spoken = adapt(console, arguments);
      return run(arguments, spoken);
    } catch (WrongUsage e) {
      spoken.complain(e.key(), e.arguments().toArray(String[]::new));
      spoken.complain("usage.more");
      return Exit.WRONG_USAGE;
    } catch (IOException e) {
      complain(e, spoken);
      return Exit.COULD_NOT_RUN;
    } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
      broken(e, spoken);
      return Exit.COULD_NOT_RUN;
    }
  }

  /** A small heap and a disk that refuses are no mistakes of the program: a trace helps nobody. */
  private static void broken(Throwable e, Console console) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof OutOfMemoryError) {
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        console.complain("memory", String.valueOf(heap));
        return;
      }
      if (t instanceof UncheckedIOException refused) {
        complain(refused.getCause(), console);
        return;
      }
    }
    console.complain("bug", version());
    e.printStackTrace(console.err());
  }

  private Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    if (arguments.has(Option.VERSION)) {
      console.out().println("laurel " + version());
      return Exit.OK;
    }
    if (arguments.operands().isEmpty()) {
      return help(Usage.ofAll(commands, console), arguments, console);
    }
    Command command = find(arguments.operands().get(0));
    if (arguments.has(Option.HELP)) {
      return help(Usage.of(command, console), arguments, console);
    }
    arguments.allowOnly(command.options(), command.name());
    Arguments own = arguments.ofCommand();
    if (command.operands().isEmpty() && !own.operands().isEmpty()) {
      throw new WrongUsage("foreign-operand", command.name(), own.operands().get(0));
    }
    return command.run(own, console);
  }

  private Command find(String word) throws WrongUsage {
    return commands.stream()
        .filter(c -> c.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new WrongUsage("unknown-command", word));
  }

  /** Help that was asked for is a result; without being asked for it is a reproach. */
  private static Exit help(List<String> page, Arguments arguments, Console console) {
    boolean asked = arguments.has(Option.HELP);
    page.forEach((asked ? console.out() : console.err())::println);
    return asked ? Exit.OK : Exit.WRONG_USAGE;
  }

  private static Console adapt(Console console, Arguments arguments) throws WrongUsage {
    Console adapted = arguments.has(Option.NO_COLOR) ? console.withoutColour() : console;
    String tag = arguments.value(Option.LANG).orElse(null);
    if (tag == null) {
      return adapted;
    }
    for (Language language : Language.values()) {
      if (language.tag().equalsIgnoreCase(tag)) {
        return adapted.in(language);
      }
    }
    throw new WrongUsage("bad-language", tag);
  }

  /** Says in the user's words what the disk or the network refused. */
  static void complain(IOException e, Console console) {
    Optional<DiskTrouble> trouble = DiskTrouble.of(e);
    if (e instanceof OutputRefused refused) {
      console.err().println(new TextReport(console.language()).line(refused.finding()));
    } else if (trouble.isPresent()) {
      trouble.get().tell(e, console);
    } else if (e instanceof NoSuchFileException missing) {
      console.complain("io.missing", missing.getFile());
    } else if (e instanceof NotDirectoryException file) {
      console.complain("io.no-folder", file.getFile());
    } else if (e instanceof FileSystemException file && file.getFile() != null) {
      console.complain("io.file", file.getFile(), Objects.toString(file.getReason(), ""));
    } else {
      console.complain("io", Objects.toString(e.getMessage(), e.getClass().getSimpleName()));
    }
  }

  private static String version() {
    return Objects.toString(
        CommandLine.class.getPackage().getImplementationVersion(), "unpackaged");
  }
}
