package laurel.read.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JSON that programs write, in one run over the chars, which counts lines and columns as it
 * goes. At the first sign of anything else nothing is said, and the parser reads the file from its
 * beginning, so that mistakes are told by it. What is said here is what the parser says, place by
 * place: a property test holds the two against each other.
 */
final class PlainJson {
  private final JsonChars chars;
  private int values;

  private PlainJson(char[] text) {
    this.chars = new JsonChars(text);
  }

  /** What the file says; empty where the parser must tell. */
  static Optional<Tree> read(SourceText source) {
    try {
      return Optional.of(new PlainJson(source.chars()).document());
    } catch (NotPlain e) {
      return Optional.empty();
    }
  }

  private Tree document() throws NotPlain {
    char first = chars.next();
    if (first != '{' && first != '[') {
      throw new NotPlain(); // nothing, or a value alone
    }
    Tree root = value(0);
    chars.end();
    return root;
  }

  private Tree value(int depth) throws NotPlain {
    char first = chars.next();
    if (depth > Bounds.DEPTH || ++values > Bounds.VALUES) {
      throw new NotPlain();
    }
    int line = chars.line();
    int column = chars.column();
    return switch (first) {
      case '"' -> new Tree.Scalar(chars.text(), false, line, column);
      case '[' -> sequence(depth, line, column);
      case '{' -> mapping(depth, line, column);
      default -> new Tree.Scalar(chars.bare(), false, line, column);
    };
  }

  private Tree sequence(int depth, int line, int column) throws NotPlain {
    List<Tree> items = new ArrayList<>();
    int before = values;
    chars.skip();
    boolean more = chars.next() != ']';
    while (more) {
      items.add(value(depth + 1));
      more = goesOn(']');
    }
    chars.skip();
    return new Tree.Sequence(items, values - before + 1, line, column);
  }

  private Tree mapping(int depth, int line, int column) throws NotPlain {
    List<Tree.Entry> entries = new ArrayList<>();
    int before = values;
    chars.skip();
    boolean more = chars.next() != '}';
    while (more) {
      entries.add(entry(depth));
      more = goesOn('}');
    }
    chars.skip();
    return new Tree.Mapping(entries, values - before + 1, line, column);
  }

  private Tree.Entry entry(int depth) throws NotPlain {
    expect('"');
    int line = chars.line();
    int column = chars.column();
    String key = chars.key();
    expect(':');
    chars.skip();
    return new Tree.Entry(key, line, column, value(depth + 1));
  }

  /** Whether a comma comes, which is passed over, and not the end. */
  private boolean goesOn(char end) throws NotPlain {
    if (chars.next() == end) {
      return false;
    }
    expect(',');
    chars.skip();
    return true;
  }

  private void expect(char sign) throws NotPlain {
    if (chars.next() != sign) {
      throw new NotPlain();
    }
  }
}
