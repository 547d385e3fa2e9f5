package laurel.cli;

import java.util.List;

/** One word of the command line, such as {@code build}. */
interface Command {

  /** The word that calls it. */
  String name();

  /**
   * Does the work.
   *
   * @param arguments what follows the command's name
   * @param console where to print
   * @return how the program ends
   */
  Exit run(List<String> arguments, Console console);
}
