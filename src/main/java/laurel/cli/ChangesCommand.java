package laurel.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.build.BuildOptions;
import laurel.build.RoundHistory;
import laurel.build.RoundHistory.UnknownRound;
import laurel.export.ChangeReport;
import laurel.model.Change;
import laurel.model.Level;
import laurel.model.RecordRef;
import laurel.model.Stage;

/** {@code laurel changes}: what a round, or a span of rounds, makes different. */
final class ChangesCommand implements Command {
  /** How much of a text a line shows. */
  private static final int CLIP = 40;

  @Override
  public String name() {
    return "changes";
  }

  @Override
  public Set<Option> options() {
    return EnumSet.of(
        Option.CONTENT,
        Option.FROM,
        Option.TO,
        Option.PUBLISHED,
        Option.OUT,
        Option.AS_OF,
        Option.FORMAT,
        Option.JOBS);
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    String format = arguments.value(Option.FORMAT).orElse("text");
    if (!format.equals("text") && !format.equals("json")) {
      throw new WrongUsage("bad-format", format);
    }
    if (arguments.has(Option.PUBLISHED)
        && (arguments.has(Option.FROM) || arguments.has(Option.TO))) {
      throw new WrongUsage("published-or-rounds");
    }
    RoundHistory history = history(arguments);
    List<Change> changes = changes(arguments, history);
    if (format.equals("json")) {
      new ChangeReport(history::title)
          .write(from(arguments, history), to(arguments, history), changes, console.out());
    } else if (changes.isEmpty()) {
      console.out().println(console.text("changes.none"));
    } else {
      changes.forEach(change -> console.out().println(line(change, history, console)));
    }
    if (history.hasErrors()) {
      console.complain("changes.errors");
      return Exit.CONTENT_ERRORS;
    }
    return Exit.OK;
  }

  private static List<Change> changes(Arguments arguments, RoundHistory history)
      throws WrongUsage, IOException {
    if (arguments.has(Option.PUBLISHED)) {
      return history.sincePublication();
    }
    try {
      List<Change> changes =
          history.between(arguments.value(Option.FROM), arguments.value(Option.TO));
      inTime(from(arguments, history), to(arguments, history), history.rounds());
      return changes;
    } catch (UnknownRound e) {
      throw new WrongUsage("unknown-round", e.round(), String.join(", ", history.rounds()));
    }
  }

  /** Changes have one direction; "no changes" would be a wrong answer to rounds the wrong way. */
  private static void inTime(String from, String to, List<String> rounds) throws WrongUsage {
    if (rounds.indexOf(from) > rounds.indexOf(to)) {
      throw new WrongUsage("rounds-order", from, to);
    }
  }

  private static String from(Arguments arguments, RoundHistory history) {
    return arguments.has(Option.PUBLISHED)
        ? history.publishedOn().map(LocalDate::toString).orElse("")
        : arguments.value(Option.FROM).orElse("");
  }

  private static String to(Arguments arguments, RoundHistory history) {
    List<String> rounds = history.rounds();
    return arguments
        .value(Option.TO)
        .orElseGet(() -> rounds.isEmpty() ? "" : rounds.get(rounds.size() - 1));
  }

  private static RoundHistory history(Arguments arguments) throws WrongUsage, IOException {
    try {
      BuildOptions options = SiteOptions.of(arguments);
      return RoundHistory.read(
          options, Optional.of(options.out()).filter(out -> arguments.has(Option.PUBLISHED)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String line(Change change, RoundHistory history, Console console) {
    RecordRef record = change.record();
    boolean gone = change instanceof Change.Withdrawn || change instanceof Change.Revoked;
    String name = gone ? record.key() : record.key() + "  " + history.title(record);
    String field =
        change instanceof Change.Corrected corrected ? field(corrected.field(), console) : "";
    return console.text(
        "changes." + ChangeReport.kind(change),
        name.strip(),
        from(change, console),
        to(change, console),
        field);
  }

  /** A column of the list is called in the round as it is called there. */
  private static String field(String field, Console console) {
    return console.known("changes.field." + field).orElse(field);
  }

  private static String stage(Stage stage, Console console) {
    return console.text("changes.stage." + stage.key());
  }

  private static String from(Change change, Console console) {
    if (change instanceof Change.Promoted promoted) {
      return stage(promoted.from(), console);
    }
    if (change instanceof Change.Deferred deferred) {
      return stage(deferred.from(), console);
    }
    return change instanceof Change.Corrected corrected ? clip(corrected.before()) : "";
  }

  private static String to(Change change, Console console) {
    if (change instanceof Change.Added added) {
      return with(stage(added.stage(), console), added.level().map(Level::name).orElse(""));
    }
    if (change instanceof Change.Promoted promoted) {
      return with(stage(promoted.to(), console), promoted.level().map(Level::name).orElse(""));
    }
    if (change instanceof Change.Revoked revoked) {
      return revoked.reason();
    }
    return change instanceof Change.Corrected corrected ? clip(corrected.after()) : "";
  }

  private static String clip(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= CLIP
        ? line
        : line.substring(0, line.offsetByCodePoints(0, CLIP)) + "…";
  }

  private static String with(String stage, String level) {
    return level.isEmpty() ? stage : stage + " " + level;
  }
}
