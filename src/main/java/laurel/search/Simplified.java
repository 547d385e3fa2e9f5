package laurel.search;

/**
 * Traditional characters as simplified ones, after the Unicode project's own table (see ADR 0050).
 */
final class Simplified {
  /** Pairs of a traditional character and its simplified one, sorted. */
  static final String PAIRS = Tables.read("simplified.txt").strip();

  private static final char[] MAP = map();

  private Simplified() {}

  /** The simplified form, or the code point itself. */
  static int of(int c) {
    return c < MAP.length && MAP[c] != 0 ? MAP[c] : c;
  }

  private static char[] map() {
    char[] map = new char[0x10000];
    for (int i = 0; i < PAIRS.length(); i += 2) {
      map[PAIRS.charAt(i)] = PAIRS.charAt(i + 1);
    }
    return map;
  }
}
