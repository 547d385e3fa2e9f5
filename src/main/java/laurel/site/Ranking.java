package laurel.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Catalogue;
import laurel.model.Level;
import laurel.model.RecordRef;
import laurel.model.Round;

/** The orders in which awarded achievements are listed. */
public final class Ranking {
  private final Map<String, Map<RecordRef, Integer>> positions;
  private final List<Achievement> newest;

  /** Sorts what a catalogue has awarded. */
  public Ranking(Catalogue catalogue) {
    positions = new HashMap<>();
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

  private Ranking(Map<String, Map<RecordRef, Integer>> positions, List<Achievement> newest) {
    this.positions = positions;
    this.newest = newest;
  }

  /** The same orders of achievements under other titles, which no order asks for. */
  Ranking with(Retitled retitled) {
    return new Ranking(positions, retitled.in(newest));
  }

  /** The newest award first, then by level and place in the list. */
  public List<Achievement> newestFirst() {
    return newest;
  }

  /** The highest level first; of one level the newest. */
  public List<Achievement> highestFirst() {
    return sorted(Comparator.comparingInt(Ranking::level));
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

  private static int level(Achievement a) {
    return award(a).level().map(Level::order).orElse(1);
  }
}
