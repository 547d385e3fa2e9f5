package laurel.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.text.PrivateNumbers.Kind;

/**
 * Mobile and identity numbers that only a reader sees as such: parted by dots, brackets, lines or
 * bold type, digit by digit, in characters (一三九…) or circles, with signs between the digits that
 * nobody sees; behind a word for telephones, in groups of any length.
 */
final class LooseNumbers {
  private static final String GAP = "(?: {1,3}| ?-{1,2} ?| ?\\n {0,3})?";
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![0-9])(?:(?:[+＋]|00)?86GAP|0)?1[3-9][0-9]GAP[0-9]{4}GAP[0-9]{4}(?![0-9])"
              .replace("GAP", GAP));

  /** Digit by digit, always parted by the same sign. */
  private static final Pattern SPELT =
      Pattern.compile("(?<![0-9])1([ -])[3-9](?:\\1[0-9]){9}(?!\\1?[0-9])");

  private static final Pattern CALLED =
      Pattern.compile(
          "(?:电话|手机|致电|拨打|联系|微信|(?i:tel|mobile|phone))[^0-9。;；\\n]{0,8}"
              + "(?<number>1[3-9](?:[^0-9\\p{L}。;；]{0,3}[0-9]){9})(?![0-9])");
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?<![0-9])[0-9]{6}GAP[0-9]{4}GAP[0-9]{2}GAP[0-9]{2}GAP[0-9]{3}GAP[0-9X](?![0-9])"
              .replace("GAP", GAP));

  private LooseNumbers() {}

  /** Takes what is found. */
  interface Taker {
    void take(Kind kind, int start, int end);
  }

  /** Hands over each number, by its place in the text. */
  static void in(String text, Taker taker) {
    SeenDigits seen = new SeenDigits(text);
    String plain = seen.plain();
    Matcher identity = IDENTITY.matcher(plain);
    while (identity.find()) {
      if (IdentityNumber.isIn(identity.group().replaceAll("[^0-9X]", ""))) {
        taker.take(Kind.IDENTITY, seen.start(identity.start()), seen.end(identity.end() - 1));
      }
    }
    for (Pattern pattern : new Pattern[] {MOBILE, SPELT}) {
      pattern
          .matcher(plain)
          .results()
          .forEach(n -> taker.take(Kind.MOBILE, seen.start(n.start()), seen.end(n.end() - 1)));
    }
    Matcher called = CALLED.matcher(plain);
    while (called.find()) {
      int end = seen.end(called.end("number") - 1);
      taker.take(Kind.MOBILE, seen.start(called.start("number")), end);
    }
  }
}
