package laurel.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Catalogue;
import laurel.model.Level;
import laurel.model.Programme;
import laurel.model.RecordRef;
import laurel.model.Round;

/** The orders in which awarded achievements are listed. */
public final class Ranking {
  private final Map<String, Map<RecordRef, Integer>> positions;
  private final List<Achievement> newest;
  private final Set<String> graded;

  /** Sorts what a catalogue has awarded. */
  public Ranking(Catalogue catalogue) {
    positions = new HashMap<>();
    graded =
        catalogue.programmes().stream()
            .filter(Programme::graded)
            .map(Programme::id)
            .collect(Collectors.toUnmodifiableSet());
    for (Round round : catalogue.rounds()) {
      Map<RecordRef, Integer> places = new HashMap<>();
      round.entries().forEach(e -> places.put(e.record(), e.position()));
      positions.put(round.id(), places);
    }
    newest =
        catalogue.achievements().stream()
            .filter(a -> a.standing().awarded())
            .map(a -> new Placed(a, award(a).on(), level(a), award(a).round(), position(a)))
            .sorted(Placed.NEWEST)
            .map(Placed::achievement)
            .toList();
  }

  /** An achievement with what it is sorted by, found once for a dozen comparisons. */
  private record Placed(
      Achievement achievement, LocalDate on, int level, String round, int position) {
    static final Comparator<Placed> NEWEST =
        Comparator.comparing(Placed::on)
            .reversed()
            .thenComparingInt(Placed::level)
            .thenComparing(Placed::round)
            .thenComparingInt(Placed::position)
            .thenComparing(placed -> placed.achievement().id());
  }

  private Ranking(Ranking other, List<Achievement> newest) {
    this.positions = other.positions;
    this.graded = other.graded;
    this.newest = newest;
  }

  /** The same orders of achievements under other titles, which no order asks for. */
  Ranking with(Retitled retitled) {
    return new Ranking(this, retitled.in(newest));
  }

  /** The newest award first, then by level and place in the list. */
  public List<Achievement> newestFirst() {
    return newest;
  }

  /** The highest level first, what has none of several last; of one level the newest. */
  public List<Achievement> highestFirst() {
    return sorted(Comparator.comparingInt(this::level));
  }

  /** As the announcements list them, the newest round first. */
  public List<Achievement> asAnnounced() {
    return sorted(
        Comparator.comparing((Achievement a) -> award(a).on())
            .reversed()
            .thenComparing(a -> award(a).round())
            .thenComparingInt(this::position));
  }

  /** Its place in a round's list, counted from 1; 0 when the round does not name it. */
  public int position(String round, RecordRef record) {
    return positions.getOrDefault(round, Map.of()).getOrDefault(record, 0);
  }

  private List<Achievement> sorted(Comparator<Achievement> order) {
    List<Achievement> list = new ArrayList<>(newest);
    list.sort(order);
    return list;
  }

  private int position(Achievement a) {
    return position(award(a).round(), a.ref());
  }

  private static Award award(Achievement a) {
    return a.standing().award().orElseThrow();
  }

  /** The only level of a programme is a name for its award and no rank. */
  private int level(Achievement a) {
    return award(a)
        .level()
        .filter(level -> graded.contains(a.programme()))
        .map(Level::order)
        .orElse(Integer.MAX_VALUE);
  }
}
