package laurel.media.film;

/**
 * How small stills are laid out on one picture, row by row from the top left.
 *
 * @param columns cells in a row
 * @param rows rows
 * @param cellWidth pixels
 * @param cellHeight pixels
 */
public record Sheet(int columns, int rows, int cellWidth, int cellHeight) {
  /** How many stills. */
  public int cells() {
    return columns * rows;
  }

  /** Pixels of the whole. */
  public int width() {
    return columns * cellWidth;
  }

  /** Pixels of the whole. */
  public int height() {
    return rows * cellHeight;
  }
}
