package laurel.render;

import java.util.regex.Pattern;

/** What people type for line breaks and numbers, as Markdown and browsers want it. */
final class Lines {
  private static final String HAN = "[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—·]";
  private static final String NUMERAL = "[一二三四五六七八九十]{1,3}";
  private static final Pattern MARGIN =
      Pattern.compile("(?<=" + HAN + "\\*{0,2})[ \\t]?\\n[ \\t]*(?=\\*{0,2}" + HAN + ")");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^[ \\u3000]{0,3}[（(]?(\\d{1,2})(?:[、．.](?!\\d)|[）)])[ \\u3000]*(?=\\S)",
          Pattern.MULTILINE);
  private static final Pattern COUNTED =
      Pattern.compile("\\n(?=[ \\u3000]*(?:" + NUMERAL + "、|（" + NUMERAL + "）|[①-⑳]))");

  private Lines() {}

  /**
   * Makes {@code 1.换向}, {@code 1、换向}, {@code （1）换向} at a line's start the {@code 1. 换向} that
   * Markdown knows ({@code 1.5 毫米} stays a number), gives lines that begin with 一、 or （一） or ① a
   * paragraph each, and leaves out line breaks between Chinese characters, which are the author's
   * margin and would be shown as spaces.
   */
  static String asMarkdown(String text) {
    String numbered = NUMBERED.matcher(text.strip()).replaceAll("$1. ");
    if (numbered.indexOf('\n') < 0) {
      return numbered;
    }
    String counted = COUNTED.matcher(numbered).replaceAll("\n\n");
    return MARGIN.matcher(counted).replaceAll("");
  }
}
