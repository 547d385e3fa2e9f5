package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * An announcement.
 *
 * @param organiser who announces, above the title
 * @param text its paragraphs; {@code signature} and {@code date} end it
 * @param changes what changed since the round before
 * @param objections how to object, while or after a publicity period
 */
public record RoundView(
    String organiser,
    Title title,
    String documentNumber,
    List<Meta> meta,
    List<State> states,
    List<String> text,
    List<String> signature,
    String date,
    List<Change> changes,
    List<Roll> rolls,
    List<Corrected> corrected,
    List<Revoked> revoked,
    Optional<Objections> objections,
    List<Attachment> attachments,
    List<Other> others)
    implements View {
  /** A line of the head. */
  public record Meta(String label, String value) {}

  /** A number, and how it was the last time. */
  public record Change(String label, String number, String before) {}

  /**
   * A list of one level.
   *
   * @param mark the level; absent where the stage awards none
   */
  public record Roll(
      Optional<Mark> mark, String name, String note, boolean lessons, List<Row> rows) {}

  /**
   * A line. A row whose award was revoked since is struck through and keeps title and number alone.
   *
   * @param more what is said after the names, e.g. 等; empty for nothing
   */
  public record Row(
      int number,
      Title title,
      SitePath page,
      boolean gone,
      String category,
      List<Named> units,
      List<Named> names,
      String more,
      String union) {}

  /** What this round states otherwise than before; {@code before} may be empty. */
  public record Corrected(Title title, SitePath page, String field, String before, String after) {}

  /** An award that this round took back. */
  public record Revoked(Title title, SitePath page, String reason, String note) {}

  /** Where objections go. There is never a form. */
  public record Objections(List<Fact> facts) {}

  /** A file to take away; {@code details} names type and size. */
  public record Attachment(String title, String details, SitePath file) {}

  /** Another round of the same programme. */
  public record Other(String date, String name, String stage, SitePath page) {}
}
