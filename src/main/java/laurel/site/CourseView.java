package laurel.site;

import java.util.List;

/**
 * The learning path: lessons in the order in which they are best taken, theme by theme.
 *
 * @param stages a theme each, in the programmes' order
 */
public record CourseView(String intro, int total, List<Stage> stages, List<LessonListView.Way> ways)
    implements View {
  /** A theme and its lessons, the easier first. */
  public record Stage(String name, SitePath page, List<Step> steps) {}

  /**
   * A lesson on the way.
   *
   * @param level 初级, 中级 or 高级; empty where nobody said
   */
  public record Step(LessonCard card, String level) {}
}
