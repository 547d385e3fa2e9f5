package laurel.site;

import java.util.List;

/**
 * A title that knows where its lines may break: between words, and nowhere else.
 *
 * @param words joined without a space they are {@code text}
 */
public record Title(String text, List<String> words) {
  /** A title that says nothing of its breaks. */
  public static Title of(String text) {
    return Words.title(text, "");
  }

  /** A title whose ｜, if it has any in {@code breaks}, are its own breaks. */
  public static Title of(String text, String breaks) {
    return Words.title(text, breaks);
  }
}
