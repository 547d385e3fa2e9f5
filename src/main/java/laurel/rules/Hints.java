package laurel.rules;

import java.util.Collection;

/**
 * Names what a wrong name most likely means, as long as that is worth its time: whoever has ten
 * thousand wrong names of a hundred thousand records has another mistake than ten thousand slips.
 * The first are helped, in the order in which they are asked for. One thread.
 */
final class Hints {
  private static final String NONE = "—";

  private long left;

  /**
   * Hints that look at so many names in all.
   *
   * @param names the known ones of every question together
   */
  Hints(long names) {
    this.left = names;
  }

  /** The known word that a wrong one most likely is; a dash where none is near, or no more. */
  String near(String wrong, Collection<String> known) {
    left -= known.size();
    return left < 0 ? NONE : Spelling.near(wrong, known);
  }
}
