package laurel.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
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
  private final Map<Question.Type, Map<Optional<Question.Difficulty>, Called>> called =
      new ConcurrentHashMap<>();

  /** How questions of a kind are called, for scripts and in words. */
  private record Called(String type, String level, String kind) {}

  /** Stands for all that decides what an answer meant; found when it is shown. */
  private record Key(Question of) implements Supplier<String> {
    @Override
    public String get() {
      List<String> letters = new ArrayList<>(of.options().size());
      List<String> texts = new ArrayList<>(of.options().size());
      for (Question.Option option : of.options()) {
        letters.add(option.letter());
        texts.add(option.text());
      }
      return Fingerprint.of("question", 1)
          .add(of.type().name())
          .add(of.stem())
          .addAll(letters)
          .addAll(texts)
          .addAll(of.answers())
          .build()
          .toString()
          .substring(0, KEY);
    }
  }

  Quizzes(Edition edition) {
    this.edition = edition;
  }

  /**
   * The quiz, with the bank in other programs' forms; empty where there are no questions.
   *
   * @param asked its questions, in memory or on the disk
   */
  Optional<Quiz> of(
      RecordRef record, Supplier<List<Question>> asked, Programme programme, QuizSources sources) {
    return of(record, asked, programme, sources, downloads(record));
  }

  /** The same in a package, where there is nothing beside it. */
  Optional<Quiz> alone(
      RecordRef record, Supplier<List<Question>> asked, Programme programme, QuizSources sources) {
    return of(record, asked, programme, sources, List.of());
  }

  private Optional<Quiz> of(
      RecordRef record,
      Supplier<List<Question>> asked,
      Programme programme,
      QuizSources sources,
      List<Quiz.Download> downloads) {
    List<Question> questions = asked.get();
    if (questions.isEmpty()) {
      return Optional.empty();
    }
    Programme.Lessons test = programme.lessons();
    int all = questions.size();
    int draw = Math.min(all, test.testQuestions() > 0 ? test.testQuestions() : USUAL_DRAW);
    Fingerprint.Builder print = Fingerprint.of("quiz", 1).add(record.key());
    Prints.add(asked, print); // which knows it where the questions lie on the disk
    Prints.add(test, print);
    Prints.add(downloads, print);
    List<Quiz.Item> items = items(questions, sources, print);
    return Optional.of(
        new Quiz(
            record.key(),
            summary(questions),
            items,
            draws(all, draw),
            draw,
            test.passPercent(),
            levels(questions),
            downloads,
            print.build()));
  }

  private static List<Integer> draws(int all, int draw) {
    TreeSet<Integer> draws = new TreeSet<>(List.of(draw, all));
    for (int few : DRAWS) {
      if (few < all) {
        draws.add(few);
      }
    }
    return List.copyOf(draws);
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
    Map<Question.Type, Integer> counts = new EnumMap<>(Question.Type.class);
    for (Question q : questions) {
      counts.merge(q.type(), 1, Integer::sum);
    }
    StringBuilder parts = new StringBuilder(edition.say("quiz.total", questions.size()));
    counts.forEach(
        (type, count) ->
            parts.append('　').append(edition.say("quiz." + key(type))).append(' ').append(count));
    return parts.toString();
  }

  private List<Quiz.Level> levels(List<Question> questions) {
    Map<Question.Difficulty, Integer> counts = new EnumMap<>(Question.Difficulty.class);
    for (Question q : questions) {
      if (q.difficulty().isPresent()) {
        counts.merge(q.difficulty().get(), 1, Integer::sum);
      }
    }
    List<Quiz.Level> levels = new ArrayList<>();
    counts.forEach(
        (level, count) ->
            levels.add(new Quiz.Level(key(level), edition.say("quiz." + key(level)), count)));
    return List.copyOf(levels);
  }

  /**
   * The questions; what a page adds to them is added to a print.
   *
   * @param print knows the questions themselves
   */
  private List<Quiz.Item> items(
      List<Question> questions, QuizSources sources, Fingerprint.Builder print) {
    List<Quiz.Item> items = new ArrayList<>(questions.size());
    for (Question q : questions) {
      Optional<Picture> picture =
          q.picture().isPresent() ? picture(q.picture().get()) : Optional.empty();
      items.add(item(q, picture, sources.of(q.source())));
    }
    Prints.add(items.stream().map(Quiz.Item::picture).toList(), print);
    Prints.add(items.stream().map(Quiz.Item::source).toList(), print);
    return List.copyOf(items);
  }

  private Quiz.Item item(Question q, Optional<Picture> picture, Optional<Quiz.Source> source) {
    Called kind = called(q);
    return new Quiz.Item(
        new Key(q),
        kind.type(),
        q.type() == Question.Type.MULTIPLE,
        kind.kind(),
        kind.level(),
        q.stem(),
        picture,
        q.options(),
        String.join("", q.answers()),
        q.answer(),
        q.explanation(),
        source,
        !q.fixedOrder());
  }

  private Called called(Question q) {
    Map<Optional<Question.Difficulty>, Called> levels =
        called.computeIfAbsent(q.type(), type -> new ConcurrentHashMap<>());
    Called known = levels.get(q.difficulty());
    if (known == null) {
      known = called(q.type(), q.difficulty());
      levels.put(q.difficulty(), known);
    }
    return known;
  }

  private Called called(Question.Type type, Optional<Question.Difficulty> difficulty) {
    String level = difficulty.map(Quizzes::key).orElse("");
    String kind = edition.say("quiz." + key(type));
    String words = level.isEmpty() ? kind : kind + "　" + edition.say("quiz." + level);
    return new Called(key(type), level, words);
  }

  private Optional<Picture> picture(Photo photo) {
    String alt = photo.alt().isEmpty() ? edition.say("quiz.picture") : photo.alt();
    return edition.stock.media().picture(new Photo(photo.original(), "", alt));
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
