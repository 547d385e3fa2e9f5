package laurel.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.text.Reading.Why;

/** Plain numbers as typed: full-width digits, inner spaces, separators of thousands. No units. */
public final class Numbers {
  private static final Pattern DECIMAL =
      Pattern.compile("([+-]?)([0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5})(\\.[0-9]{1,18})?");
  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?)(k|m|g)?(i?b|字节)?");
  private static final int LONGEST = 60;

  private Numbers() {}

  /** A whole number: {@code 20}, {@code ２０}, {@code 1,000}, {@code 20.0}. */
  public static Reading<Long> whole(String typed) {
    Reading<BigDecimal> number = decimal(typed);
    if (number instanceof Reading.Certain<BigDecimal> certain) {
      try {
        return Reading.of(certain.value().longValueExact());
      } catch (ArithmeticException e) {
        return Reading.unclear(Why.IMPOSSIBLE);
      }
    }
    return number.map(BigDecimal::longValue);
  }

  /** A number with or without decimals: {@code 3.16}, {@code －8}, {@code 12,345.6}. */
  public static Reading<BigDecimal> decimal(String typed) {
    if (typed.length() > LONGEST) {
      return Reading.unclear(Why.UNKNOWN_FORM);
    }
    String text = Spaces.none(HalfWidth.of(typed)).replace('−', '-');
    if (text.isEmpty()) {
      return Reading.unclear(Why.EMPTY);
    }
    Matcher parts = DECIMAL.matcher(text);
    if (!parts.matches()) {
      return Reading.unclear(Why.UNKNOWN_FORM);
    }
    String fraction = parts.group(3) == null ? "" : parts.group(3);
    String sign = parts.group(1).equals("-") ? "-" : "";
    return Reading.of(new BigDecimal(sign + parts.group(2).replace(",", "") + fraction));
  }

  /**
   * A number of bytes: {@code 1M}, {@code 10MB}, {@code 500 K}, {@code 10485760}. The notices do
   * not say whether 1M is 1,000,000 or 1,048,576, so both ends are told.
   */
  public static Reading<ByteSize> bytes(String typed) {
    if (typed.length() > LONGEST) {
      return Reading.unclear(Why.UNKNOWN_FORM);
    }
    String text = Spaces.none(HalfWidth.of(typed)).toLowerCase(java.util.Locale.ROOT);
    if (text.isEmpty()) {
      return Reading.unclear(Why.EMPTY);
    }
    Matcher parts = SIZE.matcher(text.replace("兆", "m"));
    if (!parts.matches()) {
      return Reading.unclear(Why.UNKNOWN_FORM);
    }
    int power = parts.group(2) == null ? 0 : "kmg".indexOf(parts.group(2)) + 1;
    BigDecimal number = new BigDecimal(parts.group(1));
    return Reading.of(new ByteSize(scaled(number, 1000, power), scaled(number, 1024, power)));
  }

  private static long scaled(BigDecimal number, int base, int power) {
    return number.multiply(BigDecimal.valueOf(base).pow(power)).longValue();
  }

  /**
   * A size whose unit has two readings.
   *
   * @param least bytes where K is 1000: what a lower limit asks
   * @param most bytes where K is 1024: what an upper limit allows
   */
  public record ByteSize(long least, long most) {}
}
