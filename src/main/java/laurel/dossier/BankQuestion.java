package laurel.dossier;

import java.nio.file.Path;
import java.util.Optional;
import laurel.diag.Location;
import laurel.model.Question;

/**
 * A valid question and what only the office knows of it.
 *
 * @param question without its picture, which the gate names
 * @param picture its picture, if it has one
 * @param source where its source is written
 */
public record BankQuestion(Question question, Optional<Picture> picture, Location source) {
  /**
   * A picture of a question.
   *
   * @param shown the file as findings show it
   * @param alt what a person who cannot see it is told; may be empty
   */
  public record Picture(Path file, String shown, String alt) {}
}
