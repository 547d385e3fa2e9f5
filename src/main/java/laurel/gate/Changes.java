package laurel.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import laurel.dossier.ReviewRound;
import laurel.dossier.ReviewRound.Correction;
import laurel.dossier.ReviewRound.Decision;
import laurel.model.Award;
import laurel.model.Change;
import laurel.model.Level;
import laurel.model.Publicity.Phase;
import laurel.model.RecordRef;
import laurel.model.Stage;

/** What changes about the records from one moment in the rounds' history to a later one. */
public final class Changes {
  private final Map<RecordRef, RecordState> before;
  private final Map<RecordRef, RecordState> after;
  private final Map<RecordRef, List<Correction>> corrections;
  private final Set<RecordRef> passedOver;

  /** The level that a list proposes (公示): a proposal is no award yet. */
  private final Map<RecordRef, Level> proposed = new HashMap<>();

  private final List<Change> changes = new ArrayList<>();

  private Changes(List<ReviewRound> earlier, List<ReviewRound> held) {
    List<ReviewRound> all = new ArrayList<>(earlier);
    all.addAll(held);
    this.before = Fold.of(earlier);
    this.after = Fold.of(all);
    List<ReviewRound> inTime = held.stream().sorted(Fold.IN_TIME).toList();
    this.corrections =
        inTime.stream()
            .flatMap(round -> round.corrections().stream())
            .collect(Collectors.groupingBy(Correction::record));
    this.passedOver = passedOver(earlier, inTime);
    for (ReviewRound round : inTime) {
      for (Decision decision : round.decisions()) {
        if (round.stage() == Stage.PUBLICITY) {
          decision.level().ifPresent(level -> proposed.put(decision.record(), level));
        }
      }
    }
  }

  /**
   * What rounds change, in the order of their lists, so that it can be held against the decision on
   * paper line by line; what no list names follows in the order of the records.
   *
   * @param earlier the rounds up to the earlier moment
   * @param held those after it, up to the later one
   */
  public static List<Change> between(List<ReviewRound> earlier, List<ReviewRound> held) {
    Changes changes = new Changes(earlier, held);
    Set<RecordRef> all = new LinkedHashSet<>();
    for (ReviewRound round : held.stream().sorted(Fold.IN_TIME).toList()) {
      all.addAll(inOrder(round));
      round.revoked().forEach(revoked -> all.add(revoked.record()));
    }
    TreeSet<RecordRef> others = new TreeSet<>(changes.before.keySet());
    others.addAll(changes.after.keySet());
    all.addAll(others);
    all.forEach(changes::tell);
    return List.copyOf(changes.changes);
  }

  /** What one round changes against all that were held before it. */
  public static List<Change> by(ReviewRound round, List<ReviewRound> all) {
    List<ReviewRound> earlier =
        all.stream().filter(other -> Fold.IN_TIME.compare(other, round) < 0).toList();
    return between(earlier, List.of(round));
  }

  /** What lists of awards leave out of the proposals (公示) that they settle. */
  private static Set<RecordRef> passedOver(List<ReviewRound> earlier, List<ReviewRound> held) {
    List<ReviewRound> past = new ArrayList<>(earlier);
    Set<RecordRef> over = new HashSet<>();
    for (ReviewRound round : held) {
      if (round.stage() == Stage.AWARDED) {
        Set<RecordRef> proposed = proposed(past, round);
        proposed.removeAll(named(round));
        over.addAll(proposed);
      }
      past.add(round);
      over.removeAll(named(round));
    }
    return over;
  }

  private static Set<RecordRef> named(ReviewRound round) {
    return Set.copyOf(inOrder(round));
  }

  private static List<RecordRef> inOrder(ReviewRound round) {
    return round.decisions().stream().map(Decision::record).toList();
  }

  /**
   * What stands proposed, once its period is over, and was ever proposed beside something that a
   * list awards: the list says nothing of a batch that is still open, nor of one that it does not
   * take from. What is proposed again by itself stays one of its batch.
   */
  private static Set<RecordRef> proposed(List<ReviewRound> past, ReviewRound list) {
    Set<RecordRef> awarded = named(list);
    Set<String> over = new HashSet<>();
    Set<RecordRef> beside = new HashSet<>();
    for (ReviewRound round : past) {
      if (round.programme().equals(list.programme()) && round.stage() == Stage.PUBLICITY) {
        if (round.publicity().map(p -> p.on(list.date()) == Phase.OVER).orElse(true)) {
          over.add(round.id());
        }
        if (!Collections.disjoint(awarded, named(round))) {
          beside.addAll(named(round));
        }
      }
    }
    Set<RecordRef> proposed = new HashSet<>();
    Fold.of(past)
        .forEach(
            (ref, state) -> {
              boolean stands = state.stands() && state.stage() == Stage.PUBLICITY;
              if (stands && over.contains(state.round()) && beside.contains(ref)) {
                proposed.add(ref);
              }
            });
    return proposed;
  }

  private void tell(RecordRef ref) {
    int told = changes.size();
    RecordState was = before.get(ref);
    RecordState now = after.get(ref);
    if (now == null) {
      return;
    }
    if (!now.stands()) {
      ended(ref, was, now);
    } else if (was == null || !was.stands()) {
      changes.add(new Change.Added(ref, now.stage(), level(ref, now)));
    } else if (passedOver.contains(ref) || now.stage().compareTo(was.stage()) < 0) {
      changes.add(new Change.Deferred(ref, was.stage()));
    } else if (was.stage() != now.stage()) {
      changes.add(new Change.Promoted(ref, was.stage(), now.stage(), level(ref, now)));
    } else {
      corrected(ref, was, now);
    }
    if (now.stands() && was != null) {
      printed(ref, now, changes.subList(told, changes.size()));
    }
  }

  private Optional<Level> level(RecordRef ref, RecordState now) {
    return now.stage() == Stage.PUBLICITY
        ? Optional.ofNullable(proposed.get(ref))
        : now.award().flatMap(Award::level);
  }

  private void ended(RecordRef ref, RecordState was, RecordState now) {
    RecordState.Ending ending = now.ending().orElseThrow();
    if (was == null || was.stands() || !was.ending().equals(now.ending())) {
      changes.add(
          ending instanceof RecordState.Ending.Revoked revoked
              ? new Change.Revoked(ref, revoked.reason())
              : new Change.Withdrawn(ref));
    }
  }

  private void corrected(RecordRef ref, RecordState was, RecordState now) {
    Optional<Award> old = was.award();
    Optional<Award> current = now.award();
    if (old.isEmpty() || current.isEmpty()) {
      return;
    }
    if (!old.get().level().equals(current.get().level())) {
      changes.add(new Change.Corrected(ref, "level", name(old.get()), name(current.get())));
    }
    if (!old.get().certificate().equals(current.get().certificate())) {
      changes.add(
          new Change.Corrected(
              ref, "certificate", old.get().certificate(), current.get().certificate()));
    }
  }

  /** Words that were printed wrong; of an award only what is so, and what no list tells. */
  private void printed(RecordRef ref, RecordState now, List<Change> byLists) {
    List<Change> printed = new ArrayList<>();
    for (Correction one : corrections.getOrDefault(ref, List.of())) {
      boolean stands = now.award().map(a -> one.isTrueOf(a.level(), a.certificate())).orElse(true);
      boolean told = byLists.stream().anyMatch(change -> isOf(one.field(), change));
      if (!one.ofAward() || (stands && !told)) {
        printed.add(new Change.Corrected(ref, one.field(), one.before(), one.after()));
      }
    }
    changes.addAll(printed);
  }

  private static boolean isOf(String field, Change change) {
    return change instanceof Change.Corrected corrected && corrected.field().equals(field);
  }

  private static String name(Award award) {
    return award.level().map(Level::name).orElse("");
  }
}
