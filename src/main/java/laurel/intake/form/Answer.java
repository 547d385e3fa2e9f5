package laurel.intake.form;

import java.util.List;
import laurel.diag.Location;

/**
 * What was written for a label.
 *
 * @param path the keys that the label asks for
 * @param label as printed
 * @param text as written, line breaks kept
 */
public record Answer(List<String> path, String label, String text, Location at) {
  /** The path as one word: {@code contact.phone}. */
  public String key() {
    return String.join(".", path);
  }
}
