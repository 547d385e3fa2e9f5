package laurel.model;

import java.time.LocalDate;

/**
 * A publicity period (公示期), both days included.
 *
 * @param workingDays how many of its days are worked, by the content's own holidays
 * @param objections where objections go; there is never a form
 */
public record Publicity(LocalDate from, LocalDate to, int workingDays, Office objections) {
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
