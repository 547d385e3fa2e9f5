package laurel.dossier;

import java.util.List;
import java.util.Optional;
import laurel.model.Category;
import laurel.model.Condition;
import laurel.model.Industry;
import laurel.model.Metric;
import laurel.model.Narrative;
import laurel.model.PartialDate;
import laurel.model.RecordRef;

/**
 * An achievement that meets its programme's rules, with all that the form says.
 *
 * @param units names as written, in order
 * @param union name of the parent union; empty where not given
 * @param leadProfile 第一完成人简介
 */
public record AchievementDossier(
    String id,
    String programme,
    String title,
    String titleBreaks,
    Category category,
    List<String> units,
    String union,
    Optional<Industry> industry,
    Optional<Boolean> newProductiveForce,
    List<Condition> conditions,
    Optional<PartialDate> startedOn,
    List<Completer> team,
    String leadProfile,
    Narrative narrative,
    List<Metric> metrics,
    MediaFiles media,
    List<BankQuestion> questions,
    Optional<String> supersedes,
    Permissions permissions,
    Confidential confidential) {
  public AchievementDossier {
    units = List.copyOf(units);
    conditions = List.copyOf(conditions);
    team = List.copyOf(team);
    metrics = List.copyOf(metrics);
    questions = List.copyOf(questions);
  }

  /** What of the form never leaves the office. */
  public record Confidential(
      Contact contact,
      List<Opinion> opinions,
      List<Evidence> evidence,
      List<String> honours,
      boolean governmentFunded,
      boolean decisionMaker) {}

  /** 基层单位意见 and the like. */
  public record Opinion(String body, String text, String date) {}

  /** 相关证明材料. */
  public record Evidence(String file, String title) {}

  /** Its name among all records. */
  public RecordRef ref() {
    return RecordRef.achievement(id);
  }
}
