package laurel.read.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import laurel.model.PartialDate;
import laurel.text.Dates;

/**
 * How a cell shows its number, as far as the meaning depends on it: 0.5 is 50%, 44795 is a day, 1
 * is HZ0001.
 *
 * @param kind what kind of value the number stands for
 * @param before literal text before a padded number
 * @param digits how many digits a padded number has at least
 * @param after literal text after it
 */
record NumberFormat(Kind kind, String before, int digits, String after) {
  static final NumberFormat GENERAL = new NumberFormat(Kind.GENERAL, "", 0, "");

  enum Kind {
    GENERAL,
    PERCENT,
    DAY,
    MONTH,
    TIME,
    DAY_AND_TIME,
    PADDED
  }

  /**
   * The format with this number, of those that need no code (ECMA-376 18.8.30), or of this code.
   */
  static NumberFormat of(int id, String code) {
    if (!code.isEmpty()) {
      return ofCode(code);
    }
    return switch (id) {
      case 9, 10 -> plain(Kind.PERCENT);
      case 14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58 -> plain(Kind.DAY);
      case 17, 27, 36, 50, 52, 57 -> plain(Kind.MONTH);
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> plain(Kind.TIME);
      case 22 -> plain(Kind.DAY_AND_TIME);
      default -> GENERAL;
    };
  }

  private static NumberFormat plain(Kind kind) {
    return new NumberFormat(kind, "", 0, "");
  }

  private static NumberFormat ofCode(String code) {
    FormatCode parts = FormatCode.of(code);
    String signs = parts.signs().toLowerCase(Locale.ROOT);
    if (signs.contains("general") || signs.equals("@")) {
      return GENERAL;
    }
    boolean day = signs.indexOf('y') >= 0 || signs.indexOf('d') >= 0;
    boolean time = signs.indexOf('h') >= 0 || signs.indexOf('s') >= 0;
    if (day || time) {
      boolean month = day && !time && signs.indexOf('d') < 0 && signs.indexOf('m') >= 0;
      return plain(
          month ? Kind.MONTH : day && time ? Kind.DAY_AND_TIME : day ? Kind.DAY : Kind.TIME);
    }
    if (signs.endsWith("%")) {
      return plain(Kind.PERCENT);
    }
    boolean padded = !signs.isEmpty() && signs.chars().allMatch(c -> c == '0');
    boolean literal = !(parts.before() + parts.after()).isBlank();
    return padded && (signs.length() > 1 || literal)
        ? new NumberFormat(Kind.PADDED, parts.before(), signs.length(), parts.after())
        : GENERAL;
  }

  /** The number as text; a number that is no date in a date's format stays a number. */
  String text(String raw, boolean from1904) {
    BigDecimal number;
    try {
      number = new BigDecimal(raw.strip()).round(new MathContext(15));
    } catch (NumberFormatException | ArithmeticException tooLong) {
      return raw;
    }
    if (number.signum() != 0
        && ((long) number.precision() - number.scale() > 40 || number.scale() > 400)) {
      return raw;
    }
    return switch (kind) {
      case GENERAL -> plain(number);
      case PERCENT -> plain(number.movePointRight(2)) + "%";
      case PADDED -> before + padded(number) + after;
      case TIME -> time(number);
      case DAY, MONTH, DAY_AND_TIME -> date(number, from1904).orElse(plain(number));
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private String padded(BigDecimal number) {
    String text = plain(number);
    return text.indexOf('.') >= 0 || text.startsWith("-")
        ? text
        : "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  private Optional<String> date(BigDecimal number, boolean from1904) {
    Optional<PartialDate> day = Dates.ofSerial(number.doubleValue(), from1904).certain();
    if (kind == Kind.MONTH) {
      return day.map(d -> new PartialDate(d.year(), d.month(), 0).toString());
    }
    BigDecimal fraction = number.remainder(BigDecimal.ONE);
    boolean timed = kind == Kind.DAY_AND_TIME && fraction.signum() != 0;
    return day.map(d -> timed ? d + " " + time(fraction) : d.toString());
  }

  /** 00:07 typed into a sheet is seven minutes after midnight; it means what it shows. */
  private static String time(BigDecimal days) {
    long seconds = Math.round(days.doubleValue() * 86_400);
    long hours = seconds / 3600;
    String shown = String.format(Locale.ROOT, "%02d:%02d", hours, seconds / 60 % 60);
    return seconds % 60 == 0 ? shown : shown + String.format(Locale.ROOT, ":%02d", seconds % 60);
  }
}
