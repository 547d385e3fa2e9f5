package laurel.build;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.Location;
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
  /** What is told of texts is told of a place that an earlier text had: there it stands no more. */
  private static final Set<FindingKind> OF_TEXTS =
      EnumSet.of(
          FindingKind.GATE_NUMBER_IN_TEXT,
          FindingKind.GATE_BIRTH_IN_TEXT,
          FindingKind.GATE_CONTACT_IN_TEXT,
          FindingKind.GATE_REACHABLE_IN_TEXT,
          FindingKind.GATE_NAME_IN_TEXT);

  /** All that was found in a record by itself: in its folder, by the rules and at the gate. */
  static Set<Finding> together(List<Finding> listed, List<Finding> rules, List<Finding> gate) {
    Set<Finding> all = new HashSet<>(listed);
    all.addAll(rules);
    all.addAll(gate);
    return all;
  }

  /** Its name among records, e.g. {@code achievements/flange-aligner}. */
  String key() {
    return later.ref().key();
  }

  /** Whether its title has changed too. */
  boolean retitled() {
    return !earlier.title().equals(later.title())
        || !earlier.titleBreaks().equals(later.titleBreaks());
  }

  /**
   * Whether all that was told of it was found in it by itself, and nothing that was told of others
   * names it.
   *
   * @param told of all records when it was as it stands
   */
  boolean isAlone(Collection<Finding> told) {
    Set<Finding> own = new HashSet<>();
    for (Finding finding : told) {
      if (finding.subject().record().equals(key())) {
        own.add(placeless(finding));
      } else if (mentions(finding)) {
        return false;
      }
    }
    return own.equals(before.stream().map(Reworded::placeless).collect(Collectors.toSet()));
  }

  private static Finding placeless(Finding f) {
    return OF_TEXTS.contains(f.kind())
        ? new Finding(f.kind(), f.severity(), Location.of(""), f.subject(), f.arguments())
        : f;
  }

  private boolean mentions(Finding finding) {
    return finding.where().toString().contains(key() + "/")
        || finding.arguments().stream().anyMatch(argument -> argument.contains(later.id()));
  }

  boolean hasErrors() {
    return after.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
