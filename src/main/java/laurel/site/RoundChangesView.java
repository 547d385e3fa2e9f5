package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * What a round changed, record by record, or a page of it.
 *
 * @param announcement the round's own page
 * @param ways where kinds begin, where several do not fit on a page
 */
public record RoundChangesView(
    Title round,
    String intro,
    SitePath announcement,
    List<Group> groups,
    List<Way> ways,
    Optional<Pager> pager)
    implements View {
  /**
   * Changes of one kind.
   *
   * @param key {@code new}, {@code promoted}, {@code corrected}, {@code deferred}, {@code revoked}
   *     or {@code withdrawn}
   * @param begins whether they begin on this page
   * @param lines none where nothing but the number may be said
   */
  public record Group(
      String key, boolean begins, String name, String count, List<Line> lines, String note) {}

  /** One record; {@code before} and {@code after} may be empty. */
  public record Line(
      Title title, SitePath page, String field, String before, String after, boolean gone) {}

  /**
   * Where changes of one kind begin.
   *
   * @param elsewhere whether that is another page, for which this one answers at its old place
   */
  public record Way(String key, String name, String count, SitePath page, boolean elsewhere) {}

  @Override
  public List<SitePath> rest() {
    return Pager.rest(pager, ways.stream().map(Way::page));
  }
}
