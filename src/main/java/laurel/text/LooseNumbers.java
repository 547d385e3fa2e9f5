package laurel.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.text.PrivateNumbers.Kind;

/**
 * Mobile, identity and bank card numbers that only a reader sees as such: parted by dots, brackets,
 * lines or bold type, digit by digit, in characters (一三九…) or circles, with signs between the
 * digits that nobody sees; behind a word for telephones, in groups of any length.
 */
final class LooseNumbers {
  private static final String GAP = "(?: {1,3}| ?-{1,2} ?| ?\\n {0,3})?";
  private static final Pattern MOBILE =
      Pattern.compile(
          ("(?<![0-9])(?:(?<code>(?:(?:[+＋]|00)86|(?<![0-9]-)86)GAP)|0)?1[3-9][0-9]"
                  + "(?<first>GAP)(?<middle>[0-9]{4})(?<second>GAP)[0-9]{4}(?![0-9])")
              .replace("GAP", GAP));

  /** Digit by digit, always parted by the same sign; 86 before it is part of no other row. */
  private static final Pattern SPELT =
      Pattern.compile(
          "(?:(?<![0-9])(?<![0-9][ -])|(?<=86[ -]))1([ -])[3-9](?:\\1[0-9]){9}(?!\\1?[0-9])");

  private static final String TELEPHONE =
      "(?:电话|手机|致电|拨打|联系|微信|(?<![A-Za-z])(?i:tel(?:ephone)?|mobile|(?:cell|mobile)?phone))";

  private static final Pattern CALLED =
      Pattern.compile(
          TELEPHONE + "[^0-9。;；\\n]{0,8}(1[3-9](?:[^0-9\\p{L}*。;；]{0,3}[0-9]){9})(?![0-9])");

  /**
   * To Markdown two stars slant what lies between them; right behind the word they multiply
   * nothing.
   */
  private static final Pattern SLANTED =
      Pattern.compile(
          TELEPHONE
              + "(?:号码?)?[^0-9\\p{L}*。;；\\n]{0,3}(1[3-9][0-9]\\*[0-9]{4}\\*[0-9]{4})(?![0-9*])");

  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?<![0-9])[0-9]{6}GAP[0-9]{4}GAP[0-9]{2}GAP[0-9]{2}GAP[0-9]{3}GAP[0-9X](?![0-9])"
              .replace("GAP", GAP));

  /** In fours all parted by the same sign: decimals (6212.1234 5678.1234) are not. */
  private static final Pattern CARD =
      Pattern.compile(
          "(?<![0-9])62[0-9]{2}(?:([ -])[0-9]{4}\\1[0-9]{4}\\1[0-9]{4}(?:\\1[0-9]{1,3})?"
              + "|[0-9]{12}(?:[0-9]{3})?)(?![0-9])");

  /** Signs between two groups of an identity number at most. */
  private static final int WIDEST = 3;

  private LooseNumbers() {}

  /** Takes what is found. */
  interface Taker {
    void take(Kind kind, int start, int end);
  }

  /** Hands over each number, by its place in the text. */
  static void in(String text, Taker taker) {
    for (SeenText seen : SeenDigits.of(text)) {
      all(IDENTITY, seen)
          .filter(n -> IdentityNumber.isIn(n.group().replaceAll("[^0-9X]", "")))
          .forEach(n -> taker.take(Kind.IDENTITY, seen.start(n.start()), seen.end(n.end() - 1)));
      GroupedIdentity.in(
          seen.plain(),
          WIDEST,
          (start, end) -> taker.take(Kind.IDENTITY, seen.start(start), seen.end(end - 1)));
      cards(seen, taker);
      Matcher mobile = MOBILE.matcher(seen.plain());
      while (mobile.find()) {
        if (!isOfThings(mobile, text, seen)) {
          taker.take(Kind.MOBILE, seen.start(mobile.start()), seen.end(mobile.end() - 1));
        }
      }
      all(SPELT, seen)
          .forEach(n -> taker.take(Kind.MOBILE, seen.start(n.start()), seen.end(n.end() - 1)));
      Stream.of(CALLED, SLANTED)
          .flatMap(called -> all(called, seen))
          .forEach(n -> taker.take(Kind.MOBILE, seen.start(n.start(1)), seen.end(n.end(1) - 1)));
    }
  }

  private static void cards(SeenText seen, Taker taker) {
    all(CARD, seen)
        .filter(n -> PrivateNumbers.hasCheckDigit(n.group().replaceAll("[^0-9]", "")))
        .forEach(n -> taker.take(Kind.BANK_CARD, seen.start(n.start()), seen.end(n.end() - 1)));
    if (PrivateNumbers.mayCallCards(seen.plain())) {
      Matcher called = PrivateNumbers.CALLED_CARD.matcher(seen.plain());
      while (called.find()) {
        int end = seen.end(called.end("number") - 1);
        taker.take(Kind.BANK_CARD, seen.start(called.start("number")), end);
      }
    }
  }

  private static Stream<MatchResult> all(Pattern pattern, SeenText seen) {
    return pattern.matcher(seen.plain()).results();
  }

  /** Decimals (150.12345678), figures in a column, a document's number and year (158（2021）2022). */
  private static boolean isOfThings(Matcher mobile, String text, SeenText seen) {
    String first = mobile.group("first");
    String second = mobile.group("second");
    if (first.isEmpty()) {
      return false;
    }
    String typed =
        text.substring(seen.start(mobile.start("first")), seen.start(mobile.start("middle")));
    boolean decimals = second.isEmpty() && (typed.equals(".") || typed.equals("．"));
    boolean year = typed.matches("[(（]") && mobile.group("middle").matches("19..|20..");
    boolean column = first.contains("\n") && second.contains("\n");
    return column || (mobile.group("code") == null && (decimals || year));
  }
}
