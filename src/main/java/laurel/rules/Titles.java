package laurel.rules;

import laurel.text.Prose;

/** Titles: one line, and where the record wants it to break (｜). */
final class Titles {
  private Titles() {}

  /** Without marks for breaking. */
  static String plain(String typed) {
    return Prose.joined(typed.replace("｜", ""));
  }

  /** With them. */
  static String broken(String typed) {
    return Prose.joined(typed);
  }
}
