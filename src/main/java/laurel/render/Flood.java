package laurel.render;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Texts that nobody writes and that a parser of Markdown cannot bear: it looks from every sign for
 * its other half, so that ten thousand signs in one paragraph take a minute, and it goes as deep as
 * a run of signs is long.
 */
final class Flood {
  private static final int MOST_CHARACTERS = 200_000;
  private static final int MOST_SIGNS = 2_000;
  private static final int LONGEST_RUN = 100;

  /** Whatever line begins a table looks through all that follow. */
  private static final int MOST_ROWS = 2_000;

  /** What a name for a link stands for may be written once and shown a thousand times. */
  private static final int MOST_BRACKETS = 1_000;

  private static final int LONGEST_DEFINITION = 4_000;
  private static final Pattern DEFINITION = Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]*\\]:");

  /** From how many characters on a parser gets a stack of its own, and how large, in bytes. */
  private static final int LONG = 1_000;

  private static final long STACK = 512L << 20;

  private Flood() {}

  /** What there is too much of, e.g. {@code 4000 [}; empty for a text as people write them. */
  static Optional<String> in(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.of("" + text.length());
    }
    for (String paragraph : text.split("\n[ \t]*\n", -1)) {
      Optional<String> much = inParagraph(paragraph);
      if (much.isPresent()) {
        return much;
      }
    }
    long brackets = text.chars().filter(c -> c == '[').count();
    return brackets > MOST_BRACKETS && DEFINITION.matcher(text).find()
        ? Optional.of(brackets + " [")
        : Optional.empty();
  }

  private static Optional<String> inParagraph(String text) {
    int signs = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("*_`[]<>&!\\~".indexOf(c) < 0) {
        run = 0;
        continue;
      }
      run = i > 0 && text.charAt(i - 1) == c ? run + 1 : 1;
      signs++;
      if (run > LONGEST_RUN || signs > MOST_SIGNS) {
        return Optional.of(Math.max(run, signs) + " " + c);
      }
    }
    long rows = text.lines().filter(line -> line.indexOf('|') >= 0).count();
    if (rows > MOST_ROWS) {
      return Optional.of(rows + " |");
    }
    return text.length() > LONGEST_DEFINITION && DEFINITION.matcher(text).find()
        ? Optional.of("" + text.length())
        : Optional.empty();
  }

  /**
   * Parses a text on a stack that is deep enough for the longest one: the parser's expressions go
   * one step deeper with every character, and whether that is too deep must not hang on the thread.
   */
  static <T> T withRoom(String text, Supplier<T> parsing) {
    if (text.length() < LONG) {
      return parsing.get();
    }
    FutureTask<T> task = new FutureTask<>(parsing::get);
    Thread thread = new Thread(null, task, "markdown", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
