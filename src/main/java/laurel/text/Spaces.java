package laurel.text;

/**
 * White space as it is typed and pasted: ASCII, the ideographic space, no-break and other width
 * spaces, line breaks.
 */
public final class Spaces {
  private Spaces() {}

  /** Whether this is white space of any kind; zero-width characters are not. */
  public static boolean isSpace(int point) {
    if (point <= ' ') {
      return point == ' ' || (point >= '\t' && point <= '\r');
    }
    if (point > '\u3000' || point < '\u0085') {
      return false; // nearly every character there is
    }
    return point == '\u3000'
        || point == '\u00a0'
        || point == '\u0085'
        || (point >= '\u2000' && point <= '\u200a')
        || point == '\u2028'
        || point == '\u2029'
        || point == '\u202f'
        || point == '\u205f'
        || point == '\u1680';
  }

  /** All white space taken out. */
  public static String none(String typed) {
    StringBuilder kept = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      if (!isSpace(typed.charAt(i))) {
        kept.append(typed.charAt(i));
      }
    }
    return kept.length() == typed.length() ? typed : kept.toString();
  }

  /** Each run of white space made one plain space, none at the ends. */
  public static String single(String typed) {
    StringBuilder kept = new StringBuilder(typed.length());
    boolean gap = false;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (isSpace(c)) {
        gap = true;
        continue;
      }
      if (gap && kept.length() > 0) {
        kept.append(' ');
      }
      gap = false;
      kept.append(c);
    }
    return kept.toString();
  }

  /** White space taken off both ends. */
  public static String trimmed(String typed) {
    int start = 0;
    int end = typed.length();
    while (start < end && isSpace(typed.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(typed.charAt(end - 1))) {
      end--;
    }
    return typed.substring(start, end);
  }

  /** Whether nothing but white space is there. */
  public static boolean isBlank(String typed) {
    for (int i = 0; i < typed.length(); i++) {
      if (!isSpace(typed.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
