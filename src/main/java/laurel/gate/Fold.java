package laurel.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.dossier.ReviewRound;
import laurel.dossier.ReviewRound.Decision;
import laurel.dossier.ReviewRound.Revocation;
import laurel.model.Award;
import laurel.model.RecordRef;
import laurel.model.Stage;
import laurel.model.Standing;

/**
 * The state of every record as the fold of all rounds: never a field that someone edits. Rounds are
 * taken by date, those of one day by id.
 */
public final class Fold {
  /** The order in which rounds take effect. */
  public static final Comparator<ReviewRound> IN_TIME =
      Comparator.comparing(ReviewRound::date).thenComparing(ReviewRound::id);

  private final Map<RecordRef, RecordState> states = new TreeMap<>();

  private Fold() {}

  /** The states after these rounds, in whatever order they are given. */
  public static Map<RecordRef, RecordState> of(List<ReviewRound> rounds) {
    Fold fold = new Fold();
    rounds.stream().sorted(IN_TIME).forEach(fold::apply);
    return Collections.unmodifiableMap(fold.states);
  }

  /** The rounds that have been held by a day, in the order in which they took effect. */
  public static List<ReviewRound> upTo(List<ReviewRound> rounds, LocalDate day) {
    return rounds.stream().filter(r -> !r.date().isAfter(day)).sorted(IN_TIME).toList();
  }

  private void apply(ReviewRound round) {
    round.decisions().forEach(decision -> name(round, decision));
    for (Revocation revocation : round.revoked()) {
      end(
          round,
          revocation.record(),
          new RecordState.Ending.Revoked(
              revocation.reason(), revocation.note(), certificate(revocation.record())));
    }
    round.withdrawn().forEach(ref -> end(round, ref, new RecordState.Ending.Withdrawn()));
  }

  private void name(ReviewRound round, Decision decision) {
    RecordState before = states.get(decision.record());
    boolean correction = round.stage() == Stage.CORRECTION;
    if (correction && (before == null || !before.stands())) {
      return;
    }
    states.put(
        decision.record(),
        new RecordState(
            correction ? before.stage() : round.stage(),
            round.id(),
            round.date(),
            award(round, decision, before),
            steps(before, round),
            Optional.empty()));
  }

  /**
   * A correction changes an award and gives none; without a level or certificate it leaves what
   * stood; the award keeps the round and the date that gave it.
   */
  private static Optional<Award> award(ReviewRound round, Decision decision, RecordState before) {
    if (round.stage() == Stage.AWARDED) {
      return Optional.of(
          new Award(round.id(), decision.level(), decision.certificate(), round.date()));
    }
    return round.stage() == Stage.CORRECTION
        ? before.award().map(old -> corrected(old, decision))
        : Optional.empty();
  }

  private static Award corrected(Award old, Decision decision) {
    String certificate =
        decision.certificate().isEmpty() ? old.certificate() : decision.certificate();
    return new Award(old.round(), decision.level().or(old::level), certificate, old.on());
  }

  private String certificate(RecordRef ref) {
    RecordState before = states.get(ref);
    if (before == null) {
      return "";
    }
    return before.ending().orElse(null) instanceof RecordState.Ending.Revoked earlier
        ? earlier.certificate()
        : before.award().map(Award::certificate).orElse("");
  }

  private void end(ReviewRound round, RecordRef ref, RecordState.Ending ending) {
    RecordState before = states.get(ref);
    Stage stage = before == null ? round.stage() : before.stage();
    states.put(
        ref,
        new RecordState(
            stage,
            round.id(),
            round.date(),
            Optional.empty(),
            steps(before, round),
            Optional.of(ending)));
  }

  private static List<Standing.Step> steps(RecordState before, ReviewRound round) {
    List<Standing.Step> steps = new ArrayList<>(before == null ? List.of() : before.steps());
    steps.add(new Standing.Step(round.id(), round.stage(), round.date()));
    return steps;
  }
}
