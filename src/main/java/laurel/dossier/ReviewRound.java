package laurel.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.diag.Location;
import laurel.model.Level;
import laurel.model.Publicity;
import laurel.model.RecordRef;
import laurel.model.Stage;

/**
 * A review round as decided: it names records whether or not they may be published.
 *
 * @param documentNumber empty where there is none
 * @param decisions the list, in order of rank
 * @param corrections what it states otherwise than was printed
 */
public record ReviewRound(
    String id,
    String programme,
    String name,
    LocalDate date,
    Stage stage,
    String documentNumber,
    Optional<Publicity> publicity,
    List<Decision> decisions,
    List<Revocation> revoked,
    List<RecordRef> withdrawn,
    List<Correction> corrections) {
  public ReviewRound {
    decisions = List.copyOf(decisions);
    revoked = List.copyOf(revoked);
    withdrawn = List.copyOf(withdrawn);
    corrections = List.copyOf(corrections);
  }

  /** A round that corrects no words. */
  public ReviewRound(
      String id,
      String programme,
      String name,
      LocalDate date,
      Stage stage,
      String documentNumber,
      Optional<Publicity> publicity,
      List<Decision> decisions,
      List<Revocation> revoked,
      List<RecordRef> withdrawn) {
    this(
        id,
        programme,
        name,
        date,
        stage,
        documentNumber,
        publicity,
        decisions,
        revoked,
        withdrawn,
        List.of());
  }

  /** The same with another list. */
  public ReviewRound with(List<Decision> others) {
    return new ReviewRound(
        id,
        programme,
        name,
        date,
        stage,
        documentNumber,
        publicity,
        others,
        revoked,
        withdrawn,
        corrections);
  }

  /**
   * One line of the list.
   *
   * @param certificate number; empty where none was given
   * @param at where the line stands, for findings
   */
  public record Decision(
      RecordRef record, Optional<Level> level, String certificate, Location at) {}

  /**
   * A word that was printed wrong (更正).
   *
   * @param field as the list calls it, e.g. 完成单位; {@link #LEVEL} or {@link #CERTIFICATE} where it
   *     speaks of an award
   * @param before as it was printed; may be empty
   */
  public record Correction(
      RecordRef record, String field, String before, String after, Location at) {
    /** An award has it from the lists alone: words change none. */
    public static final String LEVEL = "level";

    /** The same of its number. */
    public static final String CERTIFICATE = "certificate";

    /** Whether it speaks of an award, which a list has to change, and of no word. */
    public boolean ofAward() {
      return field.equals(LEVEL) || field.equals(CERTIFICATE);
    }

    /** Whether an award with this level and number is what it says. */
    public boolean isTrueOf(Optional<Level> level, String certificate) {
      return after.equals(field.equals(LEVEL) ? level.map(Level::name).orElse("") : certificate);
    }
  }

  /** An award taken back. */
  public record Revocation(RecordRef record, String reason, String note, Location at) {}
}
