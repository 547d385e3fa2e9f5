package laurel.read.syntax;

/** The signs and texts of a JSON file, one after another, and where each stands. */
final class JsonChars {
  /** Keys come again in every entry of a list, so the last ones are kept, each under its hash. */
  private static final int KNOWN = 64;

  private final char[] chars;
  private final String[] known = new String[KNOWN];
  private int at;
  private int line = 1;
  private int lineStart;
  private int pairs;
  private int escapes;

  JsonChars(char[] chars) {
    this.chars = chars;
  }

  /** The next sign, white space aside, which stays the next one. */
  char next() throws NotPlain {
    while (at < chars.length) {
      char c = chars[at];
      if (c > ' ') {
        return c;
      }
      space(c);
      at++;
    }
    throw new NotPlain(); // cut off
  }

  /** Passes over one sign. */
  void skip() {
    at++;
  }

  /** The line of the next sign, counted from 1. */
  int line() {
    return line;
  }

  /** Its column, counted from 1 in code points. */
  int column() {
    return at - lineStart - pairs + 1;
  }

  /** Nothing but white space is left. */
  void end() throws NotPlain {
    for (; at < chars.length; at++) {
      space(chars[at]);
    }
  }

  private void space(char c) throws NotPlain {
    if (c == '\n' || (c == '\r' && !(at + 1 < chars.length && chars[at + 1] == '\n'))) {
      line++;
      lineStart = at + 1;
      pairs = 0;
    } else if (c != ' ' && c != '\t' && c != '\r') {
      throw new NotPlain();
    }
  }

  /** The text in quotation marks that begins here. */
  String text() throws NotPlain {
    int from = at + 1;
    int length = quoted();
    return escapes > 0 ? unescaped(from, from + length) : new String(chars, from, length);
  }

  /** A key, one object for all that are the same; one with escapes is left to the parser. */
  String key() throws NotPlain {
    int from = at + 1;
    int length = quoted();
    if (escapes > 0) {
      throw new NotPlain();
    }
    if (length == 0) {
      return "";
    }
    int place = (31 * chars[from] + chars[from + length - 1] + length) & (KNOWN - 1);
    if (!says(known[place], from, length)) {
      known[place] = new String(chars, from, length);
    }
    return known[place];
  }

  private boolean says(String text, int from, int length) {
    if (text == null || text.length() != length) {
      return false;
    }
    int i = 0;
    while (i < length && text.charAt(i) == chars[from + i]) {
      i++;
    }
    return i == length;
  }

  /** Passes over a text; how many chars there are between its marks. */
  private int quoted() throws NotPlain {
    int from = at + 1;
    int to = from;
    escapes = 0;
    while (to < chars.length && chars[to] != '"') {
      char c = chars[to];
      if ((c <= '\\' || c >= Character.MIN_SURROGATE) && !isUsual(c)) {
        to += special(c, to);
      }
      to++;
    }
    if (to >= chars.length) {
      throw new NotPlain();
    }
    at = to + 1;
    return to - from;
  }

  private static boolean isUsual(char c) {
    return c >= ' ' && c != '\\' && !Character.isSurrogate(c);
  }

  /** How many chars belong to one that says nothing by itself. */
  private int special(char c, int place) throws NotPlain {
    if (c < ' ') {
      throw new NotPlain();
    }
    if (c == '\\') {
      escapes++;
      return 1;
    }
    boolean pair =
        Character.isHighSurrogate(c)
            && place + 1 < chars.length
            && Character.isLowSurrogate(chars[place + 1]);
    pairs += pair ? 1 : 0;
    return pair ? 1 : 0;
  }

  private String unescaped(int from, int to) throws NotPlain {
    char[] text = new char[to - from];
    int size = 0;
    int i = from;
    while (i < to) {
      char c = chars[i++];
      if (c != '\\') {
        text[size++] = c;
      } else if (chars[i] == 'u') {
        text[size++] = hex(i + 1, to);
        i += 5;
      } else {
        text[size++] = escaped(chars[i++]);
      }
    }
    return new String(text, 0, size);
  }

  private static char escaped(char c) throws NotPlain {
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> throw new NotPlain();
    };
  }

  private char hex(int from, int to) throws NotPlain {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < to && chars[i] < 0x80 ? Character.digit(chars[i], 16) : -1;
      if (digit < 0) {
        throw new NotPlain();
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }

  /** A number, as typed, true or false; null is "". */
  String bare() throws NotPlain {
    int from = at;
    while (at < chars.length && isBare(chars[at])) {
      at++;
    }
    String word = new String(chars, from, at - from);
    return switch (word) {
      case "true", "false" -> word;
      case "null" -> "";
      default -> number(word);
    };
  }

  private static boolean isBare(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "+-.E".indexOf(c) >= 0;
  }

  /** Whole numbers and those with decimals; the parser knows the rest. */
  private static String number(String word) throws NotPlain {
    int at = word.startsWith("-") ? 1 : 0;
    int whole = digits(word, at);
    boolean led = whole > at + 1 && word.charAt(at) == '0';
    int end = whole < word.length() && word.charAt(whole) == '.' ? digits(word, whole + 1) : whole;
    boolean cut = end > whole && end == whole + 1;
    if (whole == at || led || cut || end < word.length()) {
      throw new NotPlain();
    }
    return word;
  }

  private static int digits(String word, int from) {
    int to = from;
    while (to < word.length() && word.charAt(to) >= '0' && word.charAt(to) <= '9') {
      to++;
    }
    return to;
  }
}
