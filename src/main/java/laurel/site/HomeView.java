package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * The home page.
 *
 * @param edition the newest programme, e.g. 2025年示例市职工“五小”创新大赛
 * @param hero a picture of the publisher's own; then no achievement leads
 * @param lead the newest best achievement that has a photo
 */
public record HomeView(
    Title title,
    Title subtitle,
    Title edition,
    List<String> organisers,
    Optional<Picture> hero,
    Optional<Card> lead,
    List<Count> counts,
    List<Card> newest,
    int total,
    SitePath gallery,
    List<LessonCard> lessons,
    int lessonTotal,
    SitePath lessonList,
    List<CategoryRow> categories,
    SitePath statistics,
    List<Notice> notices,
    SitePath rounds)
    implements View {
  /** A category with its glyph, definition and number of awards. */
  public record CategoryRow(
      SitePath page, String glyph, String name, String definition, int count) {}

  /** An announcement. */
  public record Notice(String date, String title, SitePath page, RoundTag tag) {}
}
