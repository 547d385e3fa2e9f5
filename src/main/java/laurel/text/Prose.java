package laurel.text;

/** Running text torn by cells and page breaks. */
public final class Prose {
  private Prose() {}

  /**
   * One line: a line break or spaces between two Chinese characters or signs vanish, anywhere else
   * a run of them becomes one space.
   */
  public static String joined(String typed) {
    String text = Spaces.trimmed(typed);
    if (!spaced(text)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Spaces.isSpace(c)) {
        line.append(c);
        continue;
      }
      int after = i;
      while (Spaces.isSpace(text.charAt(after))) {
        after++;
      }
      if (!(wide(line.codePointBefore(line.length())) && wide(text.codePointAt(after)))) {
        line.append(' ');
      }
      i = after - 1;
    }
    return line.toString();
  }

  private static boolean spaced(String text) {
    char[] chars = text.toCharArray(); // copied sooner than charAt gives a Chinese text
    for (char c : chars) {
      if (Spaces.isSpace(c)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Folded text without the single spaces that folding puts between two Chinese characters or
   * signs.
   */
  public static String unfolded(String folded) {
    StringBuilder text = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      boolean torn =
          folded.charAt(i) == ' '
              && i > 0
              && i + 1 < folded.length()
              && wide(folded.codePointBefore(i))
              && wide(folded.codePointAt(i + 1));
      if (!torn) {
        text.append(folded.charAt(i));
      }
    }
    return text.toString();
  }

  /**
   * Chinese characters and the punctuation that belongs to them: no space is ever due beside these.
   */
  static boolean wide(int point) {
    return Hanzi.is(point)
        || (point >= 0x3001 && point <= 0x303f)
        || (point >= 0xff01 && point <= 0xff60)
        || (point >= 0x2014 && point <= 0x2026);
  }
}
