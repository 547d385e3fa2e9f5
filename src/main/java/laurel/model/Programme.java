package laurel.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A call for entries (届次, 活动), as its notice announced it. What the notice asks of an entry stands
 * in {@code laurel.rules}; this is what visitors see of it.
 *
 * @param notice a page's id or a URL; empty where there is none
 * @param levels by order; empty for a programme that collects without grades
 * @param documentNumber 发文字号, e.g. 杭总工〔2022〕42号; empty where there is none
 * @param deadline last day of entry, inclusive
 * @param printPhotos whether photos are offered in their full size, for printing
 */
public record Programme(
    String id,
    String name,
    int year,
    List<String> organisers,
    String notice,
    String documentNumber,
    Optional<LocalDate> deadline,
    List<Category> categories,
    List<Condition> conditions,
    List<Level> levels,
    List<ProgrammeStage> stages,
    List<Attachment> attachments,
    Verbs verbs,
    Office contact,
    Lessons lessons,
    boolean printPhotos) {

  /** A stage of the programme's own course, dates as vague as the notice has them. */
  public record ProgrammeStage(String key, String label, String text) {}

  /** A file that belongs to the notice. */
  public record Attachment(String title, String file) {}

  /**
   * How its lessons are ordered and tested.
   *
   * @param testQuestions how many are drawn for a test; 0 for all
   * @param passPercent share of right answers that passes
   * @param themes what lessons may be about (难点攻关、生产研发…), in the notice's order
   */
  public record Lessons(int testQuestions, int passPercent, List<String> themes) {
    public Lessons {
      themes = List.copyOf(themes);
    }
  }

  /** The category with this key. */
  public Optional<Category> category(String key) {
    return categories.stream().filter(c -> c.key().equals(key)).findFirst();
  }

  /** The level with this key. */
  public Optional<Level> level(String key) {
    return levels.stream().filter(l -> l.key().equals(key)).findFirst();
  }

  /** Whether awards have grades; with fewer than two levels, order is no rank (排名不分先后). */
  public boolean graded() {
    return levels.size() > 1;
  }
}
