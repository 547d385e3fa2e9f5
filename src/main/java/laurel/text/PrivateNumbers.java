package laurel.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mobile numbers and identity numbers in running text, however they are spaced and in half or full
 * width. A mobile number of the mainland has eleven digits and begins with 13 to 19; 86, 0086 or
 * the 0 of long-distance calls may stand before it. An identity number has its birth date and check
 * sign right (GB 11643-1999), or is called one in a few words before it (身份证号：): with a digit
 * mistyped it still is somebody's.
 */
public final class PrivateNumbers {
  private static final String D = "[0-9０-９]";
  private static final String GAP = "[-\u2010-\u2015－ \u00a0\u3000]?";
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<!D)(?:(?:[+＋]|[0０]{2})?(?:86|８６)GAP|[0０])?[1１][3-9３-９]DGAPD{4}GAPD{4}(?!D)"
              .replace("GAP", GAP)
              .replace("D", D));
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?<!D)D{6}GAPD{8}GAPD{3}[0-9０-９Xx×Ｘｘ](?!D)".replace("GAP", GAP).replace("D", D));

  /**
   * Behind the word, or behind another such number in a row of them: with blanks where an identity
   * number has them, or of any length that one has, had before 1999 (15), or gets by slips of a
   * finger.
   */
  private static final Pattern CALLED_IDENTITY =
      Pattern.compile(
          ("(?:身份(?:证件?)?号码?FREE|身份证件?[：:为是（( ]?|\\G(?!^)[、，,和及与]FREE)"
                  + "(?<number>D{14,20}[Xx×Ｘｘ]?|D{6}GAPD{8}GAPD{3}[0-9０-９Xx×Ｘｘ])(?!D)")
              .replace("FREE", "FEW(?:1[58]位)?FEW")
              .replace("FEW", "[^。；;0-9０-９]{0,5}")
              .replace("GAP", GAP)
              .replace("D", D));

  private static final int SHORTEST = 11;
  private static final int SHOWN = 3;

  private PrivateNumbers() {}

  /** What a number is. */
  public enum Kind {
    /** 手机号. */
    MOBILE,
    /** 公民身份号码. */
    IDENTITY
  }

  /** A number and its place in the text; {@code end} is the place after it. */
  public record Found(Kind kind, int start, int end) {}

  /** Every such number, in the order of the text; an identity number is no mobile number. */
  public static List<Found> in(String text) {
    if (!hasDigits(text)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    IDENTITY
        .matcher(text)
        .results()
        .filter(number -> IdentityNumber.isIn(bare(number.group())))
        .forEach(number -> add(Kind.IDENTITY, number.start(), number.end(), found));
    MOBILE
        .matcher(text)
        .results()
        .forEach(number -> add(Kind.MOBILE, number.start(), number.end(), found));
    addCalled(text, found);
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  /** Whether an identity number is in a text, wherever it has blanks, or what is called one. */
  public static boolean hasIdentity(String text) {
    return IdentityNumber.isIn(text)
        || in(text).stream().anyMatch(found -> found.kind() == Kind.IDENTITY);
  }

  /** After all others: what is certain by itself is the same number wherever a text is cut. */
  private static void addCalled(String text, List<Found> found) {
    if (text.contains("身份")) {
      Matcher called = CALLED_IDENTITY.matcher(text);
      while (called.find()) {
        add(Kind.IDENTITY, called.start("number"), called.end("number"), found);
      }
    }
  }

  /** Adds a number, unless one was found there before. */
  private static void add(Kind kind, int start, int end, List<Found> found) {
    if (found.stream().noneMatch(f -> start < f.end() && f.start() < end)) {
      found.add(new Found(kind, start, end));
    }
  }

  /** The digits of a number alone, in half width: the same for every way of writing it. */
  public static String bare(String number) {
    String digits = HalfWidth.of(number).replaceAll("[^0-9Xx×]", "").replaceAll("[x×]", "X");
    return digits.replaceFirst("^(?:(?:00)?86|0)(?=1[0-9]{10}$)", "");
  }

  /** Where a number, given in its bare form, first stands in a text; below 0 where it does not. */
  public static int placeOf(String bare, String text) {
    return in(text).stream()
        .filter(found -> bare(text.substring(found.start(), found.end())).equals(bare))
        .mapToInt(Found::start)
        .findFirst()
        .orElse(-1);
  }

  /** The text with every such number hidden but for its beginning; empty where there is none. */
  public static Optional<String> masked(String text, char star) {
    List<Found> found = in(text);
    return found.isEmpty() ? Optional.empty() : Optional.of(masked(text, found, star));
  }

  /** The text with those that were found in it hidden but for their beginnings. */
  public static String masked(String text, List<Found> found, char star) {
    if (found.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text);
    for (Found number : found) {
      for (int i = number.start() + SHOWN; i < number.end(); i++) {
        masked.setCharAt(i, star);
      }
    }
    return masked.toString();
  }

  /** A number hidden but for its beginning, also one that is known by what stands before it. */
  public static String hidden(String number, char star) {
    int shown = Math.min(SHOWN, number.length());
    return number.substring(0, shown) + String.valueOf(star).repeat(number.length() - shown);
  }

  /** Whether there are digits enough: every text comes by here, and the patterns are slow. */
  private static boolean hasDigits(String text) {
    int digits = 0;
    char[] chars = text.toCharArray(); // copied sooner than charAt gives a Chinese text
    for (char c : chars) {
      if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
        digits++;
      }
    }
    return digits >= SHORTEST;
  }
}
