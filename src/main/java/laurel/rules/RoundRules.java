package laurel.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.diag.FindingKind;
import laurel.diag.RecordLog;
import laurel.dossier.ReviewRound;
import laurel.dossier.ReviewRound.Correction;
import laurel.dossier.ReviewRound.Decision;
import laurel.dossier.ReviewRound.Revocation;
import laurel.model.Level;
import laurel.model.Publicity;
import laurel.model.RecordRef;
import laurel.model.Stage;
import laurel.read.RawRecord;
import laurel.read.schema.Schema;
import laurel.text.PrivateNumbers;

/**
 * Checks one review round. A line that names no record, or no level, is left out with an error and
 * the rest of the list stands: one slip must not take every award off the site.
 */
final class RoundRules {
  private static final int LEAST_WORKING_DAYS = 5;
  private static final Choices<Stage> STAGES =
      Choices.of(List.of(Stage.values()), s -> List.of(s.label(), s.key()));
  private static final Map<String, String> REASONS =
      Map.of("falsification", "弄虚作假", "plagiarism", "剽窃他人技术成果");

  /**
   * A sheet of all candidates has them as their folders are named: what is selected is listed as
   * announcements list it, and within a level as its rows stand.
   */
  private static final Comparator<Decision> BY_LEVEL =
      Comparator.comparing((Decision d) -> d.record().kind())
          .thenComparingInt(d -> d.level().map(Level::order).orElse(0));

  private final Form form;
  private final Rulebook book;
  private final RoundLines lines;
  private final WorkCalendar calendar;

  private RoundRules(Form form, Rulebook book, RoundLines lines, WorkCalendar calendar) {
    this.form = form;
    this.book = book;
    this.lines = lines;
    this.calendar = calendar;
  }

  /** The round; nothing where it cannot be placed in time or its kind is not known. */
  static Optional<ReviewRound> check(
      RawRecord raw, Rulebook book, RecordIndex index, WorkCalendar calendar, RecordLog log) {
    Form form = Form.of(raw.fields(), new Referee(log, book.weights()));
    RoundLines lines = new RoundLines(index, book.programme().id(), form);
    return new RoundRules(form, book, lines, calendar).round(raw.id());
  }

  private Optional<ReviewRound> round(String id) {
    form.require("date");
    form.require("stage");
    Optional<LocalDate> date = form.day("date");
    Optional<Stage> stage = form.choice("stage", STAGES);
    if (date.isEmpty() || stage.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReviewRound(
            id,
            book.programme().id(),
            form.given("name").orElse(book.programme().name() + stage.get().label()),
            date.get(),
            stage.get(),
            form.text("documentNumber"),
            publicity(stage.get()),
            decisions(stage.get()),
            revoked(),
            withdrawn(),
            corrections()));
  }

  private Optional<Publicity> publicity(Stage stage) {
    Form period = form.below("publicity");
    Optional<LocalDate> from = period.day("from");
    Optional<LocalDate> to = period.day("to");
    if (from.isEmpty() || to.isEmpty()) {
      if (stage == Stage.PUBLICITY) {
        form.report(FindingKind.PUBLICITY_MISSING, "publicity");
      }
      return Optional.empty();
    }
    if (from.get().isAfter(to.get())) {
      period.report(FindingKind.PUBLICITY_ORDER, "from", from.get(), to.get());
      return Optional.empty();
    }
    int days = calendar.workingDays(from.get(), to.get());
    if (days < LEAST_WORKING_DAYS) {
      period.report(FindingKind.PUBLICITY_TOO_SHORT, "to", days, LEAST_WORKING_DAYS);
    }
    return Optional.of(
        new Publicity(
            from.get(), to.get(), days, ProgrammeReader.office(period.below("objections"))));
  }

  private List<Decision> decisions(Stage stage) {
    tellPrivate();
    List<Decision> decisions = new ArrayList<>();
    Set<RecordRef> named = new HashSet<>();
    for (Form line : form.records("awards")) {
      Optional<RecordRef> record = lines.record(line);
      if (record.isEmpty()) {
        continue;
      }
      if (!named.add(record.get())) {
        line.report(FindingKind.ROUND_NAMED_TWICE, "achievement", record.get().id());
        continue;
      }
      Optional<Level> level = level(line, stage);
      if (level.isPresent() || mayLackLevel(line, stage)) {
        decisions.add(
            new Decision(record.get(), level, line.text("certificate"), line.fields().at()));
      }
    }
    if (form.records("awards").stream().anyMatch(line -> line.has("decision"))) {
      decisions.sort(BY_LEVEL);
    }
    return decisions;
  }

  /** One of them may be a telephone of the column beside; a whole row of them hardly is. */
  private void tellPrivate() {
    List<Form> called =
        form.records("awards").stream()
            .filter(line -> !PrivateNumbers.seenIn(line.text("certificate")).isEmpty())
            .toList();
    if (!called.isEmpty()) {
      called.get(0).report(FindingKind.CERTIFICATE_PRIVATE, "certificate", called.size());
    }
  }

  /** The level of a line: the only one there is where an award does not name it. */
  private Optional<Level> level(Form line, Stage stage) {
    List<Level> levels = book.programme().levels();
    if (line.has("level")) {
      return levels().find(line.text("level"));
    }
    return stage == Stage.AWARDED && levels.size() == 1
        ? Optional.of(levels.get(0))
        : Optional.empty();
  }

  /** Whether a line without a level stands; reports it where it does not. */
  private boolean mayLackLevel(Form line, Stage stage) {
    if (line.has("level")) {
      String typed = line.text("level");
      line.report(FindingKind.ROUND_UNKNOWN_LEVEL, "level", typed, levels().allowed());
      return false;
    }
    boolean needed = stage == Stage.AWARDED && !book.programme().levels().isEmpty();
    if (needed) {
      line.report(FindingKind.ROUND_NO_LEVEL, "level", levels().allowed());
    }
    return !needed;
  }

  private Choices<Level> levels() {
    return Choices.of(book.programme().levels(), l -> List.of(l.name(), l.key()));
  }

  private List<Revocation> revoked() {
    List<Revocation> revoked = new ArrayList<>();
    for (Form line : form.records("revoked")) {
      String reason = line.text("reason");
      String shown = REASONS.getOrDefault(reason.toLowerCase(Locale.ROOT), reason);
      lines
          .record(line)
          .ifPresent(
              r -> revoked.add(new Revocation(r, shown, line.text("note"), line.fields().at())));
    }
    return revoked;
  }

  /** What a correction (更正) states otherwise: as it was printed, and as it is. */
  private List<Correction> corrections() {
    List<Correction> corrections = new ArrayList<>();
    for (Form line : form.records("corrected")) {
      line.require("field");
      line.require("after");
      lines
          .record(line)
          .filter(ref -> line.has("field") && line.has("after"))
          .ifPresent(
              ref ->
                  corrections.add(
                      new Correction(
                          ref,
                          stated(line),
                          line.text("before"),
                          levels()
                              .find(line.text("after"))
                              .map(Level::name)
                              .orElse(line.text("after")),
                          line.fields().at())));
    }
    return corrections;
  }

  /** What a correction speaks of; a level is one whatever the notice calls its column. */
  private String stated(Form line) {
    if (levels().find(line.text("after")).isPresent()) {
      return Correction.LEVEL;
    }
    return Schema.roundColumns()
        .canonical(line.text("field"))
        .filter(Set.of(Correction.LEVEL, Correction.CERTIFICATE)::contains)
        .orElse(line.text("field"));
  }

  private List<RecordRef> withdrawn() {
    List<RecordRef> withdrawn = new ArrayList<>();
    for (Form line : form.records("withdrawn")) {
      lines.withdrawn(line).ifPresent(withdrawn::add);
    }
    return withdrawn;
  }
}
