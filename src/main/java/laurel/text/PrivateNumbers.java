package laurel.text;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mobile, identity and bank card numbers in running text, however they are spaced and in half or
 * full width. A mobile number of the mainland has eleven digits and begins with 13 to 19; 86, 0086
 * or the 0 of long-distance calls may stand before it. An identity number has its birth date and
 * check sign right (GB 11643-1999), or is called one in a few words before it (身份证号：): with a digit
 * mistyped it still is somebody's. A card is called one; in running text it also is what begins
 * with 62, has its check digit right and stands in fours, or in one as long as most are (16, 19).
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

  /** As banks of the mainland have them. Numbers of tenders and assets in Gansu begin so, too. */
  private static final Pattern CARD =
      Pattern.compile(
          "(?<!D)[6６][2２]DD(?:GAPD{4}GAPD{4}GAPD{4}(?:GAPD{1,3})?|D{12}(?:D{3})?)(?!D)"
              .replace("GAP", GAP.replace("?", ""))
              .replace("D", D));

  static final Pattern CALLED_CARD =
      Pattern.compile(
          "(?:银行卡|卡号|银行[账帐][号户])[^。；;0-9０-９]{0,6}(?<number>D{4}(?:GAPD{4}){3}(?:GAPD{1,3})?)(?!D)"
              .replace("GAP", GAP)
              .replace("D", D));

  private static final int SHORTEST = 11;

  /** Signs between two digits of one number at most, an entity among them. */
  private static final int WIDEST = 24;

  /** The same where a tag or a link begins among the first of them. */
  private static final int WIDEST_MARK = 330;

  private static final int SHOWN = 3;

  /** Second digits of a number in characters. */
  private static final String SPELT = "三四五六七八九叁肆伍陆柒捌玖";

  /** First half of every mathematical digit. */
  private static final char MATHEMATICAL = 0xd835;

  private PrivateNumbers() {}

  /** What a number is. */
  public enum Kind {
    /** 手机号. */
    MOBILE,
    /** 公民身份号码. */
    IDENTITY,
    /** 银行卡号. */
    BANK_CARD
  }

  /** A number and its place in the text; {@code end} is the place after it. */
  public record Found(Kind kind, int start, int end) {}

  /** Every such number, in the order of the text; an identity number is no mobile number. */
  public static List<Found> in(String text) {
    return hasRow(text) ? List.copyOf(plainIn(text).values()) : List.of();
  }

  /**
   * The same in running text, Markdown or not, with those that only a reader sees: {@link
   * LooseNumbers}.
   */
  public static List<Found> seenIn(String text) {
    if (!hasRow(text)) {
      return List.of();
    }
    NavigableMap<Integer, Found> found = plainIn(text);
    CARD.matcher(text)
        .results()
        .filter(number -> hasCheckDigit(bare(number.group())))
        .forEach(number -> add(Kind.BANK_CARD, number.start(), number.end(), found));
    LooseNumbers.in(
        text,
        (kind, start, end) -> {
          if (!Uuid.isAround(text, start, end)) {
            add(kind, start, end, found);
          }
        });
    return List.copyOf(found.values());
  }

  /** By the place where each begins. */
  private static NavigableMap<Integer, Found> plainIn(String text) {
    NavigableMap<Integer, Found> found = new TreeMap<>();
    IDENTITY
        .matcher(text)
        .results()
        .filter(number -> IdentityNumber.isIn(bare(number.group())))
        .forEach(number -> add(Kind.IDENTITY, number.start(), number.end(), found));
    GroupedIdentity.in(
        text,
        1,
        (start, end) -> {
          if (!Uuid.isAround(text, start, end)) {
            add(Kind.IDENTITY, start, end, found);
          }
        });
    MOBILE
        .matcher(text)
        .results()
        .filter(number -> !Uuid.isAround(text, number.start(), number.end()))
        .forEach(number -> add(Kind.MOBILE, number.start(), number.end(), found));
    addCalled(text, found);
    return found;
  }

  /** Whether an identity number is in a text, wherever it has blanks, or what is called one. */
  public static boolean hasIdentity(String text) {
    return IdentityNumber.isIn(text)
        || in(text).stream().anyMatch(found -> found.kind() == Kind.IDENTITY);
  }

  /** After all others: what is certain by itself is the same number wherever a text is cut. */
  private static void addCalled(String text, NavigableMap<Integer, Found> found) {
    if (text.contains("身份")) {
      Matcher called = CALLED_IDENTITY.matcher(text);
      while (called.find()) {
        add(Kind.IDENTITY, called.start("number"), called.end("number"), found);
      }
    }
    if (mayCallCards(text)) {
      Matcher called = CALLED_CARD.matcher(text);
      while (called.find()) {
        add(Kind.BANK_CARD, called.start("number"), called.end("number"), found);
      }
    }
  }

  /** Whether a word for a card or an account may be there at all. */
  static boolean mayCallCards(String text) {
    return text.contains("卡") || text.contains("银行");
  }

  /** By Luhn (GB/T 17552): every second digit from the end doubled, and its digits added. */
  static boolean hasCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return sum % 10 == 0;
  }

  /** Adds a number, unless one was found there before. */
  private static void add(Kind kind, int start, int end, NavigableMap<Integer, Found> found) {
    Map.Entry<Integer, Found> before = found.lowerEntry(end);
    if (before == null || before.getValue().end() <= start) {
      found.put(start, new Found(kind, start, end));
    }
  }

  /** The digits of a number alone, in half width: the same for every way of writing it. */
  public static String bare(String number) {
    String digits = SeenDigits.of(number).get(0).plain().replaceAll("[^0-9X]", "");
    return digits.replaceFirst("^(?:(?:00)?86|0)(?=1[0-9]{10}$)", "");
  }

  /** Where a number, given in its bare form, first stands in a text; below 0 where it does not. */
  public static int placeOf(String bare, String text) {
    return seenIn(text).stream()
        .filter(found -> bare(text.substring(found.start(), found.end())).equals(bare))
        .mapToInt(Found::start)
        .findFirst()
        .orElse(-1);
  }

  /** The text with every such number hidden but for its beginning; empty where there is none. */
  public static Optional<String> masked(String text, char star) {
    List<Found> found = seenIn(text);
    return found.isEmpty() ? Optional.empty() : Optional.of(masked(text, found, star));
  }

  /** The text with those that were found in it hidden but for their beginnings. */
  public static String masked(String text, List<Found> found, char star) {
    if (found.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text);
    for (Found number : found) {
      for (int i = hiddenFrom(text, number); i < number.end(); i++) {
        masked.setCharAt(i, star);
      }
    }
    return masked.toString();
  }

  /** An entity is hidden whole; a digit may be a pair of surrogates. */
  private static int hiddenFrom(String text, Found number) {
    String start = text.substring(number.start(), number.end());
    int shown = Math.min(SHOWN, start.codePointCount(0, start.length()));
    int from = start.offsetByCodePoints(0, shown);
    return number.start() + (start.lastIndexOf('&', from) >= 0 ? 0 : from);
  }

  /** A number hidden but for its beginning, also one that is known by what stands before it. */
  public static String hidden(String number, char star) {
    int shown = Math.min(SHOWN, number.length());
    return number.substring(0, shown) + String.valueOf(star).repeat(number.length() - shown);
  }

  /**
   * Whether digits enough for a number are anywhere near each other: every text comes by here, and
   * the patterns are slow. In characters a number begins with 一三 to 一九.
   */
  private static boolean hasRow(String text) {
    char[] chars = text.toCharArray(); // copied sooner than charAt gives a Chinese text
    int digits = 0;
    int last = 0;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c > '9' && c < 0x80) {
        continue;
      }
      if (c >= 0x3000 && c <= 0xd7ff) { // nearly all signs of a Chinese text
        if ((c == '一' || c == '幺' || c == '壹') && goesOn(chars, i)) {
          return true;
        }
      } else if (c >= '0' && (c <= '9' || isRareDigit(c))) {
        digits = isFar(chars, last, i) ? 1 : digits + 1;
        last = i;
        if (digits >= SHORTEST) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isFar(char[] chars, int last, int at) {
    if (at - last <= WIDEST) {
      return false;
    }
    for (int i = last + 1; i <= last + WIDEST && at - last <= WIDEST_MARK; i++) {
      if (chars[i] == '<' || chars[i] == '[' || chars[i] == ']') {
        return false;
      }
    }
    return true;
  }

  /** Whether a digit in characters goes on behind it, at once or behind a sign that parts. */
  private static boolean goesOn(char[] chars, int at) {
    if (at + 1 >= chars.length) {
      return false;
    }
    char next = chars[at + 1];
    boolean hanzi = next >= 0x4e00 && next <= 0x9fff;
    return (hanzi || at + 2 >= chars.length)
        ? SPELT.indexOf(next) >= 0
        : SPELT.indexOf(chars[at + 2]) >= 0 && SeenDigits.parts(next);
  }

  private static boolean isRareDigit(char c) {
    if (c >= 0xff00) {
      return c >= '０' && c <= '９';
    }
    boolean circled = (c >= 0x2460 && c <= 0x24ff) || (c >= 0x2776 && c <= 0x2793);
    return circled || c == MATHEMATICAL || Character.isDigit(c);
  }
}
