package laurel.review;

import java.util.List;

/**
 * How the experts of a programme score its entries (评分标准): {@code scoring} in its file. The notices
 * leave it to the experts, so it is the office's own, and no visitor of the site sees it.
 *
 * @param note said above every score sheet; may be empty
 */
public record Scoring(Measure measure, List<Criterion> criteria, String note) {
  public Scoring {
    criteria = List.copyOf(criteria);
  }

  /** How the scores of the criteria become one. */
  public enum Measure {
    /** Each criterion has its own full marks; they are added up. */
    POINTS,
    /** Each criterion is scored out of 100 and counts by its weight, in per cent. */
    WEIGHTS
  }

  /**
   * One thing that is scored.
   *
   * @param share its full marks, or its weight in per cent
   * @param text what to look at; may be empty
   */
  public record Criterion(String key, String name, int share, String text) {}

  /** The best that an entry can have. */
  public int best() {
    return measure == Measure.WEIGHTS ? 100 : criteria.stream().mapToInt(Criterion::share).sum();
  }
}
