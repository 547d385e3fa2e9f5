package laurel.model;

import java.time.LocalDate;

/** What answers at the address of a record that has left the site. */
public sealed interface Tombstone {
  /** The address that keeps answering. */
  RecordRef record();

  /** The round that took it away. */
  String round();

  /**
   * The award was revoked (撤销): what may still be said of it.
   *
   * @param on date of the decision
   */
  record Revoked(
      RecordRef record,
      String round,
      String title,
      String programme,
      LocalDate on,
      String reason,
      String note)
      implements Tombstone {}

  /** Consent was withdrawn: nothing is said, not even the title. */
  record Withdrawn(RecordRef record, String round) implements Tombstone {}
}
