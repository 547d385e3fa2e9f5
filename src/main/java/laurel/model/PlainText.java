package laurel.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Markdown read as plain text, for what has no typography: search, feeds, tables. Marks go, words
 * stay; what a mark only might be (the star of 3*4, the underline of a file_name) stays too.
 */
public final class PlainText {
  private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(```|~~~).*$");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,500}>|<!--.*?-->");
  private static final Pattern LINE_MARK =
      Pattern.compile("(?m)^[ \\t]*(?:>[ \\t]?|#{1,6}[ \\t]+|[-*+][ \\t]+|\\|)");
  private static final Pattern RULE =
      Pattern.compile("(?m)^[ \\t]*(?:[-*_][ \\t]*){3,}$|^[ \\t|:-]*\\|[ \\t|:-]*$");
  private static final Pattern CELL = Pattern.compile("[ \\t]*(?<!\\\\)\\|[ \\t]*");
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]\\n]{0,500})]\\([^()\\s]{0,2000}(?:[ \\t]+\"[^\"\\n]*\")?\\)");
  private static final List<Pattern> PAIRS =
      List.of(
          Pattern.compile("\\*\\*(?=\\S)([^*\\n]{1,2000}?)(?<=\\S)\\*\\*"),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}_])__(?=\\S)([^_\\n]{1,2000}?)(?<=\\S)__(?![\\p{L}\\p{N}_])"),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}*\\\\])\\*(?=\\S)([^*\\n]{1,2000}?)(?<=\\S)\\*(?![\\p{L}\\p{N}*])"),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}_\\\\])_(?=\\S)([^_\\n]{1,2000}?)(?<=\\S)_(?![\\p{L}\\p{N}_])"),
          Pattern.compile("`([^`\\n]{1,2000})`"));
  private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
  private static final Pattern BLANKS = Pattern.compile("[ \\t]*\\n\\s*");

  private PlainText() {}

  /** The words of a Markdown text; lines stay lines, blank ones go. */
  public static String of(String markdown) {
    if (markdown.isEmpty()) {
      return markdown;
    }
    String text = markdown;
    if (marked(text)) {
      text = FENCE.matcher(text).replaceAll("");
      text = TAG.matcher(text).replaceAll("");
      text = RULE.matcher(text).replaceAll("");
      text = LINE_MARK.matcher(text).replaceAll("");
      text = CELL.matcher(text).replaceAll(" ");
      text = LINK.matcher(text).replaceAll("$1");
      for (Pattern pair : PAIRS) {
        text = pair.matcher(text).replaceAll("$1");
      }
      text = ESCAPE.matcher(text).replaceAll("$1");
    }
    return BLANKS.matcher(text).replaceAll("\n").strip();
  }

  /** The same on one line, cut after at most {@code codePoints} with an ellipsis. */
  public static String excerpt(String markdown, int codePoints) {
    String line = of(markdown).replace('\n', ' ');
    if (line.codePointCount(0, line.length()) <= codePoints) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, codePoints - 1)).stripTrailing() + "…";
  }

  /** Most texts carry no mark at all; then the patterns need not run. */
  private static boolean marked(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("*_`[<>\\|#~-+".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
