package laurel.gate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Masks, in running text, the full names of people whose names must not be shown: a masked name in
 * the team is worth nothing when the profile beside it spells it out.
 */
final class Scrub {
  private final List<String> hidden;
  private final Set<String> touched = new TreeSet<>();

  /**
   * Masks these names.
   *
   * @param hidden longest first
   */
  Scrub(List<String> hidden) {
    this.hidden = hidden;
  }

  /** The text with every hidden name masked; remembers the field where there was one. */
  String text(String field, String text) {
    String clean = text;
    for (String name : hidden) {
      if (clean.contains(name)) {
        clean = clean.replace(name, NameMask.of(name));
        touched.add(field);
      }
    }
    return clean;
  }

  /** English keys of the fields that held a hidden name. */
  Set<String> touched() {
    return touched;
  }
}
