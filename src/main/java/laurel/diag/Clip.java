package laurel.diag;

/** Makes content fit to be shown in a message: short, on one line, nothing invisible. */
final class Clip {
  private static final int LONGEST = 80;

  private Clip() {}

  /**
   * Control, bidi and other invisible characters become their code point in angle brackets, because
   * a message that shows them raw could be forged by the content; more than {@value #LONGEST} code
   * points are cut with an ellipsis.
   */
  static String argument(String raw) {
    StringBuilder shown = new StringBuilder();
    int points = 0;
    for (int i = 0; i < raw.length(); ) {
      int point = raw.codePointAt(i);
      i += Character.charCount(point);
      String seen = seen(point);
      // Counted as shown, so that clipping what was clipped changes nothing.
      points += seen.codePointCount(0, seen.length());
      if (points > LONGEST) {
        return shown.append('…').toString();
      }
      shown.append(seen);
    }
    return shown.toString();
  }

  /** A name of a file as a line may show it: whole, with nothing invisible. */
  static String name(String raw) {
    if (raw.codePoints().allMatch(Clip::visible)) {
      return raw;
    }
    StringBuilder shown = new StringBuilder();
    raw.codePoints().forEach(point -> shown.append(seen(point)));
    return shown.toString();
  }

  private static String seen(int point) {
    return visible(point)
        ? Character.toString(point)
        : String.format(java.util.Locale.ROOT, "<U+%04X>", point);
  }

  private static boolean visible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
