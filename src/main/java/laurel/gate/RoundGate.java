package laurel.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.dossier.ReviewRound;
import laurel.model.Change;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Tombstone;

/** Makes the public form of rounds: what is held back or withdrawn is not named in them. */
final class RoundGate {
  private final List<ReviewRound> held;
  private final Set<RecordRef> published;
  private final Map<RecordRef, Tombstone> tombstones;

  /**
   * Opens rounds.
   *
   * @param held every round up to the day
   */
  RoundGate(
      List<ReviewRound> held, Set<RecordRef> published, Map<RecordRef, Tombstone> tombstones) {
    this.held = held;
    this.published = published;
    this.tombstones = tombstones;
  }

  Round open(ReviewRound round) {
    return new Round(
        round.id(),
        round.programme(),
        round.name(),
        round.date(),
        round.stage(),
        round.documentNumber(),
        round.publicity(),
        entries(round),
        round.revoked().stream()
            .filter(r -> mayBeNamed(r.record()))
            .map(r -> new Round.Revocation(r.record(), r.reason(), r.note()))
            .toList(),
        Changes.by(round, held).stream().filter(this::mayBeTold).toList());
  }

  private List<Round.Entry> entries(ReviewRound round) {
    List<Round.Entry> entries = new ArrayList<>();
    int position = 0;
    for (ReviewRound.Decision decision : round.decisions()) {
      position++;
      if (mayBeNamed(decision.record())) {
        entries.add(
            new Round.Entry(
                decision.record(),
                position,
                decision.level(),
                published.contains(decision.record()) ? decision.certificate() : ""));
      }
    }
    return entries;
  }

  private boolean mayBeNamed(RecordRef ref) {
    return published.contains(ref) || tombstones.get(ref) instanceof Tombstone.Revoked;
  }

  /** A withdrawal is told without saying whose; everything else only of what may be named. */
  private boolean mayBeTold(Change change) {
    return mayBeNamed(change.record())
        || (change instanceof Change.Withdrawn && tombstones.containsKey(change.record()));
  }
}
