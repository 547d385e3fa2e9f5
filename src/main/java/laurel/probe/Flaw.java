package laurel.probe;

import java.util.List;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;

/**
 * Something wrong with a file, before anybody said which record it belongs to: what a cache can
 * keep.
 *
 * @param line counted from 1 in a text file; 0 where the whole file is meant
 */
public record Flaw(FindingKind kind, int line, List<String> arguments) {
  public Flaw {
    arguments = List.copyOf(arguments);
  }

  /** About the whole file. */
  static Flaw of(FindingKind kind, Object... arguments) {
    return at(0, kind, arguments);
  }

  /** About one line of a text file. */
  static Flaw at(int line, FindingKind kind, Object... arguments) {
    return new Flaw(kind, line, List.of(arguments).stream().map(String::valueOf).toList());
  }

  /**
   * Reports it as a finding.
   *
   * @param shown the file as a user names it, e.g. {@code content/…/photos/1.jpg}
   * @param field the record's field that it stands in, e.g. {@code photos}
   */
  public void report(RecordLog log, String shown, String field) {
    Location where = line == 0 ? Location.of(shown) : Location.of(shown, line, 1);
    log.report(kind, where, field, arguments.toArray());
  }
}
