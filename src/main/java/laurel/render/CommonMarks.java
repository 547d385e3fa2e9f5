package laurel.render;

import java.util.Optional;

/**
 * Makes HTML of the Markdown that most records are written in: paragraphs, points that begin with
 * {@code "- "}, and within them strong words, emphasis and code, none in another. What is in any
 * doubt is left to the parser, whose HTML this is, character by character: parsing costs ten times
 * as much.
 */
final class CommonMarks {
  /** Signs that mean, or may mean, something else to Markdown or to HTML. */
  private static final String LEFT_TO_THE_PARSER = "_[]<>&\\~|\"\t\r\u00a0";

  /** Signs that Unicode and Markdown call punctuation without a doubt, marks aside. */
  private static final String PUNCTUATION = ",.;:!?，。；：！？、（）“”《》";

  /** Marks that mark nothing; where there are more, somebody means something else by them. */
  private static final int MOST_IDLE = 8;

  /** In longer texts whatever is in doubt is the parser's, and may be told. */
  private static final int LONGEST_IN_DOUBT = 20_000;

  /** The signs of ASCII where running text stops to be looked at. */
  private static final boolean[] STOPS = stops();

  private final String text;
  private final char[] chars;
  private final StringBuilder html;

  /** The mark that was opened and not closed yet; empty for none. */
  private String open = "";

  /** Marks so far that mark nothing. */
  private int idle;

  /** Where its tag begins. */
  private int opened;

  /** Whether another mark that can only open stands in what is open: then neither closes. */
  private boolean opensAgain;

  private CommonMarks(String text) {
    this.text = text;
    this.chars = text.toCharArray();
    this.html = new StringBuilder(text.length() + 256);
  }

  private static boolean[] stops() {
    boolean[] stops = new boolean[0x80];
    for (char c = 0; c < stops.length; c++) {
      stops[c] =
          (c < ' ' && c != '\n') || LEFT_TO_THE_PARSER.indexOf(c) >= 0 || "*`".indexOf(c) >= 0;
    }
    return stops;
  }

  /** The HTML, links and pictures being none; empty where the text needs the parser. */
  static Optional<String> html(String text) {
    CommonMarks marks = new CommonMarks(text);
    return marks.blocks() ? Optional.of(marks.html.toString()) : Optional.empty();
  }

  /** Paragraphs and lists, parted by blank lines; two lists in a row are one loose list. */
  private boolean blocks() {
    boolean afterList = false;
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '\n') {
        at++;
        continue;
      }
      int gap = text.indexOf("\n\n", at);
      int end = gap < 0 ? text.length() : gap;
      boolean list = text.startsWith("- ", at);
      if ((list && afterList) || !(list ? list(at, end) : paragraph(at, end))) {
        return false;
      }
      afterList = list;
      at = end;
    }
    return true;
  }

  private boolean list(int from, int end) {
    begin("<ul>");
    for (int at = from; at < end; ) {
      int stop = lineEnd(at, end);
      if (!text.startsWith("- ", at) || !plainLine(at + 2, stop)) {
        return false;
      }
      html.append("\n<li>");
      if (!inline(at + 2, stop)) {
        return false;
      }
      html.append("</li>");
      at = stop + 1;
    }
    html.append("\n</ul>");
    return true;
  }

  private boolean paragraph(int from, int end) {
    for (int at = from; at < end; ) {
      int stop = lineEnd(at, end);
      if (!plainLine(at, stop)) {
        return false;
      }
      at = stop + 1;
    }
    begin("<p>");
    if (!inline(from, end)) {
      return false;
    }
    html.append("</p>");
    return true;
  }

  private void begin(String tag) {
    html.append(html.isEmpty() ? "" : "\n").append(tag);
  }

  private int lineEnd(int from, int until) {
    int end = text.indexOf('\n', from);
    return end < 0 || end > until ? until : end;
  }

  /** Whether a line opens no block of its own, and neither begins nor ends with a space. */
  private boolean plainLine(int from, int end) {
    if (from >= end || blank(text.charAt(from)) || blank(text.charAt(end - 1))) {
      return false;
    }
    char first = text.charAt(from);
    if (first == '*') {
      return end - from > 3 && text.charAt(from + 1) == '*' && word(from + 2);
    }
    return first > '9' && "+-=#`".indexOf(first) < 0;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean word(int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private boolean inline(int from, int end) {
    for (int at = from; at < end; ) {
      int stop = running(at, end);
      html.append(text.substring(at, stop));
      at = stop;
      if (at == end) {
        break;
      }
      char c = chars[at];
      if (c == '*') {
        int marks = at + 1 < end && chars[at + 1] == '*' ? 2 : 1;
        if (!mark(at, marks)) {
          return false;
        }
        at += marks;
      } else if (c == '`') {
        int close = text.indexOf('`', at + 1);
        if (close < 0 || close >= end || !code(at + 1, close)) {
          return false;
        }
        at = close + 1;
      } else {
        return false;
      }
    }
    if (!open.isEmpty()) {
      if (text.length() > LONGEST_IN_DOUBT) {
        return false;
      }
      html.replace(opened, opened + open.length() + 2, open.equals("strong") ? "**" : "*");
      open = ""; // what nothing closes is a star
      opensAgain = false;
    }
    return true;
  }

  /** Where text that means nothing but itself ends. */
  private int running(int from, int end) {
    int at = from;
    while (at < end) {
      char c = chars[at];
      if (c < STOPS.length ? STOPS[c] : c == '\u00a0' || Character.isSurrogate(c)) {
        break;
      }
      at++;
    }
    return at;
  }

  /** A mark beside a letter or digit can be nothing but one that opens, or closes what is open. */
  private boolean mark(int at, int marks) {
    boolean longer = at + marks < text.length() && text.charAt(at + marks) == '*';
    if (!longer && marksNothing(at, marks)) {
      html.append(text, at, at + marks);
      return idle <= MOST_IDLE;
    }
    String element = marks == 2 ? "strong" : "em";
    boolean closes = open.equals(element) && word(at - 1);
    boolean opens = open.isEmpty() && word(at + marks);
    if (longer || opensAgain || (!closes && !opens)) {
      return false;
    }
    opened = html.length();
    html.append(closes ? "</" : "<").append(element).append('>');
    open = closes ? "" : element;
    return true;
  }

  /** Whether a mark finds nothing to close, or can only open while something is open. */
  private boolean marksNothing(int at, int marks) {
    if (open.isEmpty() && closesAlone(at, marks)) {
      idle++;
      return true;
    }
    boolean again = !open.isEmpty() && !opensAgain && opensAlone(at, marks);
    opensAgain |= again;
    return again;
  }

  /** Between a word and a sign of punctuation a mark can only close. */
  private boolean closesAlone(int at, int marks) {
    int next = at + marks;
    return word(at - 1) && next < text.length() && PUNCTUATION.indexOf(text.charAt(next)) >= 0;
  }

  /**
   * Between a sign of punctuation and a word a mark can only open: {@code **。**因} closes nothing.
   */
  private boolean opensAlone(int at, int marks) {
    return at > 0 && PUNCTUATION.indexOf(text.charAt(at - 1)) >= 0 && word(at + marks);
  }

  private boolean code(int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '*' || LEFT_TO_THE_PARSER.indexOf(c) >= 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    boolean fence = end + 1 < text.length() && text.charAt(end + 1) == '`';
    if (end == from || fence) {
      return false;
    }
    html.append("<code>").append(text, from, end).append("</code>");
    return true;
  }
}
