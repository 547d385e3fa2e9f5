package laurel.dossier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import laurel.diag.Location;
import laurel.model.AtHand;
import laurel.model.Category;
import laurel.model.Condition;
import laurel.model.Industry;
import laurel.model.Metric;
import laurel.model.Narrative;
import laurel.model.PartialDate;
import laurel.model.Question;
import laurel.model.RecordRef;

/**
 * An achievement that meets its programme's rules, with all that the form says.
 *
 * @param units names as written, in order
 * @param union name of the parent union; empty where not given
 * @param leadProfile 第一完成人简介
 * @param texts its long texts, which may lie on the disk
 * @param borrowings sources that need the video of a lesson
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
    Supplier<Texts> texts,
    List<Metric> metrics,
    MediaFiles media,
    List<Borrowing> borrowings,
    Optional<String> supersedes,
    Permissions permissions,
    Confidential confidential) {
  public AchievementDossier {
    units = List.copyOf(units);
    conditions = List.copyOf(conditions);
    team = List.copyOf(team);
    metrics = List.copyOf(metrics);
    borrowings = List.copyOf(borrowings);
  }

  /** A dossier with its texts at hand. */
  public AchievementDossier(
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
    this(
        id,
        programme,
        title,
        titleBreaks,
        category,
        units,
        union,
        industry,
        newProductiveForce,
        conditions,
        startedOn,
        team,
        leadProfile,
        new AtHand<>(new Texts(narrative, questions)),
        metrics,
        media,
        media.videos().isEmpty() ? Borrowing.of(questions) : List.of(),
        supersedes,
        permissions,
        confidential);
  }

  /** The same without what is only checked: it need not be kept, so it is not. */
  public AchievementDossier discreet() {
    return with(texts, team.stream().map(Completer::discreet).toList(), confidential.discreet());
  }

  /** The same with its long texts elsewhere. */
  public AchievementDossier with(Supplier<Texts> kept) {
    return with(kept, team, confidential);
  }

  /** The same under another title. */
  public AchievementDossier titled(String other, String breaks) {
    return new AchievementDossier(
        id,
        programme,
        other,
        breaks,
        category,
        units,
        union,
        industry,
        newProductiveForce,
        conditions,
        startedOn,
        team,
        leadProfile,
        texts,
        metrics,
        media,
        borrowings,
        supersedes,
        permissions,
        confidential);
  }

  private AchievementDossier with(
      Supplier<Texts> kept, List<Completer> people, Confidential secrets) {
    return new AchievementDossier(
        id,
        programme,
        title,
        titleBreaks,
        category,
        units,
        union,
        industry,
        newProductiveForce,
        conditions,
        startedOn,
        people,
        leadProfile,
        kept,
        metrics,
        media,
        borrowings,
        supersedes,
        permissions,
        secrets);
  }

  /** The long texts: far the most of a record, and asked for by one stage at a time. */
  public record Texts(Narrative narrative, List<BankQuestion> questions) {
    public Texts {
      questions = List.copyOf(questions);
    }
  }

  /**
   * A question whose source is a part of a video, in a record that has no video of its own.
   *
   * @param where the source is written
   */
  public record Borrowing(Question.Source.Clip clip, Location where) {
    static List<Borrowing> of(List<BankQuestion> questions) {
      List<Borrowing> borrowings = new ArrayList<>();
      for (BankQuestion each : questions) {
        if (each.question().source() instanceof Question.Source.Clip clip) {
          borrowings.add(new Borrowing(clip, each.source()));
        }
      }
      return borrowings;
    }
  }

  /** Its question bank. */
  public List<BankQuestion> questions() {
    return texts.get().questions();
  }

  /** What of the form never leaves the office. */
  public record Confidential(
      Contact contact,
      List<Opinion> opinions,
      List<Evidence> evidence,
      List<String> honours,
      boolean governmentFunded,
      boolean decisionMaker) {
    /** What the gate still needs to hide; all else is let go of. */
    Confidential discreet() {
      return new Confidential(contact.discreet(), List.of(), List.of(), List.of(), false, false);
    }
  }

  /** 基层单位意见 and the like. */
  public record Opinion(String body, String text, String date) {}

  /**
   * 相关证明材料.
   *
   * @param file where it lies
   * @param shown its path as findings show it
   */
  public record Evidence(Path file, String shown, String title) {}

  /** Its name among all records. */
  public RecordRef ref() {
    return RecordRef.achievement(id);
  }
}
