package laurel.print;

import java.io.IOException;

/** Five squares, the site's only mark. */
final class Emblem {
  private static final int[] SQUARES = {0, 0, 2, 0, 1, 1, 0, 2, 2, 2};

  private Emblem() {}

  static void draw(Sheet sheet, Ink ink, float x, float y, float side) throws IOException {
    float square = side / 3;
    for (int i = 0; i < SQUARES.length; i += 2) {
      sheet.rectangle(ink, x + SQUARES[i] * square, y + SQUARES[i + 1] * square, square, square);
    }
  }
}
