package laurel.diag;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a report for people says beside the findings themselves.
 *
 * @param records by {@link Subject#record()}; a record that could not be read has no entry
 */
public record ReportIndex(Map<String, Entry> records) {
  /** Nothing known: findings are shown by their paths alone. */
  public static final ReportIndex EMPTY = new ReportIndex(Map.of());

  /**
   * A record as its unit knows it.
   *
   * @param title 成果名称 or 课程名称
   * @param unit whose it is; empty where unknown
   * @param quotes the programme's notice by {@link FindingKind#id()}
   */
  public record Entry(String title, String unit, Map<String, Quote> quotes) {}

  /** The same without these records: reports then show them by their paths alone. */
  public ReportIndex without(Collection<String> withdrawn) {
    Map<String, Entry> left = new HashMap<>(records);
    left.keySet().removeAll(withdrawn);
    return new ReportIndex(left);
  }

  /** The record that a finding is about, if it is known. */
  Optional<Entry> entry(Finding finding) {
    return Optional.ofNullable(records.get(finding.subject().record()));
  }
}
