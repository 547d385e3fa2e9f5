package laurel.site;

import laurel.model.PlainText;
import laurel.text.Spaces;

/** What a page says in a line to search engines and in shared links: words without their marks. */
final class Description {
  private static final int SHOWN = 120;

  private Description() {}

  /** How a text begins: at most {@value #SHOWN} characters. */
  static String of(String markdown) {
    String beginning = PlainText.beginning(markdown, SHOWN);
    String line = line(beginning);
    if (!isLong(line) && beginning.length() < markdown.length()) {
      line = line(markdown);
    }
    return isLong(line) ? line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…" : line;
  }

  private static boolean isLong(String line) {
    return line.codePointCount(0, line.length()) > SHOWN;
  }

  /** A whole text in a line. */
  static String line(String markdown) {
    return Spaces.single(PlainText.of(markdown));
  }
}
