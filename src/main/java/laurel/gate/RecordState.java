package laurel.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.model.Award;
import laurel.model.Stage;
import laurel.model.Standing;

/**
 * What the rounds up to a day have made of one record.
 *
 * @param stage where the latest round that names it leaves it
 * @param round id of that round
 * @param since its date
 * @param award the award that stands, if any
 * @param steps every round that named it, oldest first
 * @param ending how it ended, if it did
 */
public record RecordState(
    Stage stage,
    String round,
    LocalDate since,
    Optional<Award> award,
    List<Standing.Step> steps,
    Optional<Ending> ending) {
  public RecordState {
    steps = List.copyOf(steps);
  }

  /** How a record left the lists. A later round may name it again. */
  public sealed interface Ending {
    /**
     * The award was taken back (撤销).
     *
     * @param certificate the number under which it was held until then; empty where there was none
     */
    record Revoked(String reason, String note, String certificate) implements Ending {}

    /** Its owner withdrew it. */
    record Withdrawn() implements Ending {}
  }

  /** Whether it is on a list now. */
  public boolean stands() {
    return ending.isEmpty();
  }
}
