package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.Language;
import laurel.model.Question;
import laurel.model.Question.Source.Book;
import laurel.model.Question.Source.Clip;
import laurel.model.Question.Source.Free;
import laurel.model.Question.Source.None;
import laurel.model.Question.Source.Section;
import laurel.model.Questions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where a question's source leads, and the chapters that sources make. */
class QuizSourcesTest {
  private static final SitePath LESSON = new SitePath("lessons/l/index.html");

  private static Edition edition;
  private static Film film;

  @BeforeAll
  static void aFilm() throws IOException {
    String texts = Files.readString(Path.of("templates/texts/zh-CN.properties"));
    edition =
        new Edition(
            new Stock(Sample.catalogue(), Sample.media()),
            Texts.parse(Language.ZH_CN, texts, ""),
            List.of(Language.ZH_CN));
    film =
        Sample.media()
            .film(Sample.catalogue().lessons().get(0).video().orElseThrow())
            .orElseThrow();
  }

  @Test
  void aClipIsPlayedByThePagesOwnPlayer() {
    QuizSources own = sources(List.of(Optional.of(film)), Optional.empty());
    assertThat(own.of(new Clip(1, 7, 35)))
        .contains(
            new Quiz.Source(
                "视频 00:07-00:35", Optional.of(film.file()), "#t=7,35", true, "7,35", 0));
    assertThat(own.of(new Clip(1, 7, 7)).orElseThrow().clip()).isEqualTo("7");
  }

  @Test
  void withoutAPlayerItLeadsToTheLessonsPage() {
    QuizSources borrowed = sources(List.of(), Optional.of(LESSON));
    assertThat(borrowed.of(new Clip(1, 7, 35)))
        .contains(new Quiz.Source("视频 00:07-00:35", Optional.of(LESSON), "#t=7,35", true, "", 0));
    assertThat(borrowed.of(new Clip(2, 7, 35)).orElseThrow().fragment()).isEmpty();
  }

  @Test
  void aFilmThatIsNotShownIsNamedAndTheNextKeepsItsNumber() {
    QuizSources second = sources(List.of(Optional.empty(), Optional.of(film)), Optional.empty());
    assertThat(second.of(new Clip(1, 7, 35)))
        .contains(new Quiz.Source("视频 00:07-00:35", Optional.empty(), "", false, "", 0));
    assertThat(second.of(new Clip(2, 7, 35)).orElseThrow().label()).isEqualTo("视频2 00:07-00:35");
    assertThat(second.of(new Clip(2, 7, 35)).orElseThrow().film()).isZero();
  }

  @Test
  void aSectionIsJumpedToABookIsNamedAndNothingIsNothing() {
    QuizSources own = sources(List.of(), Optional.empty());
    assertThat(own.of(new Section("视频简介")).orElseThrow().fragment()).isEqualTo("#synopsis");
    assertThat(own.of(new Section("成果简介")).orElseThrow().fragment()).isEmpty();
    assertThat(own.of(new Book("手册")).orElseThrow().label()).isEqualTo("《手册》");
    assertThat(own.of(new Free("讲义")).orElseThrow().label()).isEqualTo("讲义");
    assertThat(own.of(new None())).isEmpty();
  }

  @Test
  void aFilmWithoutChaptersGetsThoseThatItsQuestionsMake() {
    Film bare = film.with(List.of());
    List<Question> questions = Questions.awkward();
    List<Question> asked =
        List.of(
            at(questions.get(0), new Clip(1, 40, 60)),
            at(questions.get(1), new Clip(1, 7, 35)),
            at(questions.get(2), new Clip(1, 40, 50)));
    assertThat(new Parts(edition).chaptered(bare, asked).chapters())
        .extracting(Film.Chapter::at, Film.Chapter::title, Film.Chapter::heading)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("00:07", "第 1 段", "第 2 题的答案"),
            org.assertj.core.api.Assertions.tuple("00:40", "第 2 段", "第 1、3 题的答案"));
    assertThat(new Parts(edition).chaptered(film, asked)).isSameAs(film);
    assertThat(new Parts(edition).chaptered(bare, asked).chapters())
        .flatExtracting(Film.Chapter::cues)
        .hasSameSizeAs(film.cues());
  }

  private static Question at(Question q, Question.Source source) {
    return new Question(
        q.type(),
        q.stem(),
        q.options(),
        q.answers(),
        q.explanation(),
        q.difficulty(),
        source,
        q.fixedOrder(),
        q.picture());
  }

  private static QuizSources sources(List<Optional<Film>> films, Optional<SitePath> elsewhere) {
    return new QuizSources(
        edition,
        films,
        Map.of("视频简介", new QuizSources.Place(Optional.empty(), "synopsis")),
        elsewhere);
  }
}
