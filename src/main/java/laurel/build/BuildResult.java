package laurel.build;

import java.util.List;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.ReportIndex;
import laurel.diag.Severity;

/**
 * How a build or a check ended.
 *
 * @param findings sorted by file and line
 * @param index what a report for people says beside them
 * @param published whether the site was put in place
 */
public record BuildResult(
    List<Finding> findings, ReportIndex index, Counts counts, boolean published) {

  /**
   * The figures of the summary.
   *
   * @param records published
   * @param heldBack not published, whatever the reason
   * @param pagesMade pages whose HTML was made; all others stand as they would be made
   * @param written files new or changed
   * @param unchanged files left as they were
   * @param removed files that are no longer part of the site
   * @param mediaMade renditions made now
   * @param mediaReused renditions taken from the cache
   */
  public record Counts(
      int records,
      int heldBack,
      int pagesMade,
      int written,
      int unchanged,
      int removed,
      int mediaMade,
      int mediaReused) {}

  /** What the next build would say if nothing changed: all stands, and what was put right is. */
  public BuildResult again() {
    Counts again =
        new Counts(
            counts.records(),
            counts.heldBack(),
            0,
            0,
            counts.written() + counts.unchanged(),
            0,
            0,
            counts.mediaMade() + counts.mediaReused());
    List<Finding> found =
        findings.stream().filter(f -> f.kind() != FindingKind.OUTPUT_RESTORED).toList();
    return new BuildResult(found, index, again, published);
  }

  /** Whether the content has errors. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /** How many findings weigh this much. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }
}
