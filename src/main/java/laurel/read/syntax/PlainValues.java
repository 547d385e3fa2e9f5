package laurel.read.syntax;

/** Keys and values of {@link PlainYaml}, each on one line but for blocks. */
final class PlainValues {
  /** Longer keys are none to YAML. */
  private static final int LONGEST_KEY = 1000;

  /** What begins no plain value, or only beside certain others. */
  private static final String SIGNS = "-?:,[]{}#&*!|>'\"%@`";

  private final PlainLines lines;
  private final String text;
  private final PlainFlow flow;
  private int counted;

  PlainValues(PlainLines lines) {
    this.lines = lines;
    this.text = lines.text();
    this.flow = new PlainFlow(lines, this);
  }

  /** Counts a value at a depth. */
  void count(int depth) throws NotPlain {
    if (depth > Bounds.DEPTH || ++counted > Bounds.VALUES) {
      throw new NotPlain();
    }
  }

  /** How many values there were. */
  int counted() {
    return counted;
  }

  /** The next place of the present line that is no space; the line's end where there is none. */
  int skip(int from) {
    int at = from;
    while (at < lines.end() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Where the colon stands that ends a key; -1 where no key begins here. */
  int keyEnd(int from) throws NotPlain {
    if (!Character.isLetterOrDigit(text.charAt(from))) {
      return -1;
    }
    return colon(from);
  }

  /** The first colon with a space or nothing behind it; -1 where there is none. */
  private int colon(int from) throws NotPlain {
    int end = lines.end();
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      if (c == ':' && (at + 1 == end || text.charAt(at + 1) == ' ')) {
        return at;
      }
      if (c == '#' && text.charAt(at - 1) == ' ') {
        throw new NotPlain(); // a comment
      }
    }
    return -1;
  }

  /** A key that ends before its colon. */
  String key(int from, int colon) throws NotPlain {
    if (colon < 0 || colon - from > LONGEST_KEY || text.charAt(colon - 1) == ' ') {
      throw new NotPlain();
    }
    String key = text.substring(from, colon);
    if (key.equals("null")) {
      throw new NotPlain();
    }
    return key;
  }

  /**
   * A value that begins on the present line; the line after it is then the present one.
   *
   * @param indent of the block that it stands in
   */
  Tree read(int from, int indent, int depth) throws NotPlain {
    char first = text.charAt(from);
    if (first == '|' || first == '>') {
      count(depth);
      return block(from, indent);
    }
    Tree tree =
        switch (first) {
          case '"', '\'' -> quoted(from, depth);
          case '[', '{' -> flow.read(from, depth);
          default -> plain(from, depth);
        };
    lines.next();
    return tree;
  }

  private Tree quoted(int from, int depth) throws NotPlain {
    count(depth);
    int close = PlainFlow.close(text, from, lines.end());
    endsAt(close + 1);
    return scalar(PlainFlow.unquoted(text, from, close), from);
  }

  /** Nothing more is on the line. */
  void endsAt(int at) throws NotPlain {
    if (skip(at) != lines.end()) {
      throw new NotPlain();
    }
  }

  private Tree plain(int from, int depth) throws NotPlain {
    count(depth);
    char first = text.charAt(from);
    boolean hyphen = first == '-' && from + 1 < lines.end() && text.charAt(from + 1) != ' ';
    if ((SIGNS.indexOf(first) >= 0 && !hyphen) || colon(from) >= 0) {
      throw new NotPlain();
    }
    int to = lines.end();
    while (text.charAt(to - 1) == ' ') {
      to--;
    }
    return scalar(said(text.substring(from, to)), from);
  }

  /** A plain value: nothing where that is what it says. */
  static String said(String plain) {
    return plain.equals("~") || plain.equals("null") ? "" : plain;
  }

  Tree scalar(String value, int from) {
    return new Tree.Scalar(value, false, lines.line(), lines.column(from));
  }

  /** The lines below {@code |} or {@code >}. */
  private Tree block(int sign, int indent) throws NotPlain {
    boolean folded = text.charAt(sign) == '>';
    boolean strip = sign + 1 < lines.end() && text.charAt(sign + 1) == '-';
    endsAt(sign + (strip ? 2 : 1));
    int line = lines.line();
    int column = lines.column(sign);
    boolean empty = !lines.step() || lines.blank() || lines.indent() <= indent;
    if (empty) {
      throw new NotPlain();
    }
    String value = folded ? folded(strip) : literal(strip);
    lines.settle();
    return new Tree.Scalar(value, folded, line, column);
  }

  private String literal(boolean strip) throws NotPlain {
    int indent = lines.indent();
    StringBuilder value = new StringBuilder();
    int breaks = 0;
    do {
      if (lines.blank()) {
        blank(indent);
        breaks++;
      } else {
        for (; breaks > 0; breaks--) {
          value.append('\n');
        }
        value.append(text, lines.from() + indent, lines.end());
        breaks = lines.broken() ? 1 : 0;
      }
    } while (lines.step() && (lines.blank() || lines.indent() >= indent));
    return breaks > 0 && !strip ? value.append('\n').toString() : value.toString();
  }

  private String folded(boolean strip) throws NotPlain {
    int indent = lines.indent();
    StringBuilder value = new StringBuilder();
    int breaks = 0;
    do {
      if (lines.blank()) {
        blank(indent);
        breaks++;
      } else if (lines.indent() > indent) {
        throw new NotPlain(); // its line breaks stay
      } else {
        value.append(breaks == 1 ? " " : "\n".repeat(Math.max(0, breaks - 1)));
        value.append(text, lines.from() + indent, lines.end());
        breaks = lines.broken() ? 1 : 0;
      }
    } while (lines.step() && (lines.blank() || lines.indent() >= indent));
    return breaks > 0 && !strip ? value.append('\n').toString() : value.toString();
  }

  /** A line of spaces alone means nothing, unless they go beyond the block's own. */
  private void blank(int indent) throws NotPlain {
    if (lines.indent() > indent) {
      throw new NotPlain();
    }
  }
}
