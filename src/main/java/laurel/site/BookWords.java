package laurel.site;

import java.time.LocalDate;
import java.util.List;
import laurel.model.Round;
import laurel.model.Stage;

/** The words of a round's printed book that no record brings along. */
public record BookWords(Texts texts) {

  /** What the book is. */
  public String subtitle(Round round) {
    return round.stage() == Stage.AWARDED
        ? texts.get("book.subtitle")
        : texts.get("book.subtitle.plain");
  }

  /** The month on the cover. */
  public String month(LocalDate day) {
    return texts.get(
        "book.date", day.getYear(), day.getMonthValue(), texts.get("month." + day.getMonthValue()));
  }

  /** What the book rests on, how much it holds, and how it names people. */
  public List<String> imprint(Round round, long count, LocalDate asOf) {
    String basis =
        round.documentNumber().isEmpty()
            ? texts.get("book.basis", round.date(), round.name())
            : texts.get("book.basis.document", round.documentNumber(), round.name());
    return List.of(basis, texts.get("book.count", count, asOf), texts.get("book.names"));
  }

  /** Over the list of what is in it. */
  public String contents() {
    return texts.get("book.contents");
  }

  /** Over the list of units at its end. */
  public String index() {
    return texts.get("book.index");
  }

  /** Below the code that leads to a page. */
  public String scan() {
    return texts.get("book.scan");
  }

  /** What the code is to those who cannot see it. */
  public String symbol() {
    return texts.get("book.symbol");
  }

  /** The kind of record that a lesson is. */
  public String lesson() {
    return texts.get("nav.lessons");
  }

  /** Over what a lesson is about. */
  public String summary() {
    return texts.get("section.summary");
  }

  /** Over the chapters of a lesson. */
  public String chapters() {
    return texts.get("book.chapters");
  }

  /** Over who teaches a lesson. */
  public String instructor() {
    return texts.get("book.instructor");
  }
}
