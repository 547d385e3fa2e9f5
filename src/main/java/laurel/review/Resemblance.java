package laurel.review;

import java.util.List;

/**
 * Two entries that are like each other, field by field. What it means is for the jury to say.
 *
 * @param title how much of their titles is the same, in per cent
 * @param text how much of the shorter text stands in the other, in per cent
 * @param pairs every field that one of them has
 */
public record Resemblance(Candidate left, Candidate right, int title, int text, List<Pair> pairs) {
  public Resemblance {
    pairs = List.copyOf(pairs);
  }

  /** The larger of both shares. */
  public int share() {
    return Math.max(title, text);
  }

  /**
   * One field of both.
   *
   * @param field its English key
   */
  public record Pair(String field, List<Piece> left, List<Piece> right) {
    public Pair {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  /** A piece of a text, and whether the other text has it too. */
  public record Piece(String text, boolean same) {}
}
