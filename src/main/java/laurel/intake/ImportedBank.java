package laurel.intake;

import java.util.List;
import laurel.model.Question;

/**
 * A question bank of another program.
 *
 * @param skipped names of questions that have no place in a bank of annex 4: essays, gaps, matching
 */
public record ImportedBank(List<Question> questions, List<String> skipped) {
  public ImportedBank {
    questions = List.copyOf(questions);
    skipped = List.copyOf(skipped);
  }
}
