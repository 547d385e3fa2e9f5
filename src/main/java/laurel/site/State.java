package laurel.site;

import java.util.Optional;

/**
 * A state bar: what is true, since when, and one way on.
 *
 * @param style {@code open} while a publicity period runs, {@code over} after it, {@code end} for a
 *     revoked award
 * @param period for a period that is ahead or runs, what is true before, in and after it, so that a
 *     script can follow the visitor's own date
 */
public record State(
    String style, String name, String text, Optional<Action> action, Optional<Period> period) {
  /** Where to read or do more; {@code fragment} begins with # or is empty. */
  public record Action(String label, Optional<SitePath> page, String fragment) {}

  /** First and last day, ISO, and what is said before the first, up to the last, and after it. */
  public record Period(String from, String to, Phase ahead, Phase open, Phase over) {}

  /** The name of the bar, and its words, while a phase lasts. */
  public record Phase(String name, String text) {}
}
