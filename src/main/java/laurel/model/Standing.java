package laurel.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the rounds have made of a record up to {@code asOf}.
 *
 * @param stage where the latest round that names it leaves it; an award that was corrected is
 *     AWARDED
 * @param round id of that round
 * @param since its date
 * @param award present exactly when the stage is AWARDED
 * @param steps every round that named it, oldest first
 */
public record Standing(
    Stage stage, String round, LocalDate since, Optional<Award> award, List<Step> steps) {
  public Standing {
    steps = List.copyOf(steps);
  }

  /** One round's word on a record. */
  public record Step(String round, Stage stage, LocalDate on) {}

  /** Whether it has won, rather than being a candidate whose page is not to be indexed. */
  public boolean awarded() {
    return award.isPresent();
  }
}
