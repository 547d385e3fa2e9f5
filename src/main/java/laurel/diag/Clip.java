package laurel.diag;

/** Makes content fit to be shown in a message: short, on one line, nothing invisible. */
final class Clip {
  private static final int LONGEST = 80;

  /** Signs of a number of a telephone or of identity at most, however it is parted. */
  private static final int NUMBER = 40;

  /** What else may stand in one: what parts it, and the check sign of one of identity. */
  private static final String PARTS = " -－‐‑‒–—―\u00a0\u3000Xx×Ｘｘ";

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
        shown.setLength(mayBeOfNumber(seen.charAt(0)) ? beforeNumber(shown) : shown.length());
        return shown.append('…').toString();
      }
      shown.append(seen);
    }
    return shown.toString();
  }

  /** Where a number begins with which a text ends; the text's end where it does not. */
  private static int beforeNumber(StringBuilder text) {
    int begin = text.length();
    for (int i = begin;
        i > 0 && text.length() - i <= NUMBER && mayBeOfNumber(text.charAt(i - 1));
        i--) {
      begin = Character.isDigit(text.charAt(i - 1)) ? i - 1 : begin;
    }
    return text.length() - begin > NUMBER ? text.length() : begin;
  }

  private static boolean mayBeOfNumber(char c) {
    return Character.isDigit(c) || PARTS.indexOf(c) >= 0;
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
