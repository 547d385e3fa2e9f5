package laurel.model;

import java.time.LocalDate;

/**
 * A publicity period (公示期), both days included.
 *
 * @param objections where objections go; there is never a form
 */
public record Publicity(LocalDate from, LocalDate to, Office objections) {
  /** How the period stands on a day. */
  public Phase on(LocalDate day) {
    if (day.isBefore(from)) {
      return Phase.AHEAD;
    }
    return day.isAfter(to) ? Phase.OVER : Phase.OPEN;
  }

  /** Before, during or after the period. */
  public enum Phase {
    AHEAD,
    OPEN,
    OVER
  }
}
