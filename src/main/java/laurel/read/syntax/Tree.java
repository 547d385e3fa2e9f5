package laurel.read.syntax;

import java.util.List;

/**
 * What a data file says, as typed: no value is anything but text yet. Places are counted from 1.
 */
public sealed interface Tree {
  /** Line on which it begins. */
  int line();

  /** Column at which it begins, in code points. */
  int column();

  /** How many values are in it, aliases counted as often as they are used. */
  int weight();

  /**
   * One value; nothing, {@code ~} and {@code null} are "".
   *
   * @param folded whether line breaks of the file became spaces in it
   */
  record Scalar(String text, boolean folded, int line, int column) implements Tree {
    @Override
    public int weight() {
      return 1;
    }
  }

  /** A list. */
  record Sequence(List<Tree> items, int weight, int line, int column) implements Tree {
    /** This list below a key, as if the key had been written above it. */
    public Mapping under(String key) {
      return new Mapping(List.of(new Entry(key, line, column, this)), weight + 1, line, column);
    }
  }

  /** Keys and values in the order of the file; a key may stand there twice. */
  record Mapping(List<Entry> entries, int weight, int line, int column) implements Tree {}

  /** A key as typed, where it stands, and its value. */
  record Entry(String key, int line, int column, Tree value) {}
}
