package laurel.intake.form;

import java.util.List;
import java.util.Set;

/**
 * A printed label of a form.
 *
 * @param path the keys of the record that it asks for: {@code contact, phone}
 * @param words as printed
 * @param inline what stands behind a colon in the same cell; empty when nothing does
 */
public record Label(List<String> path, String words, String inline) {
  private static final Set<String> TEXTS =
      Set.of(
          "summary",
          "innovations",
          "benefits",
          "background",
          "goal",
          "leadProfile",
          "synopsis",
          "instructor.profile");

  private static final Set<String> LINES =
      Set.of(
          "title",
          "category",
          "unit",
          "union",
          "industry",
          "team",
          "people",
          "people.phone",
          "instructor.name",
          "startedOn",
          "newProductiveForce",
          "governmentFunded",
          "decisionMaker",
          "contact",
          "contact.name",
          "contact.phone",
          "contact.email");

  /** The path as one word: {@code contact.phone}. */
  public String key() {
    return String.join(".", path);
  }

  /** Whether its answer is a line or a list, before which and behind which others may stand. */
  boolean isLine() {
    return LINES.contains(key());
  }

  /** Whether its answer may stand in several cells: names, and whom to call. */
  boolean isList() {
    return Set.of("unit", "team", "people", "contact").contains(key());
  }

  /** Whether its answer is running text, of several paragraphs perhaps. */
  boolean isText() {
    return TEXTS.contains(key());
  }
}
