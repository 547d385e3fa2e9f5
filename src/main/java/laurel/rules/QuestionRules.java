package laurel.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.dossier.BankQuestion;
import laurel.model.Question;
import laurel.model.Question.Difficulty;
import laurel.model.Question.Option;
import laurel.read.Node.Fields;
import laurel.read.RawBank;
import laurel.text.HalfWidth;
import laurel.text.Prose;

/** Checks question banks: the template of annex 4, and at least so many questions as asked for. */
final class QuestionRules {
  private static final Choices<Question.Type> TYPES =
      Choices.of(List.of(Question.Type.values()), QuestionRules::names);
  static final Choices<Difficulty> DIFFICULTIES =
      Choices.of(List.of(Difficulty.values()), d -> List.of(d.label(), d.name()));
  private static final List<Option> JUDGED = List.of(new Option("A", "对"), new Option("B", "错"));
  private static final Pattern EXAMPLE = Pattern.compile("^\\(\\s*例\\s*\\)|^如:.*\\*\\*");

  private final Referee referee;
  private final QuestionPictures pictures;
  private final AnswerReader answers = new AnswerReader(this::reportAnswer);
  private final SourceReader sources;
  private final Map<List<Object>, Integer> asked = new HashMap<>();
  private final List<BankQuestion> questions = new ArrayList<>();
  private Form row;
  private int number;
  private int counted;
  private boolean toldOfMissingVideo;

  /**
   * For one record.
   *
   * @param videos length of each of its videos in milliseconds, where known
   */
  QuestionRules(Referee referee, List<OptionalLong> videos, QuestionPictures pictures) {
    this.referee = referee;
    this.sources = new SourceReader(videos, this::reportSource);
    this.pictures = pictures;
  }

  /** The valid questions of all banks, in their order. */
  List<BankQuestion> read(List<RawBank> banks, int min, OptionalInt max, Location record) {
    for (RawBank bank : banks) {
      for (Fields fields : bank.questions()) {
        row = new Form(fields, referee, "questions");
        read(bank);
      }
    }
    Location where = banks.isEmpty() ? record : Location.of(banks.get(0).file().shown());
    if (counted < min && banks.stream().allMatch(RawBank::whole)) {
      referee.report(FindingKind.QUESTIONS_TOO_FEW, where, "questions", counted, min);
    } else {
      banks.stream().filter(bank -> bank.whole() && bank.questions().isEmpty()).forEach(this::none);
    }
    if (counted > max.orElse(Integer.MAX_VALUE)) {
      referee.report(FindingKind.ITEMS_TOO_MANY, where, "questions", counted, max.getAsInt());
    }
    return questions;
  }

  private void none(RawBank bank) {
    Location where = Location.of(bank.file().shown());
    referee.report(FindingKind.QUESTIONS_NONE, where, "questions");
  }

  /** Reads the present row. */
  private void read(RawBank bank) {
    String stem = Prose.joined(row.text("stem"));
    if (isExample(stem)) {
      row.report(FindingKind.QUESTION_TEMPLATE, "stem", stem);
      return;
    }
    number++;
    OptionReader reader = new OptionReader(row);
    Map<String, String> options = reader.read();
    if (!repeated(stem, options)) {
      counted++;
    }
    if (stem.isEmpty()) {
      row.report(FindingKind.QUESTION_NO_STEM, "stem");
    }
    Optional<BankQuestion.Picture> picture = pictures.read(bank, row);
    Location source = row.at("source");
    Optional<Question.Type> type = type();
    if (type.isPresent()) {
      Question question = question(type.get(), stem, reader, options);
      if (!stem.isEmpty() && !question.answers().isEmpty()) {
        questions.add(new BankQuestion(question, picture, source));
      }
    }
  }

  /** The sign that it begins with tells nearly all questions from those of the template. */
  private static boolean isExample(String stem) {
    return !stem.isEmpty()
        && "(（如".indexOf(stem.charAt(0)) >= 0
        && EXAMPLE.matcher(HalfWidth.of(stem)).find();
  }

  private boolean repeated(String stem, Map<String, String> options) {
    Integer first = asked.putIfAbsent(List.of(Spelling.bare(stem), options), number);
    if (first == null || stem.isEmpty()) {
      return false;
    }
    row.report(FindingKind.QUESTION_DUPLICATE, "stem", first);
    return true;
  }

  private Optional<Question.Type> type() {
    Optional<Question.Type> type = TYPES.find(row.text("type"));
    if (type.isEmpty()) {
      row.report(FindingKind.QUESTION_TYPE_UNKNOWN, "type", row.text("type"));
    }
    return type;
  }

  private Question question(
      Question.Type type, String stem, OptionReader reader, Map<String, String> options) {
    if (type != Question.Type.TRUE_FALSE) {
      reader.check(options);
    }
    return new Question(
        type,
        stem,
        options(type, options),
        answers.read(type, row.text("answer"), options),
        Prose.joined(row.text("explanation")),
        difficulty(),
        sources.read(row.text("source")),
        type == Question.Type.TRUE_FALSE || !row.yes("shuffle") || OptionReader.fixed(options),
        Optional.empty());
  }

  private void reportAnswer(FindingKind kind, Object... arguments) {
    row.report(kind, "answer", arguments);
  }

  /** One video is missing, not twenty: that is told once for a record. */
  private void reportSource(FindingKind kind, Object... arguments) {
    if (kind != FindingKind.QUESTION_SOURCE_NO_VIDEO || !toldOfMissingVideo) {
      row.report(kind, "source", arguments);
    }
    toldOfMissingVideo |= kind == FindingKind.QUESTION_SOURCE_NO_VIDEO;
  }

  private static List<Option> options(Question.Type type, Map<String, String> options) {
    if (type == Question.Type.TRUE_FALSE) {
      return JUDGED;
    }
    List<Option> listed = new ArrayList<>(options.size());
    for (Map.Entry<String, String> option : options.entrySet()) {
      listed.add(new Option(option.getKey(), option.getValue()));
    }
    return listed;
  }

  private Optional<Difficulty> difficulty() {
    String given = row.text("difficulty");
    Optional<Difficulty> difficulty = DIFFICULTIES.find(given);
    if (difficulty.isEmpty() && row.has("difficulty")) {
      row.report(FindingKind.QUESTION_DIFFICULTY_UNKNOWN, "difficulty", given);
    }
    return difficulty;
  }

  private static List<String> names(Question.Type type) {
    return switch (type) {
      case SINGLE -> List.of("单选", "单选题", "单项选择", "单项选择题", "single");
      case MULTIPLE -> List.of("多选", "多选题", "多项选择", "多项选择题", "multiple");
      case TRUE_FALSE -> List.of("判断", "判断题", "是非题", "true_false", "truefalse");
    };
  }
}
