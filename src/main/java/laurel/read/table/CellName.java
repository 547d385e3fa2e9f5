package laurel.read.table;

/** Cells as sheets name them: B3. */
final class CellName {
  private CellName() {}

  /** The column of a cell's name, 1 for A; 0 where it names none. */
  static int column(String name) {
    int column = 0;
    for (int i = 0; i < name.length() && i < 3 && isLetter(name.charAt(i)); i++) {
      column = column * 26 + name.charAt(i) - 'A' + 1;
    }
    return column;
  }

  /** The row of a cell's name; 0 where it names none. */
  static int row(String name) {
    int row = 0;
    for (int i = 0; i < name.length() && row < 10_000_000; i++) {
      char c = name.charAt(i);
      row = c >= '0' && c <= '9' ? row * 10 + c - '0' : row;
    }
    return row;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
