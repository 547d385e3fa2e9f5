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
 * sign right (GB 11643-1999), or is called one: what stands behind 身份证号 with a digit mistyped still
 * is somebody's.
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

  /** Of any length that a number has, had before 1999 (15), or gets by a slip of a finger. */
  private static final Pattern CALLED_IDENTITY =
      Pattern.compile(
          "身份(?:证|号)[^。；;0-9０-９\\n]{0,8}(?<number>D(?:GAPD){13,17}GAP[0-9０-９Xx×Ｘｘ])(?!D)"
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
    List<Found> found = new ArrayList<>(called(text));
    Matcher identity = IDENTITY.matcher(text);
    while (identity.find()) {
      if (IdentityNumber.isIn(bare(identity.group()))) {
        add(Kind.IDENTITY, identity, found);
      }
    }
    Matcher mobile = MOBILE.matcher(text);
    while (mobile.find()) {
      add(Kind.MOBILE, mobile, found);
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  /** Numbers that the text itself calls an identity number. */
  private static List<Found> called(String text) {
    List<Found> found = new ArrayList<>();
    if (text.contains("身份")) {
      Matcher called = CALLED_IDENTITY.matcher(text);
      while (called.find()) {
        found.add(new Found(Kind.IDENTITY, called.start("number"), called.end("number")));
      }
    }
    return found;
  }

  /** Adds a number, unless it is part of one that was found before. */
  private static void add(Kind kind, Matcher number, List<Found> found) {
    int start = number.start();
    int end = number.end();
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
    if (found.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder masked = new StringBuilder(text);
    for (Found number : found) {
      for (int i = number.start() + SHOWN; i < number.end(); i++) {
        masked.setCharAt(i, star);
      }
    }
    return Optional.of(masked.toString());
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
