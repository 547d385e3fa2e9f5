package laurel.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import laurel.dossier.BankQuestion;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Photo;
import laurel.model.Question;

/** Questions with what must not be read in them hidden, and their pictures named. */
final class QuestionGate {
  private final String owner;
  private final UnaryOperator<String> clean;
  private final Originals originals;

  QuestionGate(String owner, Scrub scrub, Originals originals) {
    this(owner, text -> scrub.text("questions", text), originals);
  }

  QuestionGate(String owner, UnaryOperator<String> clean, Originals originals) {
    this.owner = owner;
    this.clean = clean;
    this.originals = originals;
  }

  List<Question> open(List<BankQuestion> bank) {
    return bank.stream().map(this::open).toList();
  }

  private Question open(BankQuestion banked) {
    Question question = banked.question();
    Optional<BankQuestion.Picture> picture = banked.picture();
    List<Question.Option> options = new ArrayList<>(question.options().size());
    for (Question.Option option : question.options()) {
      options.add(new Question.Option(option.letter(), clean(option.text())));
    }
    return new Question(
        question.type(),
        clean(question.stem()),
        options,
        question.answers(),
        clean(question.explanation()),
        question.difficulty(),
        source(question.source()),
        question.fixedOrder(),
        picture.isEmpty() ? Optional.empty() : Optional.of(photo(picture.get())));
  }

  private Question.Source source(Question.Source source) {
    if (source instanceof Question.Source.Book book) {
      return new Question.Source.Book(clean(book.title()));
    }
    return source instanceof Question.Source.Free free
        ? new Question.Source.Free(clean(free.text()))
        : source;
  }

  private Photo photo(BankQuestion.Picture picture) {
    return new Photo(
        originals.add(owner, MediaKind.QUESTION_PICTURE, picture.file(), picture.shown()),
        "",
        clean(picture.alt()));
  }

  private String clean(String text) {
    return clean.apply(text);
  }
}
