package laurel.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import laurel.build.RoundHistory;
import laurel.build.RoundHistory.UnknownRound;
import laurel.model.Change;
import laurel.model.Level;
import laurel.model.RecordRef;

/** {@code laurel changes}: what a round, or a span of rounds, makes different. */
final class ChangesCommand implements Command {
  @Override
  public String name() {
    return "changes";
  }

  @Override
  public Set<Option> options() {
    return EnumSet.of(Option.CONTENT, Option.FROM, Option.TO, Option.JOBS);
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    RoundHistory history = history(arguments);
    List<Change> changes;
    try {
      changes = history.between(arguments.value(Option.FROM), arguments.value(Option.TO));
    } catch (UnknownRound e) {
      throw new WrongUsage("unknown-round", e.round(), String.join(", ", history.rounds()));
    }
    if (changes.isEmpty()) {
      console.out().println(console.text("changes.none"));
    }
    changes.forEach(change -> console.out().println(line(change, history, console)));
    return history.hasErrors() ? Exit.CONTENT_ERRORS : Exit.OK;
  }

  private static RoundHistory history(Arguments arguments) throws WrongUsage, IOException {
    try {
      return RoundHistory.read(SiteOptions.of(arguments));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String line(Change change, RoundHistory history, Console console) {
    RecordRef record = change.record();
    String name = record.key() + "  " + history.title(record);
    return console.text("changes." + word(change), name.strip(), from(change), to(change));
  }

  private static String word(Change change) {
    if (change instanceof Change.Added) {
      return "new";
    }
    if (change instanceof Change.Promoted) {
      return "promoted";
    }
    if (change instanceof Change.Corrected) {
      return "corrected";
    }
    return change instanceof Change.Revoked ? "revoked" : "withdrawn";
  }

  private static String from(Change change) {
    if (change instanceof Change.Promoted promoted) {
      return promoted.from().label();
    }
    return change instanceof Change.Corrected corrected ? corrected.before() : "";
  }

  private static String to(Change change) {
    if (change instanceof Change.Added added) {
      return with(added.stage().label(), added.level().map(Level::name).orElse(""));
    }
    if (change instanceof Change.Promoted promoted) {
      return with(promoted.to().label(), promoted.level().map(Level::name).orElse(""));
    }
    if (change instanceof Change.Revoked revoked) {
      return revoked.reason();
    }
    return change instanceof Change.Corrected corrected ? corrected.after() : "";
  }

  private static String with(String stage, String level) {
    return level.isEmpty() ? stage : stage + " " + level;
  }
}
