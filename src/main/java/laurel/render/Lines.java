package laurel.render;

import java.util.regex.Pattern;

/** What people type for line breaks and numbers, as Markdown and browsers want it. */
final class Lines {
  private static final String HAN = "[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—·]";
  private static final Pattern BREAK =
      Pattern.compile("(?<=" + HAN + ")[ \\t]*\\n[ \\t]*(?=" + HAN + ")");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^[ \\u3000]{0,3}[（(]?(\\d{1,2})(?:[、．.](?!\\d)|[）)])[ \\u3000]*(?=\\S)",
          Pattern.MULTILINE);

  private Lines() {}

  /** Leaves out line breaks between Chinese characters: a browser would show each as a space. */
  static String join(String text) {
    return text.indexOf('\n') < 0 ? text : BREAK.matcher(text).replaceAll("");
  }

  /**
   * Makes {@code 1.换向}, {@code 1、换向}, {@code （1）换向} at a line's start the {@code 1. 换向} that
   * Markdown knows; {@code 1.5 毫米} stays a number.
   */
  static String number(String text) {
    return NUMBERED.matcher(text).replaceAll("$1. ");
  }
}
