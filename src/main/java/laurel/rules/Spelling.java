package laurel.rules;

import java.util.Collection;
import java.util.Locale;
import laurel.text.Address;
import laurel.text.HalfWidth;
import laurel.text.Nearest;
import laurel.text.Nfc;

/** Compares what people write in more than one way. For matching only: nothing of it is shown. */
final class Spelling {
  private Spelling() {}

  /**
   * Letters and digits alone, half-width and lower case: brackets, quotation marks, spaces and line
   * breaks make no other name. 示例（杭州）公司 and 示例(杭州) 公司 are one.
   */
  static String bare(String text) {
    char[] chars = text.toCharArray();
    int size = 0;
    for (char typed : chars) {
      char c = HalfWidth.of(typed);
      if (isUsual(c)) {
        chars[size++] = c;
      } else if (c >= 'A' && c <= 'Z') {
        chars[size++] = Character.toLowerCase(c);
      } else if (c >= 0x80 && !isSign(c)) {
        return bareOfAny(text);
      }
    }
    return new String(chars, 0, size);
  }

  /** Letters and digits that stay as they are. */
  private static boolean isUsual(char c) {
    return (c >= '\u4e00' && c <= '\u9fa5')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  /** Quotation marks, dashes, dots and brackets of Chinese texts; form C leaves them alone. */
  private static boolean isSign(char c) {
    return (c >= '\u2010' && c <= '\u2027')
        || c == '\u3001'
        || c == '\u3002'
        || (c >= '\u3008' && c <= '\u3011');
  }

  private static String bareOfAny(String text) {
    String half = HalfWidth.of(Nfc.of(text));
    StringBuilder bare = new StringBuilder(half.length());
    for (int i = 0; i < half.length(); ) {
      int point = half.codePointAt(i);
      if (Character.isLetterOrDigit(point) || point == '-' || point == '_') {
        bare.appendCodePoint(point);
      }
      i += Character.charCount(point);
    }
    boolean same = bare.length() == half.length();
    return (same ? half : bare.toString()).toLowerCase(Locale.ROOT);
  }

  /** The name as part of a public address: letters and digits, all else one hyphen. Never empty. */
  static String address(String name) {
    return Address.of(name);
  }

  /** The known word that a wrong one most likely is, for a hint; a dash where none is near. */
  static String near(String wrong, Collection<String> known) {
    return Nearest.of(wrong, known).orElse("—");
  }
}
