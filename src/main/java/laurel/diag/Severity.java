package laurel.diag;

/** How much a finding weighs. The order is the order of weight, heaviest first. */
public enum Severity {
  /** The record (or the file) is held back; the exit code becomes 1. */
  ERROR,
  /** Published all the same; somebody should look. */
  WARNING,
  /** Told once for information, e.g. that a programme switched a rule off. */
  NOTE;

  /** The word that stands in a finding's line: {@code error}, {@code warning} or {@code note}. */
  public String word() {
    return switch (this) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }
}
