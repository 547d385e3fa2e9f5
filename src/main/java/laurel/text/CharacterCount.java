package laurel.text;

/**
 * How long a text is, in the two ways in which 字 are counted.
 *
 * @param points code points without white space: the way in which the Anhui notice's own title
 *     counts exactly 21
 * @param words as a word processor counts: each Chinese character or sign is one, and so is each
 *     run of other characters (a word, a number)
 */
public record CharacterCount(int points, int words) {

  /** Counts a text both ways. */
  public static CharacterCount of(String text) {
    int points = 0;
    int words = 0;
    boolean inRun = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (Spaces.isSpace(point)) {
        inRun = false;
        continue;
      }
      points++;
      boolean alone = standsAlone(point);
      if (alone || !inRun) {
        words++;
      }
      inRun = !alone;
    }
    return new CharacterCount(points, words);
  }

  /** Whether both ways of counting exceed the limit. */
  public boolean surelyOver(int limit) {
    return points > limit && words > limit;
  }

  /** Whether one way of counting exceeds the limit and the other does not. */
  public boolean arguablyOver(int limit) {
    return (points > limit) != (words > limit);
  }

  private static boolean standsAlone(int point) {
    return Prose.wide(point) || Character.getType(point) == Character.OTHER_LETTER;
  }
}
