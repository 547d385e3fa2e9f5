package laurel.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import laurel.diag.Language;
import laurel.work.MachineCode;

/** The door of the program. */
public final class Main {

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] words) {
    MachineCode.settle(System.getProperties());
    Console console = console();
    Exit exit = new CommandLine(commands()).run(Arrays.asList(words), console);
    console.out().flush();
    console.err().flush();
    System.exit(exit.code());
  }

  private static List<Command> commands() {
    List<Command> commands =
        List.of(
            new BuildCommand(),
            new CheckCommand(),
            new MediaCommand(),
            new ServeCommand(),
            new NewCommand(),
            new ImportCommand(),
            new NoticesCommand(),
            new SheetCommand(),
            new PackageCommand(),
            new PackCommand(),
            new HostingCommand(),
            new BookCommand(),
            new ChangesCommand(),
            new KeygenCommand(),
            new VerifyCommand());
    return Stream.concat(commands.stream(), Stream.of(new CompletionCommand(commands))).toList();
  }

  private static Console console() {
    boolean terminal = Boolean.parseBoolean(System.getProperty("laurel.terminal", "false"));
    String noColour = System.getenv("NO_COLOR");
    boolean colour = terminal && (noColour == null || noColour.isEmpty());
    return new Console(
        utf8(FileDescriptor.out), utf8(FileDescriptor.err), language(), terminal, colour);
  }

  /**
   * The launcher hands on the locale that the user came with: for the sake of file names Java
   * itself may have been started under another.
   */
  private static Language language() {
    return Language.of(
        System.getProperty("laurel.locale", Locale.getDefault(Locale.Category.DISPLAY).toString()));
  }

  /** Text is UTF-8 on every system; the platform's own choice would garble Chinese under LANG=C. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
