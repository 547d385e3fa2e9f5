package laurel.model;

import java.time.LocalDate;
import java.util.Optional;

/** What answers at the address of a record that has left the site. */
public sealed interface Tombstone {
  /** The address that keeps answering. */
  RecordRef record();

  /** The round that took it away. */
  String round();

  /**
   * The award was revoked (撤销): what may still be said of it.
   *
   * @param title with the names in it masked; absent where the record can no longer be read without
   *     an error: then nobody knows which names in it may be shown
   * @param on date of the decision
   * @param certificate number of the certificate that is no longer valid; empty for none
   */
  record Revoked(
      RecordRef record,
      String round,
      Optional<String> title,
      String programme,
      LocalDate on,
      String reason,
      String note,
      String certificate)
      implements Tombstone {

    /** One whose award had no certificate. */
    public Revoked(
        RecordRef record,
        String round,
        Optional<String> title,
        String programme,
        LocalDate on,
        String reason,
        String note) {
      this(record, round, title, programme, on, reason, note, "");
    }
  }

  /** Consent was withdrawn: nothing is said, not even the title. */
  record Withdrawn(RecordRef record, String round) implements Tombstone {}
}
