package laurel.site.review;

import java.util.List;
import laurel.site.ReviewView;
import laurel.site.SitePath;
import laurel.site.Title;

/**
 * What a pack begins with: its entries by programme, what resembles what, what is not in it.
 *
 * @param day the day that stands for today; empty before the first round, when none does
 * @param unreadable records of which no entry could be made
 */
public record ReviewHomeView(
    boolean blind, String day, List<Call> calls, List<Pair> pairs, int unreadable)
    implements ReviewView {

  /**
   * A programme's entries.
   *
   * @param scores its score sheets; {@code hasScores} says whether there are any
   */
  public record Call(
      String name,
      String year,
      boolean hasScores,
      SitePath scores,
      boolean lessons,
      List<Line> lines) {}

  /**
   * An entry.
   *
   * @param papers what is missing, in words; empty where all is on file
   * @param pairs how many others it resembles
   */
  public record Line(
      String code,
      Title title,
      SitePath page,
      String category,
      List<String> units,
      String stage,
      String papers,
      int errors,
      int pairs) {}

  /** Two entries that are alike. */
  public record Pair(
      String left,
      String leftTitle,
      String right,
      String rightTitle,
      int title,
      int text,
      SitePath page) {}
}
