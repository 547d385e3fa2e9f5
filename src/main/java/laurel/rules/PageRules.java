package laurel.rules;

import java.util.Optional;
import laurel.diag.RecordLog;
import laurel.model.FreePage;
import laurel.read.RawRecord;
import laurel.text.Numbers;

/** Checks a page of the publisher's own. */
final class PageRules {
  private PageRules() {}

  /** Its place among the others in the foot of pages; one that says none comes last. */
  static long order(RawRecord raw) {
    return raw.fields()
        .text("order")
        .flatMap(order -> Numbers.whole(order.value()).certain())
        .orElse(Long.MAX_VALUE);
  }

  /** The page, or nothing where it has an error. */
  static Optional<FreePage> check(RawRecord raw, String language, RecordLog log) {
    Form form = Form.of(raw.fields(), Referee.of(log));
    form.require("title");
    FreePage page =
        new FreePage(
            raw.id(),
            form.text("title"),
            form.given("language").orElse(language),
            form.day("date"),
            form.text("body"));
    return log.hasError() ? Optional.empty() : Optional.of(page);
  }
}
