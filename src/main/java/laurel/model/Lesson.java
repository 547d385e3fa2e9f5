package laurel.model;

import java.util.List;
import java.util.Optional;

/**
 * A roadshow micro-lesson (路演微课) as the public may see it.
 *
 * @param units 提交单位
 * @param team 完成人
 * @param synopsis 视频简介
 * @param achievement id of the achievement it teaches, if that is published
 * @param theme one of the notice's themes (难点攻关、生产研发…), if given
 * @param difficulty for whom it is meant, if given
 * @param union who recommended it (上报单位)
 */
public record Lesson(
    String id,
    String title,
    String titleBreaks,
    String programme,
    List<UnitName> units,
    Team team,
    Instructor instructor,
    String synopsis,
    Optional<String> theme,
    Optional<Question.Difficulty> difficulty,
    Optional<Union> union,
    Optional<String> achievement,
    Optional<Video> video,
    List<Question> questions,
    Standing standing) {

  /** Who teaches; the name is masked like a completer's where there is no consent. */
  public record Instructor(String name, boolean masked, String profile, Optional<String> person) {}

  /** Its name among all records. */
  public RecordRef ref() {
    return RecordRef.lesson(id);
  }
}
