package laurel.model;

import java.util.List;
import java.util.regex.Pattern;

/** {@link PlainText} as it is defined: each pattern over the whole text. */
final class PlainTextByPatterns {
  private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(```|~~~).*$");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,500}>|<!--.{0,2000}?-->");
  private static final Pattern LINE_MARK =
      Pattern.compile("(?m)^[ \\t]*(?:>[ \\t]?|#{1,6}[ \\t]+|[-*+][ \\t]+|\\|)");

  /** Without a group that repeats: each time round one would be a step deeper on the stack. */
  private static final Pattern RULE =
      Pattern.compile(
          "(?m)^[ \\t]*[-*_][ \\t]*[-*_][ \\t]*[-*_][-*_ \\t]*$|^(?=[ \\t:-]*\\|)[ \\t|:-]*+$");

  /** A run of blanks, from its beginning alone: tried from each of them, it would be for ever. */
  private static final String RUN = "(?:(?<![ \\t])[ \\t]++)?";

  private static final Pattern CELL = Pattern.compile(RUN + "(?<!\\\\)\\|[ \\t]*");
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]\\n]{0,500})]\\([^()\\s]{0,2000}(?:[ \\t]+\"[^\"\\n]*\")?\\)");
  private static final List<Pair> PAIRS =
      List.of(
          new Pair("**", "\\*\\*(?=\\S)([^*\\n]{1,2000}?)(?<=\\S)\\*\\*"),
          new Pair(
              "__", "(?<![\\p{L}\\p{N}_])__(?=\\S)([^_\\n]{1,2000}?)(?<=\\S)__(?![\\p{L}\\p{N}_])"),
          new Pair(
              "*",
              "(?<![\\p{L}\\p{N}*\\\\])\\*(?=\\S)([^*\\n]{1,2000}?)(?<=\\S)\\*(?![\\p{L}\\p{N}*])"),
          new Pair(
              "_",
              "(?<![\\p{L}\\p{N}_\\\\])_(?=\\S)([^_\\n]{1,2000}?)(?<=\\S)_(?![\\p{L}\\p{N}_])"),
          new Pair("`", "`([^`\\n]{1,2000})`"));

  /** A line that may begin with a mark. */
  private static final Pattern LINE_START = Pattern.compile("(?m)^[ \\t]*[>#*+_-]");

  private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
  private static final Pattern BLANKS = Pattern.compile(RUN + "\\n\\s*");

  private PlainTextByPatterns() {}

  /** A mark that stands on both sides of what it marks. */
  private record Pair(String mark, Pattern pattern) {
    Pair(String mark, String pattern) {
      this(mark, Pattern.compile(pattern));
    }
  }

  /** The words of a Markdown text; lines stay lines, blank ones go. */
  static String of(String markdown) {
    String text = marked(markdown) ? unmarked(markdown) : markdown;
    return text.indexOf('\n') < 0 ? text.strip() : BLANKS.matcher(text).replaceAll("\n").strip();
  }

  /** Each pattern runs only where its mark stands: search, feeds and tables ask for every text. */
  private static String unmarked(String markdown) {
    String text = markdown;
    text = without(FENCE, "", text, text.contains("```") || text.contains("~~~"));
    text = without(TAG, "", text, text.indexOf('<') >= 0);
    boolean table = text.indexOf('|') >= 0;
    boolean lines = table || LINE_START.matcher(text).find();
    text = without(RULE, "", text, lines);
    text = without(LINE_MARK, "", text, lines);
    text = without(CELL, " ", text, table);
    text = without(LINK, "$1", text, text.contains("]("));
    for (Pair pair : PAIRS) {
      text = without(pair.pattern(), "$1", text, text.contains(pair.mark()));
    }
    return without(ESCAPE, "$1", text, text.indexOf('\\') >= 0);
  }

  private static String without(Pattern pattern, String kept, String text, boolean there) {
    return there ? pattern.matcher(text).replaceAll(kept) : text;
  }

  /** Most texts carry no mark at all; then the patterns need not run. */
  private static boolean marked(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= '~' && "*_`[<>\\|#~-+".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
