package laurel.build;

import laurel.diag.Location;
import laurel.text.PrivateNumbers;

/**
 * Digits in a row, enough for a telephone number.
 *
 * @param place where they begin
 * @param text they with what stands around them, in which other digits may lie
 * @param from where they begin in this text
 * @param to the place after them
 */
record DigitStretch(Location.InText place, String text, int from, int to) {
  /** Whether some of a number lies in it. */
  boolean has(PrivateNumbers.Found number) {
    return number.start() < to && from < number.end();
  }
}
