package laurel.rules;

import laurel.text.Prose;

/** Titles: one line, and where the record wants it to break (｜). */
public final class Titles {
  private Titles() {}

  /** Without marks for breaking. */
  static String plain(String typed) {
    return Prose.joined(typed.replace("｜", ""));
  }

  /** With them. */
  static String broken(String typed) {
    return Prose.joined(typed);
  }

  /**
   * The breaks of a title of which something may be hidden by now. What is hidden is not known
   * again where it broke, so a title that lost more than its breaks did breaks where any may.
   *
   * @param shown what is left of the title
   * @param breaks what is left of the title with its marks
   */
  public static String breaks(String shown, String breaks) {
    return plain(breaks).equals(shown) ? breaks : shown;
  }
}
