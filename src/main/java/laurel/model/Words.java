package laurel.model;

import java.util.List;
import java.util.function.Supplier;

/**
 * The long texts of an achievement, as far as their licences reach. Each part is read by itself
 * where they lie on the disk: most readers want one of them.
 *
 * @param told what the record tells
 * @param asked its question bank
 */
public record Words(Supplier<Narrative> told, Supplier<List<Question>> asked) {
  /** Texts at hand. */
  public Words(Narrative narrative, List<Question> questions) {
    this(new AtHand<>(narrative), new AtHand<>(List.copyOf(questions)));
  }
}
