package laurel.model;

import java.util.Optional;

/** What one round changes about one record, against all rounds before it. */
public sealed interface Change {
  /** Which record. */
  RecordRef record();

  /** Named for the first time. */
  record Added(RecordRef record, Stage stage, Optional<Level> level) implements Change {}

  /** Gone on to a later stage, e.g. from 公示 to 获奖. */
  record Promoted(RecordRef record, Stage from, Stage to, Optional<Level> level)
      implements Change {}

  /**
   * Stated otherwise than before (更正).
   *
   * @param field {@code level}, {@code certificate}, or a column of the list as it is called there
   * @param before as it stood; may be empty
   */
  record Corrected(RecordRef record, String field, String before, String after) implements Change {}

  /**
   * Not to be awarded this time (暂缓): proposed and then not on the list of awards, or put back to
   * an earlier stage.
   */
  record Deferred(RecordRef record, Stage from) implements Change {}

  /** The award was taken back. */
  record Revoked(RecordRef record, String reason) implements Change {}

  /** The record left the site at its owner's wish. */
  record Withdrawn(RecordRef record) implements Change {}
}
