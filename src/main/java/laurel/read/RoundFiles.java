package laurel.read;

import java.util.List;
import laurel.diag.FindingLog;

/** {@code rounds/}: the decisions of review rounds. */
final class RoundFiles {
  private final FindingLog log;

  RoundFiles(FindingLog log) {
    this.log = log;
  }

  /** All rounds, by id. */
  List<RawRecord> records(Listing listing) {
    return new SingleFiles(log).records(RawKind.ROUND, "rounds", listing);
  }
}
