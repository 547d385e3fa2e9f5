package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import laurel.cache.Fingerprint;
import laurel.cache.Prints;
import laurel.model.Photo;
import laurel.model.Programme;
import laurel.model.Question;
import laurel.model.RecordRef;

/** Makes the quiz of a lesson's or an achievement's page. */
final class Quizzes {
  private static final int KEY = 10;
  private static final List<Integer> DRAWS = List.of(5, 10, 20, 50);
  private static final int USUAL_DRAW = 10;

  private final Edition edition;

  Quizzes(Edition edition) {
    this.edition = edition;
  }

  /** The quiz, with the bank in other programs' forms; empty where there are no questions. */
  Optional<Quiz> of(
      RecordRef record, List<Question> questions, Programme programme, QuizSources sources) {
    return of(record, questions, programme, sources, downloads(record));
  }

  /** The same in a package, where there is nothing beside it. */
  Optional<Quiz> alone(
      RecordRef record, List<Question> questions, Programme programme, QuizSources sources) {
    return of(record, questions, programme, sources, List.of());
  }

  private Optional<Quiz> of(
      RecordRef record,
      List<Question> questions,
      Programme programme,
      QuizSources sources,
      List<Quiz.Download> downloads) {
    if (questions.isEmpty()) {
      return Optional.empty();
    }
    Programme.Lessons test = programme.lessons();
    int all = questions.size();
    int draw = Math.min(all, test.testQuestions() > 0 ? test.testQuestions() : USUAL_DRAW);
    TreeSet<Integer> draws = new TreeSet<>(List.of(draw, all));
    DRAWS.stream().filter(n -> n < all).forEach(draws::add);
    return Optional.of(
        new Quiz(
            record.key(),
            summary(questions),
            questions.stream().map(q -> item(q, sources)).toList(),
            List.copyOf(draws),
            draw,
            test.passPercent(),
            levels(questions),
            downloads));
  }

  private List<Quiz.Download> downloads(RecordRef record) {
    return edition.catalogue().site().forms(record).stream()
        .map(
            form ->
                new Quiz.Download(edition.say("quiz.form." + key(form)), Urls.bank(record, form)))
        .toList();
  }

  /** 共 22 题　单选 14　多选 4　判断 4. */
  private String summary(List<Question> questions) {
    List<String> parts = new ArrayList<>();
    parts.add(edition.say("quiz.total", questions.size()));
    for (Question.Type type : Question.Type.values()) {
      long count = questions.stream().filter(q -> q.type() == type).count();
      if (count > 0) {
        parts.add(edition.say("quiz." + key(type)) + " " + count);
      }
    }
    return String.join("　", parts);
  }

  private List<Quiz.Level> levels(List<Question> questions) {
    Map<Question.Difficulty, Long> counts =
        questions.stream()
            .flatMap(q -> q.difficulty().stream())
            .collect(
                Collectors.groupingBy(
                    level -> level,
                    () -> new java.util.EnumMap<>(Question.Difficulty.class),
                    Collectors.counting()));
    List<Quiz.Level> levels = new ArrayList<>();
    counts.forEach(
        (level, count) ->
            levels.add(
                new Quiz.Level(key(level), edition.say("quiz." + key(level)), count.intValue())));
    return List.copyOf(levels);
  }

  private Quiz.Item item(Question q, QuizSources sources) {
    String level = q.difficulty().map(Quizzes::key).orElse("");
    String type = edition.say("quiz." + key(q.type()));
    String kind = level.isEmpty() ? type : type + "　" + edition.say("quiz." + level);
    Fingerprint content = content(q);
    Optional<Picture> picture = q.picture().flatMap(this::picture);
    Optional<Quiz.Source> source = sources.of(q.source());
    Fingerprint.Builder print =
        Fingerprint.of("item", 1).add(content).add(kind).add(level).add(q.explanation());
    Prints.add(picture, print);
    Prints.add(source, print);
    return new Quiz.Item(
        content.toString().substring(0, KEY),
        key(q.type()),
        q.type() == Question.Type.MULTIPLE,
        kind,
        level,
        q.stem(),
        picture,
        q.options().stream().map(o -> new Quiz.Choice(o.letter(), o.text())).toList(),
        String.join("", q.answers()),
        q.answer(),
        q.explanation(),
        source,
        !q.fixedOrder(),
        print.add(q.fixedOrder()).build());
  }

  private Optional<Picture> picture(Photo photo) {
    String alt = photo.alt().isEmpty() ? edition.say("quiz.picture") : photo.alt();
    return edition.stock.media().picture(new Photo(photo.original(), "", alt));
  }

  /** Stands for all that decides what an answer meant. */
  private static Fingerprint content(Question q) {
    List<String> letters = new ArrayList<>(q.options().size());
    List<String> texts = new ArrayList<>(q.options().size());
    for (Question.Option option : q.options()) {
      letters.add(option.letter());
      texts.add(option.text());
    }
    return Fingerprint.of("question", 1)
        .add(q.type().name())
        .add(q.stem())
        .addAll(letters)
        .addAll(texts)
        .addAll(q.answers())
        .build();
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
