package laurel.read.schema;

/** Who may see a value. */
public enum Visibility {
  /** May be on the site. */
  PUBLIC("公开"),
  /** Never leaves the office. */
  PRIVATE("不公开"),
  /** Some of the keys below are public. */
  SPLIT("部分公开");

  private final String label;

  Visibility(String label) {
    this.label = label;
  }

  /** How the reference names it. */
  public String label() {
    return label;
  }
}
