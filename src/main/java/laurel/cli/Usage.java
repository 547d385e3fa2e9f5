package laurel.cli;

import java.util.ArrayList;
import java.util.List;

/** The help pages, made from what the commands say of themselves. */
final class Usage {
  private Usage() {}

  /** All commands, one a line. */
  static List<String> ofAll(List<Command> commands, Console console) {
    List<String> lines = new ArrayList<>();
    lines.add(console.text("usage", "laurel COMMAND [options]"));
    for (Command command : commands) {
      lines.add(entry(command.name(), console.text("command." + command.name())));
    }
    lines.add(console.text("usage.more"));
    return lines;
  }

  /** One command with its options. */
  static List<String> of(Command command, Console console) {
    List<String> lines = new ArrayList<>();
    String call = ("laurel " + command.name() + " " + command.operands()).strip() + " [options]";
    lines.add(console.text("usage", call));
    lines.add(console.text("command." + command.name()));
    for (Option option : Option.values()) {
      if (option.isCommon() || command.options().contains(option)) {
        lines.add(entry(option.shown(), text(option, command, console)));
      }
    }
    return lines;
  }

  /** What an option means to this command, where that is another thing than to most. */
  private static String text(Option option, Command command, Console console) {
    String usual = "option." + option.key();
    return console.known(usual + "." + command.name()).orElseGet(() -> console.text(usual));
  }

  private static String entry(String name, String text) {
    return "  " + name + " ".repeat(Math.max(2, 22 - name.length())) + text;
  }
}
