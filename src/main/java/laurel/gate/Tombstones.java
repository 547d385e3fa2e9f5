package laurel.gate;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.dossier.ReviewRound;
import laurel.model.RecordRef;
import laurel.model.Stage;
import laurel.model.Tombstone;

/**
 * What answers where a record once was: of an award that was revoked (撤销) what may still be said,
 * of what its owner withdrew nothing. A record that no public round has named had no address, so it
 * leaves none.
 */
final class Tombstones {
  private final Map<RecordRef, RecordState> states;
  private final Map<String, ReviewRound> rounds;
  private final Set<RecordRef> oncePublic;
  private final Terms terms;
  private final Scrubs scrubs;
  private final FindingLog log;
  private final Map<RecordRef, Tombstone> tombstones = new TreeMap<>();

  /**
   * None as yet.
   *
   * @param held every round up to the day
   * @param states what these rounds have made of each record
   * @param scrubs what masks the names in what a round says of a revocation
   */
  Tombstones(
      List<ReviewRound> held,
      Map<RecordRef, RecordState> states,
      Terms terms,
      Scrubs scrubs,
      FindingLog log) {
    this.states = states;
    this.rounds = held.stream().collect(Collectors.toMap(ReviewRound::id, round -> round));
    this.oncePublic = oncePublic(held, terms);
    this.terms = terms;
    this.scrubs = scrubs;
    this.log = log;
  }

  /**
   * What a public round has put on a list: its address may be known outside. A correction, public
   * itself, puts nothing there.
   */
  private static Set<RecordRef> oncePublic(List<ReviewRound> held, Terms terms) {
    return held.stream()
        .filter(round -> round.stage() != Stage.CORRECTION)
        .filter(round -> terms.policy(round.programme()).publicStages().contains(round.stage()))
        .flatMap(round -> round.decisions().stream())
        .map(ReviewRound.Decision::record)
        .collect(Collectors.toSet());
  }

  /** Whether one of these records may have an address that is known outside. */
  boolean oncePublic(Collection<RecordRef> records) {
    return records.stream().anyMatch(oncePublic::contains);
  }

  /**
   * Sets one for a record that did not pass the gate, where its reason and its past ask for it.
   *
   * @param title with the names in it masked; asked for a revoked award alone
   */
  void set(RecordRef ref, Gated.Reason reason, String programme, Supplier<String> title) {
    RecordState state = states.get(ref);
    if (reason == Gated.Reason.REVOKED && oncePublic.contains(ref)) {
      tombstones.put(ref, revoked(ref, state, programme, Optional.of(title.get())));
    } else if (reason == Gated.Reason.WITHDRAWN && oncePublic.contains(ref)) {
      tombstones.put(ref, new Tombstone.Withdrawn(ref, state.round()));
    }
  }

  /**
   * A record that ended and whose folder is gone or broken still has an address: it answers with
   * what is certain of it. Asked after all that could be read were decided upon.
   */
  void setTheRest() {
    states.forEach(
        (ref, state) -> {
          if (!state.stands() && !tombstones.containsKey(ref) && oncePublic.contains(ref)) {
            tombstones.put(ref, ofNoFolder(ref, state));
          }
        });
  }

  private Tombstone ofNoFolder(RecordRef ref, RecordState state) {
    return state.ending().orElseThrow() instanceof RecordState.Ending.Revoked
        ? revoked(ref, state, rounds.get(state.round()).programme(), Optional.empty())
        : new Tombstone.Withdrawn(ref, state.round());
  }

  private Tombstone revoked(
      RecordRef ref, RecordState state, String programme, Optional<String> title) {
    RecordState.Ending.Revoked ending = (RecordState.Ending.Revoked) state.ending().orElseThrow();
    Scrub scrub = scrubs.of(ref);
    String reason = scrub.text("reason", ending.reason());
    String note = scrub.text("note", ending.note());
    Location said = place(ref, state);
    scrub.tell(log.about(ref.key()), (field, typed) -> terms.places().behind(said, typed));
    return new Tombstone.Revoked(
        ref, state.round(), title, programme, state.since(), reason, note, ending.certificate());
  }

  /** The words are the round's: there they can be changed. */
  private Location place(RecordRef ref, RecordState state) {
    return rounds.get(state.round()).revoked().stream()
        .filter(revocation -> revocation.record().equals(ref))
        .map(ReviewRound.Revocation::at)
        .findFirst()
        .orElseGet(() -> terms.places().of(ref));
  }

  /** Those that were set, by record, in the order of the records. */
  Map<RecordRef, Tombstone> byRecord() {
    return Collections.unmodifiableMap(tombstones);
  }
}
