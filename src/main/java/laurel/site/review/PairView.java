package laurel.site.review;

import java.util.List;
import java.util.Optional;
import laurel.review.Resemblance.Piece;
import laurel.site.ReviewView;
import laurel.site.SitePath;

/** Two entries beside each other, field by field. */
public record PairView(Side left, Side right, int title, int text, List<Row> rows)
    implements ReviewView {

  /**
   * One of the two.
   *
   * @param page absent for one that was awarded before
   */
  public record Side(String code, String title, String note, Optional<SitePath> page) {}

  /** A field of both; a side that says nothing has no pieces. */
  public record Row(String label, List<Piece> left, List<Piece> right) {}
}
