package laurel.text;

import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Identity numbers in groups of any length, down to single digits. Their check sign is right by
 * chance in one of eleven; so the date of birth and the region must be, too, and all groups be
 * parted by the same sign, as rows of measures, dates and decimals seldom are. In a longer row only
 * the groups count that people part such a number into.
 */
final class GroupedIdentity {
  private static final int LENGTH = 18;
  private static final int CENTURY = 6;

  /** Of all provinces, by the first digit of each; 9 stands before one in numbers of foreigners. */
  private static final String[] PROVINCES = {
    "", "12345", "123", "1234567", "123456", "01234", "12345", "1", "123", "123456"
  };

  /** Lengths of the groups that are usual. */
  private static final Set<String> USUAL = Set.of("44442", "99", "666", "6444", "684", "333333");

  /** Digits of a telephone number, which is no part of a row. */
  private static final int MOBILE = 11;

  private static final char NONE = 0;

  private final String text;
  private final int widest;
  private final char[] number = new char[LENGTH];
  private int end;

  private GroupedIdentity(String text, int widest) {
    this.text = text;
    this.widest = widest;
  }

  /**
   * Hands over each number, by where it begins and ends.
   *
   * @param widest signs of one gap at most
   */
  static void in(String text, int widest, BiConsumer<Integer, Integer> taker) {
    GroupedIdentity numbers = new GroupedIdentity(text, widest);
    for (int at = 0; at + LENGTH < text.length(); at++) {
      if (isDigit(text.charAt(at)) && numbers.beginsAt(at)) {
        taker.accept(at, numbers.end);
        at = numbers.end - 1;
      }
    }
  }

  private boolean beginsAt(int start) {
    if (start > 0 && isDigit(text.charAt(start - 1))) {
      return false;
    }
    char parting = NONE;
    StringBuilder groups = new StringBuilder();
    int group = start;
    int at = start;
    for (int sign = 0; sign < LENGTH; sign++, at++) {
      int behind = sign == 0 ? at : behindGap(at, 1);
      if (behind > at) {
        char parts = gap(text.charAt(at));
        if (parting != NONE && parts != parting) {
          return false;
        }
        parting = parts;
        groups.append(at - group);
        at = behind;
        group = at;
      }
      if (!takes(sign, at)) {
        return false;
      }
    }
    end = at;
    groups.append(at - group);
    return parting != NONE
        && endsThere()
        && IdentityNumber.isIn(new String(number))
        && (USUAL.contains(groups.toString()) || !(goesOn(end, 1) || goesOn(start - 1, -1)));
  }

  /** Takes the sign at a place, where it can be this one of a number. */
  private boolean takes(int sign, int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = HalfWidth.of(text.charAt(at));
    boolean ten = sign == LENGTH - 1 && (c == 'X' || c == 'x' || c == '×');
    number[sign] = ten ? 'X' : c;
    if (sign == 1) {
      return isDigit(c) && PROVINCES[number[0] - '0'].indexOf(c) >= 0;
    }
    if (sign == CENTURY + 1) {
      return (number[CENTURY] == '1' && c == '9') || (number[CENTURY] == '2' && c == '0');
    }
    return ten || isDigit(c);
  }

  private boolean endsThere() {
    return end >= text.length()
        || !(isDigit(text.charAt(end))
            || (number[LENGTH - 1] == 'X' && isLetter(text.charAt(end))));
  }

  /** Whether a row goes on beside a number. */
  private boolean goesOn(int from, int step) {
    int beside = behindGap(from, step);
    int digits = 0;
    while (beside != from && digits < MOBILE && digitAt(beside + digits * step)) {
      digits++;
    }
    return digits > 0 && digits < MOBILE;
  }

  /** The place behind a gap that begins at one, or before one that ends there, or the same. */
  private int behindGap(int from, int step) {
    char parts = from >= 0 && from < text.length() ? gap(text.charAt(from)) : NONE;
    int at = from;
    while (parts != NONE
        && at >= 0
        && at < text.length()
        && Math.abs(at - from) < widest
        && gap(text.charAt(at)) == parts) {
      at += step;
    }
    return at;
  }

  /** A blank, a hyphen for whichever dash, or {@link #NONE}. */
  private static char gap(char c) {
    if (c == '-' || c == '－' || (c >= '\u2010' && c <= '\u2015')) {
      return '-';
    }
    return c == ' ' || c == '\u00a0' || c == '\u3000' ? ' ' : NONE;
  }

  private boolean digitAt(int at) {
    return at >= 0 && at < text.length() && isDigit(text.charAt(at));
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  private static boolean isLetter(char c) {
    char lower = (char) (HalfWidth.of(c) | 0x20);
    return lower >= 'a' && lower <= 'z';
  }
}
