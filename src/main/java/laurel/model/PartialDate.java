package laurel.model;

import java.time.LocalDate;

/**
 * A date as precise as the form gave it: a year, a month, or a day.
 *
 * @param month 1–12, or 0 where only the year is known
 * @param day 1–31, or 0 where no day is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
  public PartialDate {
    if (month < 0 || month > 12 || day < 0 || (month == 0 && day > 0)) {
      throw new IllegalArgumentException(year + "-" + month + "-" + day);
    }
    if (day > 0) {
      LocalDate.of(year, month, day);
    }
  }

  /** A whole date. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The first day that it may mean. */
  public LocalDate earliest() {
    return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }

  /** The last day that it may mean. */
  public LocalDate latest() {
    if (day > 0) {
      return LocalDate.of(year, month, day);
    }
    LocalDate first = LocalDate.of(year, month == 0 ? 12 : month, 1);
    return first.withDayOfMonth(first.lengthOfMonth());
  }

  @Override
  public int compareTo(PartialDate other) {
    return earliest().compareTo(other.earliest());
  }

  /**
   * ISO 8601 with the precision that is known: {@code 2022}, {@code 2022-08}, {@code 2022-08-22}.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(10);
    append(text, year, 4);
    if (month > 0) {
      append(text.append('-'), month, 2);
    }
    if (day > 0) {
      append(text.append('-'), day, 2);
    }
    return text.toString();
  }

  /** By hand: a formatter would cost as much as all else that is said of an achievement's facts. */
  private static void append(StringBuilder text, int number, int places) {
    String digits = Integer.toString(Math.abs(number));
    text.append(number < 0 ? "-" : "");
    text.append("0".repeat(Math.max(0, places - digits.length() - (number < 0 ? 1 : 0))));
    text.append(digits);
  }
}
