package laurel.cli;

import java.io.IOException;
import java.util.Set;

/**
 * One word of the command line, such as {@code build}. What it does stands in the texts under
 * {@code command.<name>}.
 */
interface Command {

  /** The word that calls it. */
  String name();

  /** What it works on, as the usage shows it, e.g. {@code FILE}; empty when it takes no operand. */
  default String operands() {
    return "";
  }

  /** The options that it takes beside the common ones. */
  Set<Option> options();

  /**
   * Does the work.
   *
   * @throws WrongUsage when a value given cannot be meant
   * @throws IOException when the disk or the network refuses
   */
  Exit run(Arguments arguments, Console console) throws WrongUsage, IOException;
}
