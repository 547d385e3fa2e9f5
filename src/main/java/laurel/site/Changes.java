package laurel.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import laurel.model.Achievement;
import laurel.model.Change;
import laurel.model.Lesson;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Stage;
import laurel.model.UnitName;

/** What a round changed since the list that it goes on from, in numbers. */
final class Changes {
  private final Edition edition;
  private final Map<String, List<RoundView.Change>> known = new ConcurrentHashMap<>();

  Changes(Edition edition) {
    this.edition = edition;
  }

  /** Counted once a round: the inputs of each page that shows them ask, and then the page does. */
  List<RoundView.Change> of(Round round) {
    return known.computeIfAbsent(round.id(), id -> counted(round));
  }

  private List<RoundView.Change> counted(Round round) {
    List<RoundView.Change> changes = new ArrayList<>();
    if (round.stage() == Stage.CORRECTION) {
      long withdrawn = round.changes().stream().filter(c -> c instanceof Change.Withdrawn).count();
      add(changes, "change.corrected", corrected(round).size());
      add(changes, "change.revoked", round.revoked().size());
      add(changes, "changed.withdrawn", (int) withdrawn);
      changes.removeIf(change -> change.number().equals("0"));
      return List.copyOf(changes);
    }
    Optional<Round> before = before(round);
    Set<RecordRef> now = records(round);
    String was = before.map(b -> edition.say("change.before", records(b).size())).orElse("");
    changes.add(new RoundView.Change(edition.say("change.total"), String.valueOf(now.size()), was));
    Set<String> units = units(round);
    add(changes, "count.units", units.size());
    if (round.stage() == Stage.AWARDED) {
      units.removeAll(earlierUnits(round));
      add(changes, "change.firstUnits", units.size());
    }
    before.ifPresent(b -> changes.add(difference(b, round)));
    return List.copyOf(changes);
  }

  /** What a correction states otherwise than before. */
  List<RoundView.Corrected> corrected(Round round) {
    List<RoundView.Corrected> corrected = new ArrayList<>();
    for (Change change : round.changes()) {
      if (change instanceof Change.Corrected one) {
        title(one.record())
            .ifPresent(
                title ->
                    corrected.add(
                        new RoundView.Corrected(
                            title,
                            edition.urls.record(one.record()),
                            edition.field(one.field()),
                            one.before(),
                            one.after())));
      }
    }
    return List.copyOf(corrected);
  }

  private Optional<Title> title(RecordRef ref) {
    if (ref.kind() == RecordRef.Kind.LESSON) {
      return Optional.ofNullable(edition.stock.lesson(ref.id()))
          .map(l -> edition.title(l.title(), l.titleBreaks()));
    }
    return Optional.ofNullable(edition.stock.achievement(ref.id()))
        .map(a -> edition.title(a.title(), a.titleBreaks()));
  }

  private void add(List<RoundView.Change> changes, String label, int number) {
    changes.add(new RoundView.Change(edition.say(label), String.valueOf(number), ""));
  }

  private RoundView.Change difference(Round before, Round round) {
    Set<RecordRef> now = records(round);
    Set<RecordRef> then = records(before);
    long added = now.stream().filter(r -> !then.contains(r)).count();
    Set<RecordRef> gone = new HashSet<>(then);
    gone.removeAll(now);
    gone.removeAll(awardedBetween(before, round));
    int left = gone.size();
    return new RoundView.Change(
        edition.say("change.added"),
        String.valueOf(added),
        left == 0 ? "" : edition.say("change.left", left));
  }

  /** The list that this one goes on from: the nearest earlier one that shares a record with it. */
  private Optional<Round> before(Round round) {
    Set<RecordRef> now = records(round);
    Round before = null;
    for (Round other : edition.catalogue().rounds()) {
      if (other.id().equals(round.id())) {
        break;
      }
      boolean list =
          other.programme().equals(round.programme()) && other.stage() != Stage.CORRECTION;
      if (list && !Collections.disjoint(now, records(other))) {
        before = other;
      }
    }
    return Optional.ofNullable(before);
  }

  /** What won its award meanwhile: a second batch does not leave it out. */
  private Set<RecordRef> awardedBetween(Round before, Round round) {
    List<Round> rounds = edition.catalogue().rounds();
    Set<RecordRef> awarded = new HashSet<>();
    for (Round other : rounds.subList(rounds.indexOf(before), rounds.indexOf(round))) {
      if (other.stage() == Stage.AWARDED) {
        awarded.addAll(records(other));
      }
    }
    return awarded;
  }

  /** What a round's list names. */
  static Set<RecordRef> records(Round round) {
    Set<RecordRef> records = new HashSet<>();
    round.entries().forEach(e -> records.add(e.record()));
    return records;
  }

  private Set<String> units(Round round) {
    Set<String> units = new HashSet<>();
    for (Round.Entry entry : round.entries()) {
      for (UnitName unit : units(entry.record())) {
        units.add(unit.unit());
      }
    }
    return units;
  }

  private List<UnitName> units(RecordRef ref) {
    if (ref.kind() == RecordRef.Kind.ACHIEVEMENT) {
      Achievement a = edition.stock.achievement(ref.id());
      return a == null ? List.of() : a.units();
    }
    Lesson lesson = edition.stock.lesson(ref.id());
    return lesson == null ? List.of() : lesson.units();
  }

  private Set<String> earlierUnits(Round round) {
    Set<String> earlier = new HashSet<>();
    for (Round other : edition.catalogue().rounds()) {
      if (other.stage() == Stage.AWARDED && other.date().isBefore(round.date())) {
        earlier.addAll(units(other));
      }
    }
    return earlier;
  }
}
