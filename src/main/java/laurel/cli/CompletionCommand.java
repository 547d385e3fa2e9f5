package laurel.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code laurel completion}: what a shell needs to complete the command line. */
final class CompletionCommand implements Command {
  private final List<Command> others;

  /** Completes these commands, and itself. */
  CompletionCommand(List<Command> others) {
    this.others = List.copyOf(others);
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String operands() {
    return "bash|zsh";
  }

  @Override
  public Set<Option> options() {
    return Set.of();
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage {
    String shell = arguments.operands().isEmpty() ? "bash" : arguments.operands().get(0);
    if (!shell.equals("bash") && !shell.equals("zsh")) {
      throw new WrongUsage("bad-shell", shell);
    }
    if (shell.equals("zsh")) {
      console.out().println("autoload -U +X bashcompinit && bashcompinit");
    }
    script().forEach(console.out()::println);
    return Exit.OK;
  }

  /** One function for both shells: zsh reads it through its bash compatibility. */
  private List<String> script() {
    String names = commands().map(Command::name).collect(Collectors.joining(" "));
    Stream<String> cases =
        commands().map(c -> "    " + c.name() + ") words=\"" + flags(c) + "\" ;;");
    return Stream.of(
            Stream.of(
                "_laurel() {",
                "  local current=\"${COMP_WORDS[COMP_CWORD]}\" words=\"" + names + "\"",
                "  [ \"$COMP_CWORD\" -gt 1 ] && case \"${COMP_WORDS[1]}\" in"),
            cases,
            Stream.of(
                "  esac",
                "  case \"$current\" in",
                "    -*) COMPREPLY=($(compgen -W \"$words\" -- \"$current\")) ;;",
                "    *) [ \"$COMP_CWORD\" -eq 1 ]"
                    + " && COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))"
                    + " || COMPREPLY=($(compgen -f -- \"$current\")) ;;",
                "  esac",
                "}",
                "complete -F _laurel laurel ./laurel"))
        .flatMap(lines -> lines)
        .toList();
  }

  private Stream<Command> commands() {
    return Stream.concat(others.stream(), Stream.of(this));
  }

  private static String flags(Command command) {
    return Stream.of(Option.values())
        .filter(o -> o.isCommon() || command.options().contains(o))
        .map(Option::flag)
        .collect(Collectors.joining(" "));
  }
}
