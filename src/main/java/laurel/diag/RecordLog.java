package laurel.diag;

import java.util.Arrays;
import java.util.List;

/**
 * A {@link FindingLog} scoped to one record at the door, so that no caller has to name it again.
 */
public final class RecordLog {
  private final FindingLog log;
  private final Subject subject;

  RecordLog(FindingLog log, Subject subject) {
    this.log = log;
    this.subject = subject;
  }

  /**
   * Reports a finding with its kind's own weight.
   *
   * @param field English key of the field, or empty
   * @param arguments what fills {0}, {1}, … of the kind's texts
   */
  public void report(FindingKind kind, Location where, String field, Object... arguments) {
    report(kind, kind.severity(), where, field, arguments);
  }

  /** Reports a finding with a weight of its own, as a programme or a rule with two grades asks. */
  public void report(
      FindingKind kind, Severity severity, Location where, String field, Object... arguments) {
    List<String> shown = Arrays.stream(arguments).map(String::valueOf).toList();
    log.add(new Finding(kind, severity, where, subject.at(field), shown));
  }

  /** The record spoken of, e.g. {@code achievements/flange-aligner}; empty for none. */
  public String record() {
    return subject.record();
  }

  /** Whether this record has an error so far. */
  public boolean hasError() {
    return log.hasError(subject.record());
  }
}
