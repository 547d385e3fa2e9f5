package laurel.cli;

import java.io.PrintStream;

/**
 * Where a command prints.
 *
 * @param out results
 * @param err mistakes and progress
 */
record Console(PrintStream out, PrintStream err) {}
