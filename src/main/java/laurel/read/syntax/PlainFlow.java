package laurel.read.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists in brackets and keys in braces on one line, and what is in quotes, for {@link PlainYaml}.
 */
final class PlainFlow {
  /** What a plain value in brackets may hold to the parser, but not here. */
  private static final String DOUBTFUL = ":#?\"'&*!|>%@`[{";

  private final PlainLines lines;
  private final PlainValues values;
  private final String text;
  private int at;

  PlainFlow(PlainLines lines, PlainValues values) {
    this.lines = lines;
    this.values = values;
    this.text = lines.text();
  }

  /** A list or keys that begin here, with nothing behind them on the line. */
  Tree read(int from, int depth) throws NotPlain {
    at = from;
    Tree tree = value(depth);
    values.endsAt(at);
    return tree;
  }

  private Tree value(int depth) throws NotPlain {
    values.count(depth);
    return switch (text.charAt(at)) {
      case '[' -> sequence(depth);
      case '{' -> mapping(depth);
      case '"', '\'' -> quoted();
      default -> plain();
    };
  }

  private Tree sequence(int depth) throws NotPlain {
    int from = at;
    int before = values.counted();
    List<Tree> items = new ArrayList<>();
    if (!opens(']')) {
      do {
        items.add(value(depth + 1));
      } while (more(']'));
    }
    return new Tree.Sequence(
        items, values.counted() - before + 1, lines.line(), lines.column(from));
  }

  private Tree mapping(int depth) throws NotPlain {
    int from = at;
    int before = values.counted();
    List<Tree.Entry> entries = new ArrayList<>();
    if (!opens('}')) {
      do {
        values.count(depth + 1);
        int start = at;
        String key = key();
        entries.add(new Tree.Entry(key, lines.line(), lines.column(start), value(depth + 1)));
      } while (more('}'));
    }
    return new Tree.Mapping(
        entries, values.counted() - before + 1, lines.line(), lines.column(from));
  }

  /** Goes behind the opening sign; whether the closing one follows at once, and then behind it. */
  private boolean opens(char close) throws NotPlain {
    at++;
    here();
    boolean closed = text.charAt(at) == close;
    at += closed ? 1 : 0;
    return closed;
  }

  /** Goes behind a comma, or behind the closing sign; whether it was a comma. */
  private boolean more(char close) throws NotPlain {
    here();
    char c = text.charAt(at++);
    if (c == close) {
      return false;
    }
    if (c != ',') {
      throw new NotPlain();
    }
    here();
    return true;
  }

  /** Goes to the next sign of the line, which must be there. */
  private void here() throws NotPlain {
    at = values.skip(at);
    if (at == lines.end()) {
      throw new NotPlain();
    }
  }

  private String key() throws NotPlain {
    int colon = text.indexOf(": ", at);
    if (colon < 0 || colon >= lines.end()) {
      throw new NotPlain();
    }
    int start = at;
    checkPlain(start, colon);
    at = colon + 1;
    here();
    return values.key(start, colon);
  }

  private Tree plain() throws NotPlain {
    int from = at;
    while (at < lines.end() && ",]}".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    int to = at;
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    checkPlain(from, to);
    return values.scalar(PlainValues.said(text.substring(from, to)), from);
  }

  private void checkPlain(int from, int to) throws NotPlain {
    if (from == to || !Character.isLetterOrDigit(text.charAt(from))) {
      throw new NotPlain();
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x7f && (DOUBTFUL.indexOf(c) >= 0 || ",]}".indexOf(c) >= 0)) {
        throw new NotPlain();
      }
    }
  }

  private Tree quoted() throws NotPlain {
    int from = at;
    int close = close(text, from, lines.end());
    at = close + 1;
    return values.scalar(unquoted(text, from, close), from);
  }

  /** Where the quotes close that open here: on the same line, or the parser must look for it. */
  static int close(String text, int from, int end) throws NotPlain {
    char quote = text.charAt(from);
    for (int i = from + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote) {
        boolean doubled = quote == '\'' && i + 1 < end && text.charAt(i + 1) == quote;
        if (!doubled) {
          return i;
        }
        i++;
      }
    }
    throw new NotPlain();
  }

  /** What stands between quotes. */
  static String unquoted(String text, int from, int close) throws NotPlain {
    String inner = text.substring(from + 1, close);
    if (text.charAt(from) == '\'') {
      return inner.replace("''", "'");
    }
    return inner.indexOf('\\') < 0 ? inner : unescaped(inner);
  }

  private static String unescaped(String inner) throws NotPlain {
    StringBuilder plain = new StringBuilder(inner.length());
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      plain.append(c == '\\' ? escaped(inner.charAt(++i)) : c);
    }
    return plain.toString();
  }

  private static char escaped(char sign) throws NotPlain {
    return switch (sign) {
      case '"', '\\', '/' -> sign;
      case 'n' -> '\n';
      case 't' -> '\t';
      default -> throw new NotPlain();
    };
  }
}
