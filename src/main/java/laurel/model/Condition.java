package laurel.model;

/**
 * One of a programme's alternative conditions for entry (申报条件).
 *
 * @param name what lists call it, a few words; the text where the programme gives no name
 * @param text in the notice's own words
 */
public record Condition(String key, String name, String text) {
  /** A condition that has no short name. */
  public Condition(String key, String text) {
    this(key, text, text);
  }
}
