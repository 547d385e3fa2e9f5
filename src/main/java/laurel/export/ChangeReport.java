package laurel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import laurel.model.Change;
import laurel.model.Level;
import laurel.model.RecordRef;

/**
 * What changed, as JSON for other programs: one change a line. Of what was withdrawn or revoked it
 * names the record and nothing else of it.
 */
public final class ChangeReport {
  private final Function<RecordRef, String> titles;

  /** A report that names records by these titles. */
  public ChangeReport(Function<RecordRef, String> titles) {
    this.titles = titles;
  }

  /**
   * Writes changes.
   *
   * @param from where they begin: a round, a day, or nothing for before the first
   * @param to where they end
   */
  public void write(String from, String to, List<Change> changes, OutputStream out)
      throws IOException {
    Json.write(
        out,
        json -> {
          json.text("from", from).text("to", to);
          json.lines("changes", changes, this::change);
        });
  }

  /** {@code new}, {@code promoted}, {@code corrected}, {@code deferred}, {@code revoked} … */
  public static String kind(Change change) {
    return change instanceof Change.Added
        ? "new"
        : change.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  private void change(Json json, Change change) throws IOException {
    json.text("kind", kind(change)).text("record", change.record().key());
    if (change instanceof Change.Revoked revoked) {
      json.text("reason", revoked.reason());
      return;
    }
    if (change instanceof Change.Withdrawn) {
      return;
    }
    json.text("title", titles.apply(change.record()));
    if (change instanceof Change.Added added) {
      json.text("to", added.stage().key()).text("level", added.level().map(Level::name));
    } else if (change instanceof Change.Promoted promoted) {
      json.text("from", promoted.from().key()).text("to", promoted.to().key());
      json.text("level", promoted.level().map(Level::name));
    } else if (change instanceof Change.Deferred deferred) {
      json.text("from", deferred.from().key());
    } else if (change instanceof Change.Corrected corrected) {
      json.text("field", corrected.field());
      json.text("before", corrected.before()).text("after", corrected.after());
    }
  }
}
