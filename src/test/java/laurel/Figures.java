package laurel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What tests counted, for docs/quality.md: {@code bench/quality/run} runs them and writes their
 * figures there.
 */
public final class Figures {
  private static final Path FOLDER = Path.of("target", "figures");

  private Figures() {}

  /**
   * Keeps a figure.
   *
   * @param section of docs/quality.md
   * @param key its place in the order of the section, e.g. {@code 10-html}
   * @param what was counted, as the page says it
   */
  public static void say(String section, String key, String what, long figure) {
    try {
      Path folder = Files.createDirectories(FOLDER.resolve(section));
      Files.writeString(folder.resolve(key), "| " + what + " | " + figure + " |\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
