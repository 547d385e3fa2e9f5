package laurel.diag;

/**
 * What a finding is about.
 *
 * @param record the record's folder or file below the content folder, e.g. {@code
 *     achievements/flange-aligner}; empty where the finding concerns no single record
 * @param field the English key of the field, e.g. {@code team}; empty where it concerns none
 */
public record Subject(String record, String field) {
  /** About no record and no field. */
  public static final Subject NONE = new Subject("", "");

  /** The same record, another field. */
  public Subject at(String otherField) {
    return new Subject(record, otherField);
  }
}
