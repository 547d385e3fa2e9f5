package laurel.read.syntax;

/** The lines of a text, one after the other; those that say nothing to YAML are passed over. */
final class PlainLines {
  private final String text;
  private final boolean astral;
  private final Columns columns;
  private int from;
  private int end = -1;
  private int indent;
  private int line;

  /**
   * Lines of this text.
   *
   * @throws NotPlain where a character in it means more to YAML than itself
   */
  PlainLines(SourceText source) throws NotPlain {
    this.text = source.text();
    this.astral = astral(source.chars());
    this.columns = new Columns(text);
  }

  /** Whether there are characters of two chars each. */
  private static boolean astral(char[] chars) throws NotPlain {
    boolean found = false;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if ((c >= ' ' && c < 0x7f) || c == '\n' || (c >= 0x3000 && c < 0xd800)) {
        continue;
      }
      if (i + 1 < chars.length && Character.isSurrogatePair(c, chars[i + 1])) {
        found = true;
        i++;
      } else if (!plain(c)) {
        throw new NotPlain();
      }
    }
    return found;
  }

  /** Neither a control character, nor a tab, nor a line's end of another kind, nor half a pair. */
  private static boolean plain(char c) {
    boolean sign = c >= 0xa0 && c < 0xfffe && !Character.isSurrogate(c);
    return sign && c != 0x2028 && c != 0x2029 && c != 0xfeff;
  }

  /** Goes on to the next line, whatever it says; false at the end of the text. */
  boolean step() {
    if (end + 1 >= text.length()) {
      from = text.length();
      end = from;
      return false;
    }
    from = end + 1;
    int found = text.indexOf('\n', from);
    end = found < 0 ? text.length() : found;
    line++;
    indent = 0;
    while (from + indent < end && text.charAt(from + indent) == ' ') {
      indent++;
    }
    return true;
  }

  /** Whether the present line holds nothing but spaces. */
  boolean blank() {
    return from + indent == end;
  }

  /** Goes on to the next line that says something; false where there is none. */
  boolean next() {
    return step() && settle();
  }

  /** Goes to the first line that says something, from the present one on. */
  boolean settle() {
    while (there() && (blank() || text.charAt(from + indent) == '#')) {
      step();
    }
    return there();
  }

  /** Whether there is a present line: the text has not ended. */
  boolean there() {
    return from < text.length();
  }

  /** Whether an item of a list begins here: a hyphen and a space. */
  boolean isItem(int at) {
    return text.charAt(at) == '-' && (at + 1 == end || text.charAt(at + 1) == ' ');
  }

  /** The present line's number, counted from 1. */
  int line() {
    return line;
  }

  /** The column of a place in the present line, counted from 1 in code points. */
  int column(int at) {
    return 1 + (astral ? columns.points(from, at) : at - from);
  }

  /** Where the present line begins. */
  int from() {
    return from;
  }

  /** Where the present line ends. */
  int end() {
    return end;
  }

  /** Whether the present line ends in a line break, and not with the text. */
  boolean broken() {
    return end < text.length();
  }

  /** How many spaces the present line begins with. */
  int indent() {
    return indent;
  }

  /** All of the text. */
  String text() {
    return text;
  }
}
