package laurel.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Running text that is poured into one column after another. A heading never ends a column, and no
 * paragraph leaves one line alone.
 */
final class Flow {
  private final List<Item> items = new ArrayList<>();
  private int next;

  /**
   * A line of it.
   *
   * @param tag the element that it belongs to, made when the first of its lines is drawn
   * @param above what is left free above it, but not at a column's head
   * @param holds whether the next line must stand in the same column
   */
  private record Item(
      Line line, float indent, float leading, float above, boolean holds, Supplier<Tag> tag) {}

  /** Adds a paragraph, or a heading, which holds on to what follows. */
  void add(
      List<Line> lines,
      float indent,
      float leading,
      float above,
      boolean heading,
      Supplier<Tag> tag) {
    for (int i = 0; i < lines.size(); i++) {
      boolean first = i == 0;
      boolean lastButOne = i == lines.size() - 2;
      items.add(
          new Item(
              lines.get(i),
              first ? indent : 0,
              leading,
              first ? above : 0,
              heading || (lines.size() > 1 && (first || lastButOne)),
              tag));
    }
  }

  boolean done() {
    return next == items.size();
  }

  /** How high all that is left would stand in one column. */
  float height() {
    float height = 0;
    for (int i = next; i < items.size(); i++) {
      height += items.get(i).leading() + (i == next ? 0 : items.get(i).above());
    }
    return height;
  }

  /** Where a column of a height ends: the index of the first line that it does not take. */
  private int end(float room) {
    float used = 0;
    int end = next;
    for (int i = next; i < items.size(); i++) {
      used += items.get(i).leading() + (i == next ? 0 : items.get(i).above());
      if (used > room + 0.01f) {
        break;
      }
      if (!items.get(i).holds() || i == items.size() - 1) {
        end = i + 1;
      }
    }
    return end;
  }

  /** Leaves out what a column of a height takes. */
  void skip(float room) {
    next = end(room);
  }

  /** Whether so many columns of a height take all that is left. */
  boolean fits(float room, int columns) {
    int before = next;
    for (int i = 0; i < columns; i++) {
      skip(room);
    }
    boolean fits = done();
    next = before;
    return fits;
  }

  /** The least height at which two columns take all that is left, but no more than the room. */
  float balanced(float room) {
    float height = height() / 2;
    while (height < room && !fits(height, 2)) {
      height += 6;
    }
    return Math.min(height, room);
  }

  /** Draws a column whose upper left corner is at x, top. */
  void pour(Sheet sheet, float x, float top, float room) throws IOException {
    int end = end(room);
    float y = top;
    for (int i = next; i < end; i++) {
      Item item = items.get(i);
      y -= item.leading() + (i == next ? 0 : item.above());
      float base = y + (item.leading() - item.line().size()) / 2 + 0.12f * item.line().size();
      sheet.tagged(item.tag().get(), () -> sheet.text(item.line(), x + item.indent(), base));
    }
    next = end;
  }
}
