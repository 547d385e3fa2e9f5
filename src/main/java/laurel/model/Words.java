package laurel.model;

import java.util.List;

/** The long texts of an achievement, as far as their licences reach. */
public record Words(Narrative narrative, List<Question> questions) {
  public Words {
    questions = List.copyOf(questions);
  }
}
