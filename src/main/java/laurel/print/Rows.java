package laurel.print;

import java.util.ArrayList;
import java.util.List;

/** Photos in rows whose edges meet: the first alone, the others two or three abreast. */
final class Rows {
  private static final float GAP = 4 * Paper.MM;

  /** What stands below a row. */
  static final float CAPTION = 9 * Paper.MM;

  private static final int ABREAST = 3;

  /** How much of a photo may be cut off so that edges meet. */
  private static final float MOST_CUT = 0.2f;

  private Rows() {}

  /**
   * A photo in its place.
   *
   * @param top of the photo, from the top of all rows
   */
  record Placed(Book.Picture picture, float x, float top, float width, float height) {}

  /**
   * Lays photos out in a width; they stand no higher than {@code room}. Where captions alone would
   * fill it, more than three stand abreast.
   */
  static List<Placed> of(List<Book.Picture> pictures, float width, float room) {
    int abreast = ABREAST;
    List<List<Book.Picture>> rows = rows(pictures, abreast);
    while (free(rows, room) < room / 4 && rows.size() > 1) {
      rows = rows(pictures, ++abreast);
    }
    return placed(rows, width, Math.min(GAP, width / (2 * abreast)), free(rows, room));
  }

  /** What captions and gaps leave. */
  private static float free(List<List<Book.Picture>> rows, float room) {
    return room - rows.size() * (CAPTION + GAP);
  }

  private static List<Placed> placed(
      List<List<Book.Picture>> rows, float width, float gap, float free) {
    float natural = 0;
    for (List<Book.Picture> row : rows) {
      natural += height(row, width, gap);
    }
    float scale = Math.min(1, free / natural);
    List<Placed> placed = new ArrayList<>();
    float top = 0;
    for (List<Book.Picture> row : rows) {
      float full = height(row, width, gap);
      place(row, top, full, full * scale, gap, placed);
      top += full * scale + CAPTION + GAP;
    }
    return placed;
  }

  static float height(List<Placed> placed) {
    float height = 0;
    for (Placed one : placed) {
      height = Math.max(height, one.top() + one.height() + CAPTION + GAP);
    }
    return height;
  }

  private static void place(
      List<Book.Picture> row, float top, float full, float height, float gap, List<Placed> placed) {
    boolean cut = height >= full * (1 - MOST_CUT);
    float x = 0;
    for (Book.Picture picture : row) {
      float wide = ratio(picture) * (cut ? full : height);
      placed.add(new Placed(picture, x, top, wide, height));
      x += wide + gap;
    }
  }

  private static List<List<Book.Picture>> rows(List<Book.Picture> pictures, int abreast) {
    List<List<Book.Picture>> rows = new ArrayList<>();
    int from = 0;
    while (from < pictures.size()) {
      int left = pictures.size() - from;
      int size = from == 0 && left != 2 ? 1 : left == 4 || left == 2 ? 2 : Math.min(abreast, left);
      if (from == 0 && left == 2 && ratio(pictures.get(0)) > 1.2f) {
        size = 1;
      }
      rows.add(pictures.subList(from, from + size));
      from += size;
    }
    return rows;
  }

  /** How high a row is whose photos fill a width; a lone upright photo does not. */
  private static float height(List<Book.Picture> row, float width, float gap) {
    float ratios = 0;
    for (Book.Picture picture : row) {
      ratios += ratio(picture);
    }
    return Math.min((width - (row.size() - 1) * gap) / ratios, width * 0.75f);
  }

  private static float ratio(Book.Picture picture) {
    return (float) picture.width() / picture.height();
  }
}
