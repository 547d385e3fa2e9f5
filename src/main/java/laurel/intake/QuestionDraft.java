package laurel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.model.Question;

/** A question as another program's file tells it, bit by bit. */
final class QuestionDraft {
  private static final String LETTERS = "ABCDEF";
  private static final String SOURCE = "来源：";

  String stem = "";
  String explanation = "";
  boolean single = true;
  boolean shuffle;
  private final List<String> options = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();
  private Optional<Boolean> truth = Optional.empty();
  private Optional<Question.Difficulty> difficulty = Optional.empty();
  private Question.Source source = new Question.Source.None();

  void option(String text, boolean isRight) {
    options.add(text);
    right.add(isRight);
  }

  void truth(boolean isTrue) {
    truth = Optional.of(isTrue);
  }

  /** A tag or a remark: a difficulty, a source, or nothing to a bank. */
  void tag(String text) {
    Stream.of(Question.Difficulty.values())
        .filter(level -> level.label().equals(text))
        .findFirst()
        .ifPresent(level -> difficulty = Optional.of(level));
    if (text.startsWith(SOURCE)) {
      source = new Question.Source.Free(text.substring(SOURCE.length()).strip());
    }
  }

  /**
   * The question, if it can be one of a bank: two to six options in words, at least one of them
   * right.
   */
  Optional<Question> finished() {
    List<Question.Option> lettered = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    List<String> texts = truth.isPresent() ? List.of("对", "错") : options;
    boolean choice = texts.size() >= 2 && texts.size() <= LETTERS.length();
    if (stem.isBlank() || !choice || texts.stream().anyMatch(String::isBlank)) {
      return Optional.empty();
    }
    for (int i = 0; i < texts.size(); i++) {
      String letter = LETTERS.substring(i, i + 1);
      lettered.add(new Question.Option(letter, texts.get(i)));
      if (truth.isPresent() ? truth.get() == (i == 0) : right.get(i)) {
        answers.add(letter);
      }
    }
    return answers.isEmpty() ? Optional.empty() : Optional.of(question(lettered, answers));
  }

  private Question question(List<Question.Option> lettered, List<String> answers) {
    Question.Type several =
        single && answers.size() == 1 ? Question.Type.SINGLE : Question.Type.MULTIPLE;
    return new Question(
        truth.isPresent() ? Question.Type.TRUE_FALSE : several,
        stem.strip(),
        lettered,
        answers,
        explanation.strip(),
        difficulty,
        source,
        !shuffle,
        Optional.empty());
  }
}
