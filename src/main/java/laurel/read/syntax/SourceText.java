package laurel.read.syntax;

import java.util.Arrays;
import laurel.diag.Location;

/** The text of one file, which knows the place of every character in it. */
public final class SourceText {
  private final String file;
  private final int firstLine;
  private String text;
  private char[] chars;
  private Columns columns;
  private int[] lineStarts;
  private boolean pairs;
  private int sought = -1;
  private int soughtFrom;
  private int foundAt;

  /**
   * A text.
   *
   * @param file the path that findings show
   */
  public SourceText(String file, String text) {
    this(file, text, 1);
  }

  private SourceText(String file, String text, int firstLine) {
    this.file = file;
    this.text = text;
    this.firstLine = firstLine;
  }

  /** A text as its chars, which are handed over; JSON is read from them and needs no other. */
  SourceText(String file, char[] chars) {
    this.file = file;
    this.chars = chars;
    this.firstLine = 1;
  }

  /** A part of the same file that begins with its {@code line}-th line. */
  public SourceText part(String part, int line) {
    return new SourceText(file, part, line);
  }

  /** The path that findings show. */
  public String file() {
    return file;
  }

  /** All of it. */
  public String text() {
    if (text == null) {
      text = new String(chars);
    }
    return text;
  }

  /** The same as chars, copied once: {@code charAt} gives a Chinese text slowly. */
  char[] chars() {
    if (chars == null) {
      chars = text.toCharArray();
    }
    return chars;
  }

  private Columns columns() {
    if (columns == null) {
      columns = new Columns(text());
    }
    return columns;
  }

  /** A place as a finding names it; {@code line} is counted within this text. */
  public Location at(int line, int column) {
    return Location.of(file, line + firstLine - 1, column);
  }

  /** The line of a character, counted from 1. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(starts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of a character in its line, counted from 1 in code points. */
  public int columnOf(int offset) {
    int start = starts()[lineOf(offset) - 1];
    return 1 + (pairs ? columns().points(start, offset) : offset - start);
  }

  /** How many lines there are; at least one. */
  public int lines() {
    return starts().length;
  }

  /** The offset at which a line begins; the text's length where there is no such line. */
  public int offsetOf(int line) {
    return line > lines() ? length() : starts()[line - 1];
  }

  /** The first line of more than so many characters, its end included; 0 where there is none. */
  int lineLongerThan(int most) {
    for (int line = 1; line <= lines(); line++) {
      if (offsetOf(line + 1) - offsetOf(line) > most) {
        return line;
      }
    }
    return 0;
  }

  /** One line without its end; empty where there is no such line. */
  public String line(int line) {
    if (line < 1 || line > starts().length) {
      return "";
    }
    int from = starts()[line - 1];
    int to = from;
    while (to < length() && text().charAt(to) != '\n' && text().charAt(to) != '\r') {
      to++;
    }
    return text().substring(from, to);
  }

  /** Where a code point first stands at or after a place; that place itself where it does not. */
  public Location locate(int point, int line, int column) {
    if (line > starts().length) {
      return at(line, column);
    }
    int found = next(point, columns().offset(starts()[line - 1], Math.max(0, column - 1)));
    return found < 0 ? at(line, column) : at(lineOf(found), columnOf(found));
  }

  /** Where a text first stands at or after a place; that place itself where it does not. */
  public Location locate(String typed, int line, int column) {
    if (line > lines()) {
      return at(line, column);
    }
    int from = columns().offset(starts()[line - 1], Math.max(0, column - 1));
    int found = text().indexOf(typed, from);
    return found < 0 ? at(line, column) : at(lineOf(found), columnOf(found));
  }

  /** Where a code point stands next; what lies before the one found last is not read again. */
  private int next(int point, int from) {
    boolean known = point == sought && from >= soughtFrom && (foundAt < 0 || from <= foundAt);
    if (!known) {
      sought = point;
      soughtFrom = from;
      foundAt = text().indexOf(point, from);
    }
    return foundAt;
  }

  private int length() {
    return chars == null ? text.length() : chars.length;
  }

  private int[] starts() {
    if (lineStarts == null) {
      lineStarts = findStarts();
    }
    return lineStarts;
  }

  private int[] findStarts() {
    char[] chars = chars();
    int[] starts = new int[16];
    int lines = 1;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c > '\r') {
        pairs |= c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        continue;
      }
      boolean end = c == '\n' || (c == '\r' && !(i + 1 < chars.length && chars[i + 1] == '\n'));
      if (end) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }
}
