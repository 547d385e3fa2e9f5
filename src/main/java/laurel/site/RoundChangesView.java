package laurel.site;

import java.util.List;

/**
 * What a round changed, record by record.
 *
 * @param announcement the round's own page
 */
public record RoundChangesView(Title round, String intro, SitePath announcement, List<Group> groups)
    implements View {
  /**
   * Changes of one kind.
   *
   * @param key {@code new}, {@code promoted}, {@code corrected}, {@code deferred}, {@code revoked}
   *     or {@code withdrawn}
   * @param lines none where nothing but the number may be said
   */
  public record Group(String key, String name, String count, List<Line> lines, String note) {}

  /** One record; {@code before} and {@code after} may be empty. */
  public record Line(
      Title title, SitePath page, String field, String before, String after, boolean gone) {}
}
