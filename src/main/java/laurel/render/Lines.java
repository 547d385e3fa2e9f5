package laurel.render;

import java.util.regex.Pattern;

/** What people type for line breaks and numbers, as Markdown and browsers want it. */
final class Lines {
  private static final String HAN = "[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—·]";
  private static final String NUMERALS = "一二三四五六七八九十";
  private static final String NUMERAL = "[" + NUMERALS + "]{1,3}";
  static final Pattern MARGIN =
      Pattern.compile("(?<=" + HAN + "\\*{0,2})[ \\t]?\\n[ \\t]*(?=\\*{0,2}" + HAN + ")");
  static final Pattern NUMBERED =
      Pattern.compile(
          "^[ \\u3000]{0,3}[（(]?(\\d{1,2})(?:[、．.](?!\\d)|[）)])[ \\u3000]*(?=\\S)",
          Pattern.MULTILINE);
  static final Pattern COUNTED =
      Pattern.compile("\\n(?=[ \\u3000]*(?:" + NUMERAL + "、|（" + NUMERAL + "）|[①-⑳]))");

  private Lines() {}

  /**
   * Makes {@code 1.换向}, {@code 1、换向}, {@code （1）换向} at a line's start the {@code 1. 换向} that
   * Markdown knows ({@code 1.5 毫米} stays a number), gives lines that begin with 一、 or （一） or ① a
   * paragraph each, and leaves out line breaks between Chinese characters, which are the author's
   * margin and would be shown as spaces.
   */
  static String asMarkdown(String text) {
    String bare = text.strip();
    String numbered =
        hasLine(bare, Lines::opensNumber) ? NUMBERED.matcher(bare).replaceAll("$1. ") : bare;
    if (numbered.indexOf('\n') < 0) {
      return numbered;
    }
    String counted =
        hasLine(numbered, Lines::opensCount)
            ? COUNTED.matcher(numbered).replaceAll("\n\n")
            : numbered;
    return hasLine(counted, Lines::goesOn) ? MARGIN.matcher(counted).replaceAll("") : counted;
  }

  /** Patterns run only where a line may match them: they look at every character. */
  private static boolean hasLine(String text, LineTest test) {
    for (int at = 0; at >= 0 && at < text.length(); ) {
      if (test.holds(text, at)) {
        return true;
      }
      int end = text.indexOf('\n', at);
      at = end < 0 ? -1 : end + 1;
    }
    return false;
  }

  /** Looks at the line that begins at a place. */
  private interface LineTest {
    boolean holds(String text, int start);
  }

  private static boolean opensNumber(String text, int start) {
    char c = text.charAt(skipped(text, start, " \u3000"));
    return c == '(' || c == '（' || (c >= '0' && c <= '9');
  }

  private static boolean opensCount(String text, int start) {
    char c = text.charAt(skipped(text, start, " \u3000"));
    return c == '（' || (c >= '①' && c <= '⑳') || NUMERALS.indexOf(c) >= 0;
  }

  /** Whether a line and the one before it meet in what is no ASCII. */
  private static boolean goesOn(String text, int start) {
    int before = start - 2;
    while (before > 0 && " \t*".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before >= 0
        && text.charAt(before) > 0x7f
        && text.charAt(skipped(text, start, " \t*")) > 0x7f;
  }

  /** The place of the first character that is none of these, or of the last character. */
  private static int skipped(String text, int start, String these) {
    int at = start;
    while (at + 1 < text.length() && these.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
