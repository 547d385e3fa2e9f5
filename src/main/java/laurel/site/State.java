package laurel.site;

import java.util.Optional;

/**
 * A state bar: what is true, since when, and one way on.
 *
 * @param style {@code open} while a publicity period runs, {@code over} after it, {@code end} for a
 *     revoked award
 * @param period for a running period its days, so that a script can say which one today is
 */
public record State(
    String style, String name, String text, Optional<Action> action, Optional<Period> period) {
  /** Where to read or do more; {@code fragment} begins with # or is empty. */
  public record Action(String label, Optional<SitePath> page, String fragment) {}

  /** First and last day, ISO. */
  public record Period(String from, String to) {}
}
