package laurel.export.bank;

import java.util.ArrayList;
import java.util.List;
import laurel.model.Question;

/**
 * A bank to hand out.
 *
 * @param id of its record: part of the names of its questions, so that banks can be merged
 * @param title of its record
 */
record Bank(String id, String title, List<Question> questions) {

  /** A question with its number, counted from 1. */
  record Numbered(int number, Question question) {
    /** {@code 007}: sorts as it counts. */
    String name() {
      String digits = String.valueOf(number);
      return "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }

    /** What is asked; a picture, which these forms cannot carry, is said in words. */
    String stem() {
      String said = question.picture().map(p -> p.alt().isEmpty() ? "见原页" : p.alt()).orElse("");
      return said.isEmpty() ? question.stem() : question.stem() + "（图：" + said + "）";
    }

    boolean right(Question.Option option) {
      return question.answers().contains(option.letter());
    }
  }

  List<Numbered> numbered() {
    List<Numbered> numbered = new ArrayList<>();
    questions.forEach(q -> numbered.add(new Numbered(numbered.size() + 1, q)));
    return List.copyOf(numbered);
  }
}
