package laurel.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import laurel.diag.Language;

/**
 * Where a command prints, and how it speaks.
 *
 * @param out results
 * @param err mistakes and progress
 * @param language of every message
 * @param terminal whether somebody watches {@code err}: a progress bar may be drawn over itself
 * @param colour whether escape sequences for colour are welcome
 */
record Console(
    PrintStream out, PrintStream err, Language language, boolean terminal, boolean colour) {

  Console in(Language chosen) {
    return new Console(out, err, chosen, terminal, colour);
  }

  Console withoutColour() {
    return new Console(out, err, language, terminal, false);
  }

  /** The text of this key in the user's language, with its arguments filled in. */
  String text(String key, String... arguments) {
    return CliTexts.in(language).text(key, List.of(arguments));
  }

  /** The same, where there may be none. */
  Optional<String> known(String key) {
    CliTexts texts = CliTexts.in(language);
    return texts.keys().contains(key) ? Optional.of(texts.text(key, List.of())) : Optional.empty();
  }

  /** Prints a text to {@code err}, on a line of its own. */
  void complain(String key, String... arguments) {
    err.println(text(key, arguments));
  }
}
