package laurel.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import laurel.dossier.AchievementDossier;
import laurel.model.Achievement;
import laurel.model.RecordRef;
import laurel.model.Standing;
import laurel.model.Unit;
import laurel.rules.Ruled;

/**
 * A gate for a record that has passed before and stands as it stood, among others that are not at
 * hand.
 */
public final class StandingGate {
  private final Terms terms;
  private final Keeper keeper;

  /**
   * The gate on a day.
   *
   * @param ground what holds for every record; neither records nor rounds are looked at
   * @param asked the day that was asked for, if one was
   * @param places where each record stands, for findings
   * @param keeper where the long texts of what passes are kept
   */
  public StandingGate(
      Ruled ground, LocalDate day, Optional<LocalDate> asked, Places places, Keeper keeper) {
    this.keeper = keeper;
    this.terms = Terms.of(ground, day, asked, places);
  }

  /**
   * The public form of a record.
   *
   * @param findings what the gate tells of it
   */
  public record Passed(Achievement achievement, List<Finding> findings) {}

  /**
   * Lets a record through; empty where it would not pass as it stands.
   *
   * @param stood its public form when all records were seen beside each other
   * @param units those that it names
   */
  public Optional<Passed> pass(AchievementDossier dossier, Achievement stood, List<Unit> units) {
    FindingLog own = new FindingLog();
    RecordGate gate = new RecordGate(dossier.ref(), dossier.permissions(), terms, own);
    if (gate.closed(state(stood.standing()), terms.policy(dossier.programme())).isPresent()) {
      return Optional.empty();
    }
    Set<RecordRef> published =
        stood.supersedes().stream().map(RecordRef::achievement).collect(Collectors.toSet());
    Directory named = new Directory(units);
    Achievement passed =
        new AchievementGate(dossier, gate, terms, new Originals())
            .open(stood.standing(), named.use(dossier.units()), named, published, keeper);
    return Optional.of(new Passed(passed, own.findings()));
  }

  private static RecordState state(Standing standing) {
    return new RecordState(
        standing.stage(),
        standing.round(),
        standing.since(),
        standing.award(),
        standing.steps(),
        Optional.empty());
  }
}
