package laurel.text;

import java.util.OptionalInt;

/** Numbers written with characters, as dates use them: 二〇二二, 二O一一, 二十二, 廿二. */
final class ChineseNumerals {
  /** The letter O and circles stand for 〇 in typed dates. */
  private static final String ZERO = "〇零○◯Oo";

  private static final String DIGITS = "一二三四五六七八九";

  private ChineseNumerals() {}

  /** The digit a character stands for, an ASCII digit included, or -1. */
  static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return ZERO.indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c) + 1 > 0 ? DIGITS.indexOf(c) + 1 : -1;
  }

  /** A number written digit by digit: 二〇二二, 2022, 二O一一. */
  static OptionalInt positional(String text) {
    if (text.isEmpty() || text.length() > 8) {
      return OptionalInt.empty();
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return OptionalInt.empty();
      }
      number = number * 10 + digit;
    }
    return OptionalInt.of(number);
  }

  /** A number below 100, with or without 十: 8, 08, 八, 十二, 二十, 廿二, 三十一, 二二. */
  static OptionalInt small(String text) {
    if (text.isEmpty() || text.length() > 3) {
      return OptionalInt.empty();
    }
    String spelt = text.replace("廿", "二十").replace("卅", "三十");
    int ten = spelt.indexOf('十');
    if (ten < 0) {
      return spelt.length() <= 2 ? positional(spelt) : OptionalInt.empty();
    }
    OptionalInt tens = ten == 0 ? OptionalInt.of(1) : nonZeroDigit(spelt.substring(0, ten));
    String rest = spelt.substring(ten + 1);
    OptionalInt ones = rest.isEmpty() ? OptionalInt.of(0) : nonZeroDigit(rest);
    return tens.isPresent() && ones.isPresent()
        ? OptionalInt.of(tens.getAsInt() * 10 + ones.getAsInt())
        : OptionalInt.empty();
  }

  private static OptionalInt nonZeroDigit(String text) {
    int digit = text.length() == 1 ? digit(text.charAt(0)) : 0;
    return digit > 0 ? OptionalInt.of(digit) : OptionalInt.empty();
  }
}
