package laurel.text;

/** Full-width forms made half-width: for codes, numbers, dates and answers, never for prose. */
public final class HalfWidth {
  private static final int SHIFT = '！' - '!';

  private HalfWidth() {}

  /** Ａ–ｚ, ０–９ and the signs among them become ASCII, the ideographic space becomes a space. */
  public static String of(String typed) {
    for (int i = 0; i < typed.length(); i++) {
      if (of(typed.charAt(i)) != typed.charAt(i)) {
        return converted(typed);
      }
    }
    return typed;
  }

  /** The half-width form of one character, or the character itself. */
  public static char of(char c) {
    if (c >= '！' && c <= '～') {
      return (char) (c - SHIFT);
    }
    return c == '\u3000' ? ' ' : c;
  }

  private static String converted(String typed) {
    StringBuilder half = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      half.append(of(typed.charAt(i)));
    }
    return half.toString();
  }
}
