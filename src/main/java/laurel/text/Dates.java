package laurel.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.model.PartialDate;
import laurel.text.Reading.Why;

/**
 * Dates in all the ways that forms have them, as precise as they were typed. The year comes first
 * or is spelt with 年; anything else could be read in two ways and is not read at all. Years run
 * from 1900 to 2099.
 */
public final class Dates {
  private static final String NUMERAL = "[0-9〇零○◯Oo一二三四五六七八九十廿卅]";
  private static final Pattern SPELT =
      Pattern.compile(
          "(?:("
              + NUMERAL
              + "{4})年度?)(?:("
              + NUMERAL
              + "{1,3})月份?(?:("
              + NUMERAL
              + "{1,4})[日号]?)?)?");
  private static final Pattern YEARLESS =
      Pattern.compile("(" + NUMERAL + "{1,3})月份?(?:(" + NUMERAL + "{1,4})[日号]?)?");
  private static final Pattern SEPARATED =
      Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})(?:\\2([0-9]{1,2}))?");
  private static final Pattern CLOCK = Pattern.compile("[T ]+[0-9]{1,2}:[0-9]{2}(:[0-9.]+)?$");
  private static final int LONGEST = 40;

  private Dates() {}

  /** The date that this text names, without help from around it. */
  public static Reading<PartialDate> read(String typed) {
    return read(typed, 0);
  }

  /**
   * The date that this text names.
   *
   * @param year the year of the page around it, for 8月22日; 0 where none is known
   */
  public static Reading<PartialDate> read(String typed, int year) {
    if (Spaces.isBlank(typed)) {
      return Reading.unclear(Why.EMPTY);
    }
    if (typed.length() > LONGEST) {
      return Reading.unclear(Why.UNKNOWN_FORM);
    }
    String text = plain(typed);
    Matcher spelt = SPELT.matcher(text);
    if (spelt.matches()) {
      return spelt(ChineseNumerals.positional(spelt.group(1)), spelt.group(2), spelt.group(3));
    }
    Matcher yearless = YEARLESS.matcher(text);
    if (yearless.matches()) {
      return year == 0
          ? Reading.unclear(Why.AMBIGUOUS)
          : spelt(OptionalInt.of(year), yearless.group(1), yearless.group(2));
    }
    Matcher separated = SEPARATED.matcher(text);
    return separated.matches() ? separated(separated) : digits(text);
  }

  /**
   * The day that a spreadsheet's serial number means: 44795 is 2022-08-22 in the 1900 system, 43333
   * in the 1904 system. Excel's day 60, 29 February 1900, never was.
   */
  public static Reading<PartialDate> ofSerial(double serial, boolean from1904) {
    if (!(serial >= 1) || serial >= 110_000) {
      return Reading.unclear(Why.IMPOSSIBLE);
    }
    long days = (long) serial;
    if (from1904) {
      return Reading.of(PartialDate.of(LocalDate.of(1904, 1, 1).plusDays(days)));
    }
    if (days == 60) {
      return Reading.unclear(Why.IMPOSSIBLE);
    }
    LocalDate zero = LocalDate.of(1899, 12, days < 60 ? 31 : 30);
    return Reading.of(PartialDate.of(zero.plusDays(days)));
  }

  /** Whether the text is a bare number that {@link #read} takes for a spreadsheet's serial. */
  public static boolean isSerial(String typed) {
    String text = plain(typed);
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    return whole.length() == 5
        && isDigits(whole)
        && (point < 0 || isDigits(text.substring(point + 1)))
        && Integer.parseInt(whole) >= 20_000
        && Integer.parseInt(whole) <= 60_000;
  }

  private static String plain(String typed) {
    String half = CLOCK.matcher(HalfWidth.of(Spaces.trimmed(typed))).replaceFirst("");
    StringBuilder text = new StringBuilder(half.length());
    for (int i = 0; i < half.length(); i++) {
      char c = half.charAt(i);
      if (c == '–' || c == '—' || c == '‐' || c == '‑' || c == '−') {
        text.append('-');
      } else if (c == '。') {
        text.append('.');
      } else if (!Spaces.isSpace(c)) {
        text.append(c);
      }
    }
    int last = text.length() - 1;
    if (last > 0 && (text.charAt(last) == '.' || text.charAt(last) == ',')) {
      text.setLength(last);
    }
    return text.toString();
  }

  private static Reading<PartialDate> spelt(OptionalInt year, String month, String day) {
    OptionalInt m = month == null ? OptionalInt.of(0) : ChineseNumerals.small(month);
    OptionalInt d = day == null ? OptionalInt.of(0) : ChineseNumerals.small(day);
    if (year.isEmpty() || m.isEmpty() || d.isEmpty()) {
      return Reading.unclear(Why.UNKNOWN_FORM);
    }
    if ((month != null && m.getAsInt() == 0) || (day != null && d.getAsInt() == 0)) {
      return Reading.unclear(Why.IMPOSSIBLE);
    }
    return date(year.getAsInt(), m.getAsInt(), d.getAsInt());
  }

  /** A month after a point may be what Excel made of 2022.10: with a single 1 nobody can tell. */
  private static Reading<PartialDate> separated(Matcher parts) {
    String month = parts.group(3);
    String day = parts.group(4);
    if (day == null && parts.group(2).equals(".") && month.equals("1")) {
      return Reading.unclear(Why.AMBIGUOUS);
    }
    int m = Integer.parseInt(month);
    int d = day == null ? 0 : Integer.parseInt(day);
    if (m == 0 || (day != null && d == 0)) {
      return Reading.unclear(Why.IMPOSSIBLE);
    }
    return date(Integer.parseInt(parts.group(1)), m, d);
  }

  private static Reading<PartialDate> digits(String text) {
    if (isSerial(text)) {
      return ofSerial(Double.parseDouble(text), false);
    }
    if (!isDigits(text)) {
      return Reading.unclear(
          text.indexOf('/') > 0 || text.indexOf('-') > 0 ? Why.AMBIGUOUS : Why.UNKNOWN_FORM);
    }
    return switch (text.length()) {
      case 4 -> date(Integer.parseInt(text), 0, 0);
      case 6 -> sixDigits(text);
      case 8 -> run(text.substring(0, 4), text.substring(4, 6), text.substring(6));
      default -> Reading.unclear(Why.AMBIGUOUS);
    };
  }

  /** 202208 is a month unless it could be a day of a two-digit year: 201112 is not read. */
  private static Reading<PartialDate> sixDigits(String text) {
    boolean day =
        run("20" + text.substring(0, 2), text.substring(2, 4), text.substring(4))
            .certain()
            .isPresent();
    return day
        ? Reading.unclear(Why.AMBIGUOUS)
        : run(text.substring(0, 4), text.substring(4), null);
  }

  private static Reading<PartialDate> run(String year, String month, String day) {
    int m = Integer.parseInt(month);
    int d = day == null ? 0 : Integer.parseInt(day);
    return m == 0 || (day != null && d == 0)
        ? Reading.unclear(Why.IMPOSSIBLE)
        : date(Integer.parseInt(year), m, d);
  }

  private static Reading<PartialDate> date(int year, int month, int day) {
    if (year < 1900 || year > 2099) {
      return Reading.unclear(Why.IMPOSSIBLE);
    }
    try {
      return Reading.of(new PartialDate(year, month, day));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Reading.unclear(Why.IMPOSSIBLE);
    }
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
