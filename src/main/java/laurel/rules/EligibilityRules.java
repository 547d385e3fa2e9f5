package laurel.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.model.Category;
import laurel.model.PartialDate;
import laurel.rules.Rulebook.Eligibility;

/** Checks who may enter: the Hangzhou notice's part 3, as far as a programme asks for it. */
final class EligibilityRules {
  private final Eligibility rule;
  private final Optional<LocalDate> deadline;
  private final Form form;

  EligibilityRules(Rulebook book, Form form) {
    this.rule = book.eligibility();
    this.deadline = book.programme().deadline();
    this.form = form;
  }

  /** Checks a record whose category and start are read. */
  void check(Optional<Category> category, Optional<PartialDate> startedOn) {
    checkAge(startedOn);
    if (rule.honouredAtOrAbove().isPresent()) {
      HonourLevel limit = rule.honouredAtOrAbove().get();
      List<Honours.Honour> honours = Honours.read(form);
      for (int i = 0; i < honours.size(); i++) {
        checkHonour(honours.get(i), i + 1, limit);
      }
    }
    if (rule.excludesGovernmentFunded() && form.yes("governmentFunded")) {
      form.report(FindingKind.ELIGIBILITY_GOVERNMENT_FUNDED, "governmentFunded");
    }
    if (rule.suggestionExcludesDecisionMakers()) {
      category
          .filter(EligibilityRules::suggests)
          .ifPresent(c -> TeamRules.checkSuggestion(form, c));
    }
  }

  /** 近三年: counted back from the deadline, by months. */
  private void checkAge(Optional<PartialDate> startedOn) {
    if (rule.startedWithinYears().isEmpty() || deadline.isEmpty()) {
      return;
    }
    int years = rule.startedWithinYears().getAsInt();
    LocalDate first = deadline.get().minusYears(years).withDayOfMonth(1);
    if (startedOn.isEmpty()) {
      if (!form.has("startedOn")) {
        form.report(FindingKind.ELIGIBILITY_NO_DATE, "startedOn", years);
      }
    } else if (startedOn.get().latest().isBefore(first)) {
      PartialDate month = new PartialDate(first.getYear(), first.getMonthValue(), 0);
      form.report(FindingKind.ELIGIBILITY_TOO_OLD, "startedOn", startedOn.get(), month, years);
    }
  }

  /** Honours of a work are not public, so the finding counts instead of naming. */
  private void checkHonour(Honours.Honour honour, int number, HonourLevel limit) {
    Optional<HonourLevel> level = honour.level();
    if (level.isPresent() && level.get().compareTo(limit) < 0) {
      return;
    }
    FindingKind kind =
        level.isPresent()
            ? FindingKind.ELIGIBILITY_HONOURED
            : FindingKind.ELIGIBILITY_HONOUR_UNCLEAR;
    form.reportAt(kind, honour.at(), "honours", number, limit.label());
  }

  private static boolean suggests(Category category) {
    return category.key().equals("suggestion") || category.name().endsWith("建议");
  }
}
