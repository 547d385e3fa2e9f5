package laurel.build;

import java.util.Set;
import laurel.diag.Finding;
import laurel.diag.ReportIndex;
import laurel.diag.Severity;
import laurel.model.Achievement;

/**
 * An achievement of which nothing but its words, or its title, has changed.
 *
 * @param earlier as it stands on the site
 * @param later as it is to stand
 * @param before all that was found in it by itself
 * @param after all that is found in it now
 * @param entry what a report says of it
 */
record Reworded(
    Achievement earlier,
    Achievement later,
    Set<Finding> before,
    Set<Finding> after,
    ReportIndex.Entry entry) {

  /** Its name among records, e.g. {@code achievements/flange-aligner}. */
  String key() {
    return later.ref().key();
  }

  /** Whether its title has changed too. */
  boolean retitled() {
    return !earlier.title().equals(later.title())
        || !earlier.titleBreaks().equals(later.titleBreaks());
  }

  boolean hasErrors() {
    return after.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
