package laurel.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one most likely is. */
public final class Nearest {
  private static final int LONGEST = 60;

  private Nearest() {}

  /**
   * The nearest known word by edit distance, without regard to case and width, if it is near enough
   * to be meant; among equals the first. Chinese words are short: one wrong character in two or
   * three is near, and so is a word that contains the other (简介 for 成果简介).
   */
  public static Optional<String> of(String typed, Collection<String> known) {
    String word = folded(typed);
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int distance = distance(word, folded(candidate));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String folded(String text) {
    return Spaces.none(HalfWidth.of(text)).toLowerCase(Locale.ROOT);
  }

  /** Edits between the two; {@link Integer#MAX_VALUE} where they are too far apart to be meant. */
  private static int distance(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    int allowed = shorter <= 1 ? 0 : shorter <= 4 ? 1 : shorter / 3 + 1;
    if (longer - shorter <= allowed) {
      int edits = edits(a, b);
      if (edits <= allowed) {
        return edits;
      }
    }
    boolean contained = shorter >= 2 && (a.contains(b) || b.contains(a));
    return contained ? 100 + longer - shorter : Integer.MAX_VALUE;
  }

  /** Insertions, deletions, changes and swaps of neighbours (optimal string alignment). */
  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swap =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swap ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
