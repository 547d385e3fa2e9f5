package laurel.diag;

/**
 * Where in the content folder something stands. {@link #file()} is always the path that a user
 * sees: the content folder's own name, then the path below it with forward slashes, e.g. {@code
 * content/achievements/flange-aligner/achievement.yaml}.
 */
public sealed interface Location {

  /** The file, as a user would name it. */
  String file();

  /**
   * The same on one line, with nothing invisible: names of files are content too, and a line break
   * or a sign of a terminal in one would forge the lines of a report.
   */
  default String shownFile() {
    return Clip.name(file());
  }

  /** A whole file or folder. */
  record InFile(String file) implements Location {
    @Override
    public String toString() {
      return shownFile();
    }
  }

  /**
   * A place in a text file.
   *
   * @param line counted from 1
   * @param column counted from 1, in code points
   */
  record InText(String file, int line, int column) implements Location {
    @Override
    public String toString() {
      return shownFile() + ":" + line + ":" + column;
    }
  }

  /**
   * A cell of a table.
   *
   * @param sheet the sheet's name; empty for CSV, which has one
   * @param row counted from 1, as spreadsheet programs show it
   * @param column counted from 1 (1 is A); 0 stands for the whole row
   */
  record InSheet(String file, String sheet, int row, int column) implements Location {
    /** The column's letters as a spreadsheet program shows them: A, B, … Z, AA; empty for a row. */
    public String letters() {
      StringBuilder letters = new StringBuilder();
      for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(0, (char) ('A' + (rest - 1) % 26));
      }
      return letters.toString();
    }

    @Override
    public String toString() {
      String cell = letters() + row;
      return shownFile() + ":" + (sheet.isEmpty() ? cell : Clip.name(sheet) + "!" + cell);
    }
  }

  /** A whole file. */
  static Location of(String file) {
    return new InFile(file);
  }

  /** A place in a text file; line and column are counted from 1. */
  static Location of(String file, int line, int column) {
    return new InText(file, line, column);
  }
}
