package laurel.rules;

import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;

/**
 * Reports what is wrong with one record at the weight which its programme gives the rule.
 *
 * @param log scoped to the record
 */
record Referee(RecordLog log, Weights weights) {

  /** For records that belong to no programme. */
  static Referee of(RecordLog log) {
    return new Referee(log, Weights.AS_THEY_ARE);
  }

  /**
   * Reports a finding, unless the programme switched its rule off.
   *
   * @param field English key of the field, or empty
   */
  void report(FindingKind kind, Location where, String field, Object... arguments) {
    weights.of(kind).ifPresent(weight -> log.report(kind, weight, where, field, arguments));
  }
}
