package laurel.read.syntax;

/**
 * Columns in code points, where some of a text are two chars. Whoever asks for one place after the
 * other is not made to pay for the whole line each time: a program writes JSON in one. A value of
 * its own for each thread.
 */
final class Columns {
  private final String text;
  private int start = -1;
  private int reached;
  private int points;

  Columns(String text) {
    this.text = text;
  }

  /** Code points from a line's start to a place in it. */
  int points(int start, int offset) {
    boolean torn = offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    if (torn) {
      return text.codePointCount(start, offset);
    }
    if (start != this.start || offset - start < reached - offset) {
      begin(start);
    }
    points +=
        offset < reached
            ? -text.codePointCount(offset, reached)
            : text.codePointCount(reached, offset);
    reached = offset;
    return points;
  }

  /** The place so many code points behind a line's start, or the line's end before it. */
  int offset(int start, int wanted) {
    if (start != this.start || wanted < points - wanted) {
      begin(start);
    }
    while (points > wanted) {
      reached -= Character.charCount(text.codePointBefore(reached));
      points--;
    }
    while (points < wanted && !atEnd()) {
      reached += Character.charCount(text.codePointAt(reached));
      points++;
    }
    return reached;
  }

  private void begin(int start) {
    this.start = start;
    reached = start;
    points = 0;
  }

  private boolean atEnd() {
    return reached == text.length() || text.charAt(reached) == '\n' || text.charAt(reached) == '\r';
  }
}
