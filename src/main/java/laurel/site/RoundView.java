package laurel.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An announcement.
 *
 * @param organiser who announces, above the title
 * @param text its paragraphs; {@code signature} and {@code date} end it
 * @param changes what changed since the round before, in numbers
 * @param changed where that is told record by record
 * @param part where the lists do not fit on a page: which part these rolls are
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
    Optional<SitePath> changed,
    List<Roll> rolls,
    Optional<Part> part,
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
   * The way through lists that are cut into pages.
   *
   * @param total how many rows there are of all pages
   * @param ways where each list begins
   * @param whole the page of all rows
   */
  public record Part(String total, List<Way> ways, SitePath whole, Pager pager) {}

  /** Where a list begins: a page, and a place on it. */
  public record Way(Optional<Mark> mark, String name, String count, SitePath page, String anchor) {}

  /**
   * A list of one level, or what a page shows of it.
   *
   * @param anchor its place on the page; empty where nothing leads there
   * @param mark the level; absent where the stage awards none
   * @param heads what the columns are called: number, title, category, units, names, union and,
   *     where the round names levels, level
   */
  public record Roll(
      String anchor,
      Optional<Mark> mark,
      String name,
      String note,
      boolean lessons,
      List<String> heads,
      List<Row> rows) {}

  /**
   * A line. A row whose award was revoked since is struck through and keeps title and number alone.
   *
   * @param more what is said after the names, e.g. 等; empty for nothing
   * @param level its level's name; empty for none
   * @param state what became of an award that was revoked or corrected since; empty for all others
   * @param corrected the announcement that corrected it since, the last where there are several:
   *     the line shows what was announced first
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
      String union,
      String level,
      String state,
      Optional<SitePath> corrected) {}

  /** What this round states otherwise than before; {@code before} may be empty. */
  public record Corrected(Title title, SitePath page, String field, String before, String after) {}

  /** An award that this round took back. */
  public record Revoked(Title title, SitePath page, String reason, String note) {}

  /**
   * Where objections go. There is never a form.
   *
   * @param over whether the period has passed
   */
  public record Objections(List<Fact> facts, boolean over) {}

  /** A file to take away; {@code details} names type and extent. */
  public record Attachment(String title, String details, SitePath file) {}

  /** Another round of the same programme. */
  public record Other(String date, String name, String stage, SitePath page) {}

  /** Where there are several pages, there is one of all rows. */
  @Override
  public List<SitePath> rest() {
    Stream<SitePath> ways =
        part.stream()
            .flatMap(p -> Stream.concat(Stream.of(p.whole()), p.ways().stream().map(Way::page)));
    return Pager.rest(part.map(Part::pager), ways);
  }
}
