package laurel.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A review round as announced. Its lists hold published records and tombstones only: what is held
 * back or withdrawn is not named here.
 *
 * @param documentNumber 文号 of the announcement; empty where there is none
 * @param entries in the order of the list
 * @param changes what this round made different, in the order of the records
 */
public record Round(
    String id,
    String programme,
    String name,
    LocalDate date,
    Stage stage,
    String documentNumber,
    Optional<Publicity> publicity,
    List<Entry> entries,
    List<Revocation> revoked,
    List<Change> changes) {

  /**
   * One line of the list.
   *
   * @param position 序号, counted from 1 over the whole list as decided
   * @param level present when the stage awards
   * @param certificate number; empty where none was given, or where it no longer stands
   */
  public record Entry(RecordRef record, int position, Optional<Level> level, String certificate) {}

  /** An award taken back by this round. */
  public record Revocation(RecordRef record, String reason, String note) {}
}
