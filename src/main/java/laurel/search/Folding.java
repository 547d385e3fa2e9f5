package laurel.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Makes texts comparable: full-width and half-width, capital and small, traditional and simplified
 * are one; punctuation and spaces go, but for one that stands between Latin letters or digits (0.7,
 * kWh/m3, M24 x 3). The script that searches folds what visitors type in the same way, code point
 * by code point, so that whatever is part of a text stays part of it when both are folded. One
 * thread folds one text after another.
 */
final class Folding {
  /** What a table says of a code unit that is no character of a word: it is not known yet. */
  private static final int UNKNOWN = 0;

  /** It parts words, and is shown between Latin letters as what stands above these bits. */
  private static final int SEPARATOR = 1;

  /** It parts nothing. */
  private static final int SILENT = 2;

  /** No table says: it becomes several characters, or lies beyond the first plane. */
  private static final int COMPLEX = 3;

  /** What becomes of a code unit: one of these four, or the character that it is found as. */
  private static final int[] UNITS = new int[0x10000];

  private char[] typed = new char[1 << 8];
  private char[] out = new char[1 << 8];
  private int length;
  private int parted;
  private int separator;

  /** The folded text; what it is made of is defined by the golden cases of the tests. */
  static String fold(String text) {
    Folding folded = new Folding();
    folded.take(text);
    return folded.toString();
  }

  /** Folds a text in place of the one before. */
  void take(String text) {
    int end = text.length();
    if (end > typed.length) {
      typed = new char[2 * end];
      out = new char[2 * end];
    }
    text.getChars(0, end, typed, 0);
    length = 0;
    parted = 0;
    int[] units = UNITS;
    for (int i = 0; i < end; i++) {
      char unit = typed[i];
      int made = units[unit] == UNKNOWN ? known(unit) : units[unit];
      if (made > COMPLEX && made <= Character.MAX_VALUE) {
        if (parted == 0 && length < out.length) { // nearly always: as word has it, without a call
          out[length++] = (char) made;
        } else {
          word(made);
        }
      } else if (made > Character.MAX_VALUE) {
        part(made >>> Character.SIZE);
      } else if (made == COMPLEX) {
        int point = Character.codePointAt(typed, i, end);
        i += Character.charCount(point) - 1;
        alone(point).codePoints().forEach(this::complex);
      }
    }
  }

  /** How long the folded text is. */
  int length() {
    return length;
  }

  /** A code unit of the folded text. */
  char charAt(int i) {
    return out[i];
  }

  /** The folded text. */
  @Override
  public String toString() {
    return new String(out, 0, length);
  }

  /** Fills the table; what two threads find out at a time is the same. */
  private static int known(char unit) {
    String made = Character.isSurrogate(unit) ? "" : alone(unit);
    int kind = COMPLEX;
    if (made.length() == 1) {
      char c = made.charAt(0);
      int parting = shown(c) << Character.SIZE | SEPARATOR;
      kind = isWord(c) ? c : silent(c) ? SILENT : parting;
    }
    UNITS[unit] = kind;
    return kind;
  }

  private void word(int c) {
    if (parted > 0) {
      if (length > 0 && isLatin(c) && isLatin(out[length - 1])) {
        put(parted == 1 ? separator : ' ');
      }
      parted = 0;
    }
    put(c);
  }

  private void part(int shown) {
    parted++;
    separator = shown;
  }

  private void complex(int c) {
    if (isWord(c)) {
      word(c);
    } else if (!silent(c)) {
      part(shown(c));
    }
  }

  private void put(int c) {
    if (length + 2 > out.length) {
      out = Arrays.copyOf(out, out.length * 2);
    }
    if (Character.isBmpCodePoint(c)) {
      out[length++] = (char) c;
    } else {
      length += Character.toChars(c, out, length);
    }
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

  /** What cannot be seen, as the end of a line, is a space; so is what is no single unit. */
  private static int shown(int c) {
    boolean unseen =
        c > Character.MAX_VALUE || c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    return unseen ? ' ' : c;
  }

  /** Apostrophes part nothing: xi'an is xian. */
  private static boolean silent(int c) {
    return c == '\'' || c == '’';
  }
}
