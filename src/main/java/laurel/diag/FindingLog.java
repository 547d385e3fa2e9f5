package laurel.diag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Collects the findings of one run. Stages on several threads may add at once; {@link #findings()}
 * is sorted, so the order in which they came does not matter, and the same finding told twice
 * counts once.
 */
public final class FindingLog {
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Set<String> broken = new HashSet<>();

  /** Adds one finding; an error marks its record as one that must be held back. */
  public synchronized void add(Finding finding) {
    findings.add(finding);
    if (finding.severity() == Severity.ERROR && !finding.subject().record().isEmpty()) {
      broken.add(finding.subject().record());
    }
  }

  /**
   * Adds one in place of an earlier one that said less of the same.
   *
   * @param earlier whether a finding says the same of an earlier state
   */
  public synchronized void replace(Predicate<Finding> earlier, Finding later) {
    findings.removeIf(earlier);
    add(later);
  }

  /** Adds what a cached result brought with it. */
  public synchronized void addAll(Collection<Finding> others) {
    others.forEach(this::add);
  }

  /** A log that knows which record it speaks of. */
  public RecordLog about(String record) {
    return new RecordLog(this, new Subject(record, ""));
  }

  /** A log for what belongs to no record. */
  public RecordLog general() {
    return new RecordLog(this, Subject.NONE);
  }

  /** Whether this record (folder or file below the content folder) has an error so far. */
  public synchronized boolean hasError(String record) {
    return broken.contains(record);
  }

  /** Whether anything at all is an error. */
  public synchronized boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /** Everything so far, in the order of {@link Finding#BY_PLACE}. */
  public synchronized List<Finding> findings() {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(Finding.BY_PLACE);
    return List.copyOf(sorted);
  }
}
