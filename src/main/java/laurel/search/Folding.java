package laurel.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes texts comparable: full-width and half-width, capital and small, traditional and simplified
 * are one; punctuation and spaces go, but for one that stands between Latin letters or digits (0.7,
 * kWh/m3, M24 x 3). The script that searches folds what visitors type in the same way, code point
 * by code point, so that whatever is part of a text stays part of it when both are folded.
 */
final class Folding {
  /** What becomes of a code point by itself; long texts repeat few of them. */
  private static final String[] KNOWN = new String[0x10000];

  private Folding() {}

  /** The folded text; what it is made of is defined by the golden cases of the tests. */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int parted = 0;
    int separator = 0;
    for (int i = 0; i < text.length(); ) {
      int typed = text.codePointAt(i);
      i += Character.charCount(typed);
      String folded = known(typed);
      for (int k = 0; k < folded.length(); ) {
        int c = folded.codePointAt(k);
        k += Character.charCount(c);
        if (!isWord(c)) {
          parted += silent(c) ? 0 : 1;
          separator = silent(c) ? separator : shown(c);
          continue;
        }
        if (parted > 0 && isLatin(c) && out.length() > 0 && isLatin(out.charAt(out.length() - 1))) {
          out.appendCodePoint(parted == 1 ? separator : ' ');
        }
        parted = 0;
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static String known(int c) {
    if (c >= KNOWN.length) {
      return alone(c);
    }
    String folded = KNOWN[c];
    if (folded == null) {
      folded = alone(c);
      KNOWN[c] = folded;
    }
    return folded;
  }

  /** One code point: compatibility form, then small letters, then simplified characters. */
  private static String alone(int c) {
    String compatible = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder();
    compatible.codePoints().map(Folding::lower).map(Simplified::of).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int lower(int c) {
    String small = Character.toString(c).toLowerCase(Locale.ROOT);
    return small.codePointCount(0, small.length()) == 1 ? small.codePointAt(0) : c;
  }

  /**
   * Letters, digits and marks; the star, which hides a part of a name; and the supplementary
   * ideographic planes as a whole, because runtimes know different parts of them.
   */
  static boolean isWord(int c) {
    if (c == '*' || (c >= 0x20000 && c < 0x40000)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  static boolean isLatin(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** The end of a line is a space: in the files of the index it would part terms. */
  private static int shown(int c) {
    boolean unseen = c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    return unseen ? ' ' : c;
  }

  /** Apostrophes part nothing: xi'an is xian. */
  private static boolean silent(int c) {
    return c == '\'' || c == '’';
  }
}
