package laurel.intake.form;

import java.util.List;

/**
 * A printed label of a form.
 *
 * @param path the keys of the record that it asks for: {@code contact, phone}
 * @param words as printed
 * @param inline what stands behind a colon in the same cell; empty when nothing does
 */
public record Label(List<String> path, String words, String inline) {
  /** The path as one word: {@code contact.phone}. */
  public String key() {
    return String.join(".", path);
  }
}
