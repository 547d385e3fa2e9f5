package laurel.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown read as plain text, for what has no typography: search, feeds, tables. Marks go, words
 * stay; what a mark only might be (the star of 3*4, the underline of a file_name) stays too.
 */
public final class PlainText {
  private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(?:```|~~~).*$");
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
          new Pair('*', "\\*\\*(?=\\S)([^*\\n]{1,2000}?)(?<=\\S)\\*\\*"),
          new Pair(
              '_', "(?<![\\p{L}\\p{N}_])__(?=\\S)([^_\\n]{1,2000}?)(?<=\\S)__(?![\\p{L}\\p{N}_])"),
          new Pair(
              '*',
              "(?<![\\p{L}\\p{N}*\\\\])\\*(?=\\S)([^*\\n]{1,2000}?)(?<=\\S)\\*(?![\\p{L}\\p{N}*])"),
          new Pair(
              '_',
              "(?<![\\p{L}\\p{N}_\\\\])_(?=\\S)([^_\\n]{1,2000}?)(?<=\\S)_(?![\\p{L}\\p{N}_])"),
          new Pair('`', "`([^`\\n]{1,2000})`"),
          new Pair('\\', "\\\\([!-/:-@\\[-`{-~])"));

  /** Each that stands in a text is a bit; line ends of other kinds are one, the return. */
  private static final String MARKS = "*_`[<>\\|#~-+:\n\r";

  private static final int[] BITS = bits();
  private static final int ANY = marks("*_`[<>\\|#~-+");
  private static final int FENCES = marks("`~");
  private static final int LINE_MARKS = marks(">#*+-_|:");

  private PlainText() {}

  /** A mark that begins with this character, and what stays of it as a group. */
  private record Pair(char first, Pattern pattern) {
    Pair(char first, String pattern) {
      this(first, Pattern.compile(pattern));
    }
  }

  /** The next place from this one on where a pattern may match; -1 where there is none. */
  @FunctionalInterface
  private interface Places {
    int next(String text, int from);
  }

  /** The words of a Markdown text; lines stay lines, blank ones go. */
  public static String of(String markdown) {
    int marks = marks(markdown);
    String text = (marks & ANY) == 0 ? markdown : unmarked(markdown, marks);
    return has(marks, '\n') ? lines(text).strip() : text.strip();
  }

  /** Each pattern runs only where its mark stands: search, feeds and tables ask for every text. */
  private static String unmarked(String markdown, int marks) {
    String text = (marks & FENCES) == 0 ? markdown : withoutLines(FENCE, FENCES, markdown, marks);
    text = has(marks, '<') ? TAG.matcher(text).replaceAll("") : text;
    if ((marks & LINE_MARKS) != 0) {
      text = withoutLines(RULE, LINE_MARKS, text, marks);
      text = withoutLines(LINE_MARK, LINE_MARKS, text, marks);
    }
    text = has(marks, '|') ? CELL.matcher(text).replaceAll(" ") : text;
    text = has(marks, '[') && text.contains("](") ? LINK.matcher(text).replaceAll("$1") : text;
    for (Pair pair : PAIRS) {
      char first = pair.first();
      text =
          has(marks, first) ? without(pair.pattern(), (t, i) -> t.indexOf(first, i), text) : text;
    }
    return text;
  }

  /** Without what stands where a line begins. */
  private static String withoutLines(Pattern pattern, int marks, String text, int all) {
    return has(all, '\r')
        ? pattern.matcher(text).replaceAll("")
        : without(pattern, (t, from) -> line(t, from, marks), text);
  }

  /** Where a line begins, but for blanks, with one of these marks. */
  private static int line(String text, int from, int marks) {
    for (int at = line(text, from); at >= 0; at = line(text, at + 1)) {
      int mark = at;
      while (mark < text.length() && isBlank(text.charAt(mark))) {
        mark++;
      }
      if (mark < text.length() && (mark(text.charAt(mark)) & marks) != 0) {
        return at;
      }
    }
    return -1;
  }

  /** The first line that begins there or later. */
  private static int line(String text, int from) {
    int end = from == 0 ? -1 : text.indexOf('\n', from - 1);
    return from > 0 && end < 0 ? -1 : end + 1;
  }

  /**
   * Without what matches, but for its group if it has one. Tried at every character, a pattern
   * takes ten times as long as where it can begin.
   */
  private static String without(Pattern pattern, Places places, String text) {
    int at = places.next(text, 0);
    if (at < 0) {
      return text;
    }
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    for (; at >= 0; at = places.next(text, Math.max(at + 1, done))) {
      if (matcher.region(at, text.length()).lookingAt()) {
        out.append(text.substring(done, at));
        out.append(matcher.groupCount() == 0 ? "" : matcher.group(1));
        done = matcher.end();
      }
    }
    return done == 0 ? text : out.append(text.substring(done)).toString();
  }

  /** Without blank lines, and without blanks where lines begin and end. */
  private static String lines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      int to = end;
      while (to > from && isBlank(text.charAt(to - 1))) {
        to--;
      }
      out.append(text.substring(from, to)).append('\n');
      from = end + 1;
      while (from < text.length() && isSpace(text.charAt(from))) {
        from++;
      }
    }
    return out.append(text.substring(from)).toString();
  }

  /** The same on one line, cut after at most {@code codePoints} with an ellipsis. */
  public static String excerpt(String markdown, int codePoints) {
    String line = of(beginning(markdown, codePoints)).replace('\n', ' ');
    if (line.codePointCount(0, line.length()) <= codePoints) {
      line = of(markdown).replace('\n', ' ');
    }
    if (line.codePointCount(0, line.length()) <= codePoints) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, codePoints - 1)).stripTrailing() + "…";
  }

  /**
   * Lines of a long text that hold so many characters: but for tags, no mark goes past its line.
   * Half as much again, for marks and blanks that go; where more go, the words may be too few.
   */
  public static String beginning(String markdown, int codePoints) {
    int most = codePoints + codePoints / 2;
    int end = markdown.length() <= most ? -1 : markdown.indexOf('\n', most);
    return end < 0 || markdown.indexOf('<') >= 0 ? markdown : markdown.substring(0, end);
  }

  /** Which marks stand in a text: most carry none at all, and then no pattern need run. */
  private static int marks(String text) {
    char[] chars = new char[text.length()];
    text.getChars(0, chars.length, chars, 0);
    int marks = 0;
    for (int i = 0; i < chars.length; i++) {
      marks |= mark(chars[i]);
    }
    return marks;
  }

  private static int mark(char c) {
    if (c < BITS.length) {
      return BITS[c];
    }
    return c == 0x85 || c == 0x2028 || c == 0x2029 ? BITS['\r'] : 0;
  }

  private static boolean has(int marks, char mark) {
    return (marks & mark(mark)) != 0;
  }

  private static int[] bits() {
    int[] bits = new int[0x80];
    for (int i = 0; i < MARKS.length(); i++) {
      bits[MARKS.charAt(i)] = 1 << i;
    }
    return bits;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** What a pattern calls a space. */
  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
