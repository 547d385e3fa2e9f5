package laurel.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import laurel.dossier.ReviewRound;
import laurel.model.Award;
import laurel.model.Change;
import laurel.model.Level;
import laurel.model.RecordRef;

/** What changes about the records from one moment in the rounds' history to a later one. */
public final class Changes {
  private Changes() {}

  /**
   * What lies between two states, in the order of the records.
   *
   * @param before the states at the earlier moment
   * @param after the states at the later one
   */
  public static List<Change> between(
      Map<RecordRef, RecordState> before, Map<RecordRef, RecordState> after) {
    List<Change> changes = new ArrayList<>();
    TreeSet<RecordRef> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    for (RecordRef ref : all) {
      RecordState now = after.get(ref);
      if (now != null && !now.equals(before.get(ref))) {
        of(ref, before.get(ref), now, changes);
      }
    }
    return changes;
  }

  /** What one round changes against all that were held before it. */
  public static List<Change> by(ReviewRound round, List<ReviewRound> all) {
    List<ReviewRound> earlier =
        all.stream().filter(other -> Fold.IN_TIME.compare(other, round) < 0).toList();
    List<ReviewRound> with = new ArrayList<>(earlier);
    with.add(round);
    return between(Fold.of(earlier), Fold.of(with));
  }

  private static void of(RecordRef ref, RecordState was, RecordState now, List<Change> changes) {
    if (!now.stands()) {
      RecordState.Ending ending = now.ending().orElseThrow();
      if (was == null || was.stands() || !was.ending().equals(now.ending())) {
        changes.add(
            ending instanceof RecordState.Ending.Revoked revoked
                ? new Change.Revoked(ref, revoked.reason())
                : new Change.Withdrawn(ref));
      }
    } else if (was == null || !was.stands()) {
      changes.add(new Change.Added(ref, now.stage(), now.award().flatMap(Award::level)));
    } else if (was.stage() != now.stage()) {
      changes.add(
          new Change.Promoted(ref, was.stage(), now.stage(), now.award().flatMap(Award::level)));
    } else {
      corrected(ref, was, now, changes);
    }
  }

  private static void corrected(
      RecordRef ref, RecordState was, RecordState now, List<Change> changes) {
    if (was.award().isEmpty() || now.award().isEmpty()) {
      return;
    }
    Award old = was.award().get();
    Award current = now.award().get();
    if (!old.level().equals(current.level())) {
      changes.add(new Change.Corrected(ref, "level", name(old), name(current)));
    }
    if (!old.certificate().equals(current.certificate())) {
      changes.add(
          new Change.Corrected(ref, "certificate", old.certificate(), current.certificate()));
    }
  }

  private static String name(Award award) {
    return award.level().map(Level::name).orElse("");
  }
}
