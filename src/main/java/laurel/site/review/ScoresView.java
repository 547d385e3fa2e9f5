package laurel.site.review;

import java.util.List;
import laurel.site.ReviewView;

/**
 * A programme's score sheets: one for all entries, and one for each, all to be printed.
 *
 * @param best the best score that an entry can have
 * @param weighed whether each criterion is scored out of 100 and weighed
 * @param note may be empty
 */
public record ScoresView(
    String programme,
    String year,
    boolean weighed,
    int best,
    String note,
    List<Criterion> criteria,
    List<Sheet> sheets)
    implements ReviewView {

  /**
   * One thing that is scored.
   *
   * @param share its full marks or its weight, as printed
   */
  public record Criterion(String name, String share, String text) {}

  /** An entry's sheet. */
  public record Sheet(String code, String title, String category, List<String> units) {}
}
