package laurel.probe;

import java.util.List;
import java.util.Optional;
import laurel.diag.RecordLog;

/**
 * What looking at one file brought.
 *
 * @param facts absent where the file is no usable original; then {@code flaws} say why
 */
public record Probe(Optional<Facts> facts, List<Flaw> flaws) {
  public Probe {
    flaws = List.copyOf(flaws);
  }

  /** A sound file, perhaps with flaws that do not stop its use. */
  static Probe found(Facts facts, List<Flaw> flaws) {
    return new Probe(Optional.of(facts), flaws);
  }

  /** A file of no use. */
  static Probe unusable(Flaw flaw) {
    return new Probe(Optional.empty(), List.of(flaw));
  }

  /**
   * Reports every flaw.
   *
   * @param shown the file as a user names it
   * @param field the record's field, e.g. {@code photos}
   */
  public void report(RecordLog log, String shown, String field) {
    flaws.forEach(flaw -> flaw.report(log, shown, field));
  }
}
