package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.Language;
import laurel.model.AtHand;
import laurel.model.Photo;
import laurel.model.Programme;
import laurel.model.Question;
import laurel.model.Questions;
import laurel.model.RecordRef;
import org.junit.jupiter.api.Test;

/** What stands for a quiz differs where the quiz does. */
class QuizzesTest {
  private static final RecordRef RECORD = new RecordRef(RecordRef.Kind.LESSON, "l");

  @Test
  void questionsThatDifferInAnythingHavePrintsThatDiffer() throws IOException {
    List<Question> versions = versions(Questions.awkward().get(0));
    assertThat(versions).extracting(q -> quiz(List.of(q)).print()).doesNotHaveDuplicates();
  }

  @Test
  void theSameQuestionHasTheSamePrint() throws IOException {
    List<Question> questions = Questions.awkward();
    assertThat(quiz(questions).print()).isEqualTo(quiz(questions).print());
  }

  /** The words of its questions alone do not tell: what stands beside them is the page's. */
  @Test
  void quizzesOfTheSameQuestionsThatDifferOtherwiseHavePrintsThatDiffer() throws IOException {
    Question q = Questions.awkward().get(0);
    Question.Source goal = new Question.Source.Section("实施目标");
    List<Question> asked = List.of(beside(q, "", q.difficulty(), goal, false, Optional.empty()));
    RecordRef other = new RecordRef(RecordRef.Kind.LESSON, "m");
    Programme.Lessons test = new Programme.Lessons(10, 60, List.of());
    Map<String, QuizSources.Place> here =
        Map.of("实施目标", new QuizSources.Place(Optional.empty(), "goal"));
    assertThat(
            List.of(
                quiz(asked, RECORD, test, Map.of()),
                quiz(asked, RECORD, test, here),
                quiz(asked, other, test, Map.of()),
                quiz(asked, RECORD, new Programme.Lessons(20, 60, List.of()), Map.of()),
                quiz(asked, RECORD, new Programme.Lessons(10, 80, List.of()), Map.of())))
        .extracting(Quiz::print)
        .doesNotHaveDuplicates();
  }

  private static List<Question> versions(Question q) {
    List<Question> versions = new ArrayList<>(List.of(q));
    List<Question.Option> fewer = q.options().subList(1, q.options().size());
    Photo photo =
        Sample.catalogue().achievements().stream()
            .flatMap(a -> a.gallery().photos().stream())
            .findFirst()
            .orElseThrow();
    versions.add(with(q, Question.Type.MULTIPLE, "x", q.answers(), q.options()));
    versions.add(with(q, Question.Type.MULTIPLE, q.stem(), q.answers(), q.options()));
    versions.add(with(q, q.type(), "x", q.answers(), q.options()));
    versions.add(with(q, q.type(), q.stem(), List.of("D"), q.options()));
    versions.add(with(q, q.type(), q.stem(), q.answers(), fewer));
    versions.add(beside(q, "x", q.difficulty(), q.source(), q.fixedOrder(), q.picture()));
    versions.add(
        beside(q, q.explanation(), Optional.empty(), q.source(), q.fixedOrder(), q.picture()));
    versions.add(
        beside(
            q,
            q.explanation(),
            q.difficulty(),
            new Question.Source.Book("手册"),
            q.fixedOrder(),
            q.picture()));
    versions.add(
        beside(q, q.explanation(), q.difficulty(), q.source(), !q.fixedOrder(), q.picture()));
    versions.add(
        beside(q, q.explanation(), q.difficulty(), q.source(), q.fixedOrder(), Optional.of(photo)));
    return versions;
  }

  private static Question with(
      Question q,
      Question.Type type,
      String stem,
      List<String> answers,
      List<Question.Option> options) {
    return new Question(
        type,
        stem,
        options,
        answers,
        q.explanation(),
        q.difficulty(),
        q.source(),
        q.fixedOrder(),
        q.picture());
  }

  private static Question beside(
      Question q,
      String explanation,
      Optional<Question.Difficulty> difficulty,
      Question.Source source,
      boolean fixedOrder,
      Optional<Photo> picture) {
    return new Question(
        q.type(),
        q.stem(),
        q.options(),
        q.answers(),
        explanation,
        difficulty,
        source,
        fixedOrder,
        picture);
  }

  private static Quiz quiz(List<Question> questions) throws IOException {
    return quiz(questions, RECORD, new Programme.Lessons(10, 60, List.of()), Map.of());
  }

  private static Quiz quiz(
      List<Question> questions,
      RecordRef record,
      Programme.Lessons test,
      Map<String, QuizSources.Place> sections)
      throws IOException {
    String texts = Files.readString(Path.of("templates/texts/zh-CN.properties"));
    Edition edition =
        new Edition(
            new Stock(Sample.catalogue(), Sample.media()),
            Texts.parse(Language.ZH_CN, texts, ""),
            List.of(Language.ZH_CN));
    QuizSources sources = new QuizSources(edition, List.of(), sections, Optional.empty());
    return new Quizzes(edition)
        .alone(record, new AtHand<>(questions), programme(test), sources)
        .orElseThrow();
  }

  private static Programme programme(Programme.Lessons test) {
    Programme p = Sample.catalogue().programmes().iterator().next();
    return new Programme(
        p.id(),
        p.name(),
        p.year(),
        p.organisers(),
        p.notice(),
        p.documentNumber(),
        p.deadline(),
        p.categories(),
        p.conditions(),
        p.levels(),
        p.stages(),
        p.attachments(),
        p.verbs(),
        p.contact(),
        test,
        p.printPhotos());
  }
}
