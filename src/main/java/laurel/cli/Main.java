package laurel.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The door of the program: finds the command that the first word names, and ends with its exit
 * code.
 */
public final class Main {

  private static final List<Command> COMMANDS = List.of();

  private Main() {}

  /** Runs the command line and ends the process. */
  public static void main(String[] arguments) {
    Console console = new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    Exit exit = run(Arrays.asList(arguments), console);
    console.out().flush();
    console.err().flush();
    System.exit(exit.code());
  }

  static Exit run(List<String> arguments, Console console) {
    String word = arguments.isEmpty() ? "" : arguments.get(0);
    if (word.equals("--version")) {
      console.out().println("laurel " + version());
      return Exit.OK;
    }
    Optional<Command> command = COMMANDS.stream().filter(c -> c.name().equals(word)).findFirst();
    if (command.isPresent()) {
      return command.get().run(arguments.subList(1, arguments.size()), console);
    }
    console.err().println("usage: laurel COMMAND [options]");
    return Exit.WRONG_USAGE;
  }

  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }

  /** Text is UTF-8 on every system; the platform's own choice would garble Chinese under LANG=C. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
