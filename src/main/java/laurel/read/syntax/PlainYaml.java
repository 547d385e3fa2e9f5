package laurel.read.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The YAML that records are written in: keys and lists by indentation, values on their line or in a
 * block below {@code |} or {@code >}. It is read line by line, several times quicker than a parser
 * for all of YAML can; at the first sign that could mean something else nothing is said, and the
 * parser reads the file from its beginning. What is said here is what the parser says, place by
 * place: a property test holds the two against each other.
 */
final class PlainYaml {
  private final PlainLines lines;
  private final PlainValues values;

  private PlainYaml(SourceText source) throws NotPlain {
    this.lines = new PlainLines(source);
    this.values = new PlainValues(lines);
  }

  /** What the file says; empty where the parser must tell. */
  static Optional<Tree> read(SourceText source) {
    try {
      return new PlainYaml(source).document();
    } catch (NotPlain e) {
      return Optional.empty();
    }
  }

  private Optional<Tree> document() throws NotPlain {
    if (!lines.next() || lines.indent() != 0) {
      throw new NotPlain();
    }
    Tree root = block(0, 0);
    if (lines.there()) {
      throw new NotPlain(); // less indented than it began
    }
    return Optional.of(root);
  }

  /** What begins on the present line, which is indented so far. */
  private Tree block(int indent, int depth) throws NotPlain {
    int from = lines.from() + indent;
    return lines.isItem(from) ? sequence(indent, depth) : mapping(from, indent, depth);
  }

  /**
   * Keys below each other; the first may follow the hyphen of a list.
   *
   * @param first where the first key begins
   */
  private Tree mapping(int first, int indent, int depth) throws NotPlain {
    int line = lines.line();
    int column = lines.column(first);
    values.count(depth);
    int before = values.counted();
    List<Tree.Entry> entries = new ArrayList<>();
    int from = first;
    do {
      int end = values.keyEnd(from);
      String key = values.key(from, end);
      int keyLine = lines.line();
      int keyColumn = lines.column(from);
      values.count(depth + 1);
      entries.add(new Tree.Entry(key, keyLine, keyColumn, entry(end + 1, indent, depth + 1)));
      from = lines.from() + indent;
    } while (lines.there() && lines.indent() == indent && !lines.isItem(from));
    lessThan(indent);
    return new Tree.Mapping(entries, values.counted() - before + 1, line, column);
  }

  /** What a key holds: on its line, or in the lines below. */
  private Tree entry(int after, int indent, int depth) throws NotPlain {
    int from = values.skip(after);
    if (from < lines.end()) {
      return values.read(from, indent, depth);
    }
    int line = lines.line();
    int column = lines.column(after);
    if (lines.next()) {
      boolean list = lines.isItem(lines.from() + lines.indent());
      if (lines.indent() > indent || (list && lines.indent() == indent)) {
        return block(lines.indent(), depth);
      }
    }
    values.count(depth);
    return new Tree.Scalar("", false, line, column);
  }

  private Tree sequence(int indent, int depth) throws NotPlain {
    int line = lines.line();
    int column = lines.column(lines.from() + indent);
    values.count(depth);
    int before = values.counted();
    List<Tree> items = new ArrayList<>();
    do {
      items.add(item(lines.from() + indent, indent, depth + 1));
    } while (lines.there() && lines.indent() == indent && lines.isItem(lines.from() + indent));
    boolean over = lines.there() && lines.indent() > indent;
    if (over) {
      throw new NotPlain();
    }
    return new Tree.Sequence(items, values.counted() - before + 1, line, column);
  }

  /** What stands behind a hyphen. */
  private Tree item(int hyphen, int indent, int depth) throws NotPlain {
    int from = values.skip(hyphen + 1);
    if (from == lines.end()) {
      throw new NotPlain(); // nothing there, or it follows below
    }
    return values.keyEnd(from) >= 0
        ? mapping(from, from - lines.from(), depth)
        : values.read(from, indent, depth);
  }

  /** The present line, where there is one, belongs to what is around a block. */
  private void lessThan(int indent) throws NotPlain {
    if (lines.there() && lines.indent() >= indent) {
      throw new NotPlain();
    }
  }
}
