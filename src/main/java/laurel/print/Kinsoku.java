package laurel.print;

/**
 * Where a line of Chinese may break, and how much of a full-width mark is blank. After GB/T 15834
 * (use of punctuation) and the W3C's Requirements for Chinese Text Layout.
 */
final class Kinsoku {
  /** Never at the start of a line. */
  private static final String CLOSING = "，。、；：？！）》〉」』】〕〗”’％…—·.,;:?!)]}%‰℃°′″～";

  /** Never at the end of one. */
  private static final String OPENING = "（《〈「『【〔〖“‘([{￥¥$＄№#";

  /** Never parted from the number before it. */
  private static final String COUNTING = "年月日时分秒号届个项台件人元万亿次套吨米度岁条";

  private static final String BLANK_LEFT = "（《〈「『【〔〖“‘";
  private static final String BLANK_RIGHT = "，。、；：）》〉」』】〕〗”’";

  private Kinsoku() {}

  /** Whether a line may end between two characters. */
  static boolean mayBreak(int before, int after) {
    if (after == ' ' || CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
      return false;
    }
    if (before >= '0' && before <= '9' && COUNTING.indexOf(after) >= 0) {
      return false;
    }
    return !(western(before) && western(after) && before != ' ' && before != '-' && before != '/');
  }

  /** Letters and digits that belong together, other than Chinese ones. */
  static boolean western(int c) {
    return c > ' '
        && c < 0x2e80
        && BLANK_LEFT.indexOf(c) < 0
        && BLANK_RIGHT.indexOf(c) < 0
        && c != '—'
        && c != '…';
  }

  static boolean han(int c) {
    return c >= 0x2e80 && (c < 0x3000 || c > 0x303f) && (c < 0xff00 || c > 0xffef);
  }

  static boolean blankLeft(int c) {
    return BLANK_LEFT.indexOf(c) >= 0;
  }

  static boolean blankRight(int c) {
    return BLANK_RIGHT.indexOf(c) >= 0;
  }
}
