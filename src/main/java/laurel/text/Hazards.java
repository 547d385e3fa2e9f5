package laurel.text;

import java.util.EnumMap;
import java.util.Map;

/** Finds and removes characters that a reader cannot see for what they are. */
public final class Hazards {
  private Hazards() {}

  /**
   * Whether one glance tells of a text what is true of nearly all: that it is in form C and holds
   * no hazard. Where it does not, that has to be found out.
   */
  public static boolean surelyNone(String text) {
    char[] chars = text.toCharArray(); // copied sooner than charAt gives a Chinese text
    for (char c : chars) {
      boolean seen = (c >= ' ' && c < 0x7f) || c > 0xae || c == '\n';
      if (!seen || !Nfc.stable(c)) {
        return false;
      }
    }
    return true;
  }

  /** The first of each kind of hazard in a text, as a code point. Nearly always empty. */
  public static Map<Hazard, Integer> in(String text) {
    Map<Hazard, Integer> found = null;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      Hazard hazard = Hazard.of(point);
      if (hazard != null) {
        found = found == null ? new EnumMap<>(Hazard.class) : found;
        found.putIfAbsent(hazard, point);
      }
    }
    return found == null ? Map.of() : found;
  }

  /** The text without them; where a special space was, an ordinary one is. */
  public static String removed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      Hazard hazard = Hazard.of(point);
      if (hazard == null) {
        kept.appendCodePoint(point);
      } else if (hazard == Hazard.SPACE) {
        kept.append(point == 0x2028 || point == 0x2029 ? '\n' : ' ');
      }
    }
    return kept.toString();
  }

  /** How a code point is named in messages: {@code U+E5E5}. */
  public static String name(int point) {
    return String.format(java.util.Locale.ROOT, "U+%04X", point);
  }
}
