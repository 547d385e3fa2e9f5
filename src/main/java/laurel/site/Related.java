package laurel.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.model.Achievement;

/**
 * Finds achievements near to one: pairs of characters that two titles share weigh the more the
 * rarer they are, the same industry and category weigh a little. Pairs that stand in very many
 * titles (研制, 应用) say nothing and are left out, which also keeps the work linear in the number of
 * records.
 */
final class Related {
  private static final int SHOWN = 3;
  private static final int COMMON = 40;
  private static final int RARE_WEIGHT = 120;
  private static final int SAME_DIVISION = 12;
  private static final int SAME_SECTION = 4;
  private static final int SAME_CATEGORY = 3;

  private static final Comparator<Candidate> NEAREST =
      Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::number);

  private final List<Achievement> all;
  private final Map<String, List<Integer>> byPair = new HashMap<>();
  private final Map<String, List<Integer>> byDivision = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  @SuppressWarnings("ThreadLocalUsage") // one a site; it goes with the site
  private final ThreadLocal<Scores> scores;

  /**
   * An achievement that may be near.
   *
   * @param number its place among all, newest first
   */
  private record Candidate(int number, int score) {}

  Related(Stock stock) {
    all = stock.awarded();
    scores = ThreadLocal.withInitial(() -> new Scores(all.size()));
    for (int i = 0; i < all.size(); i++) {
      int number = i;
      numbers.put(all.get(i).id(), i);
      pairs(all.get(i)).forEach(p -> byPair.computeIfAbsent(p, k -> new ArrayList<>()).add(number));
      byDivision.computeIfAbsent(division(all.get(i)), k -> new ArrayList<>()).add(number);
    }
  }

  /** The nearest others, nearest first; of equals the newer. */
  List<Achievement> to(Achievement a) {
    Scores scores = this.scores.get();
    int own = numbers.getOrDefault(a.id(), -1);
    for (String pair : pairs(a)) {
      List<Integer> sharing = byPair.getOrDefault(pair, List.of());
      if (sharing.size() <= COMMON) {
        int fresh = own < 0 || sharing.contains(own) ? 0 : 1; // a later version's own title
        int weight = RARE_WEIGHT / (2 + sharing.size() + fresh);
        sharing.forEach(i -> scores.add(i, weight));
      }
    }
    List<Integer> near = byDivision.getOrDefault(division(a), List.of());
    for (int i = 0; i < Math.min(COMMON, near.size()); i++) {
      scores.add(near.get(i), 0);
    }
    for (int i = 0; i < Math.min(COMMON, all.size()); i++) {
      scores.add(i, 0); // the newest, where nothing is near
    }
    return nearest(a, scores);
  }

  private List<Achievement> nearest(Achievement a, Scores scores) {
    List<Candidate> nearest = new ArrayList<>(SHOWN + 1);
    scores.drain(
        (number, shared) -> {
          Achievement other = all.get(number);
          if (!other.id().equals(a.id())) {
            Candidate candidate = new Candidate(number, score(a, other, shared));
            int place = nearest.size();
            while (place > 0 && NEAREST.compare(candidate, nearest.get(place - 1)) < 0) {
              place--;
            }
            nearest.add(place, candidate);
            if (nearest.size() > SHOWN) {
              nearest.remove(SHOWN);
            }
          }
        });
    return nearest.stream().map(candidate -> all.get(candidate.number())).toList();
  }

  /** How much each of all shares with one; emptied by being read. */
  private static final class Scores {
    private final int[] shared;
    private final int[] touched;
    private int count;

    Scores(int size) {
      shared = new int[size];
      touched = new int[size];
    }

    /** A share is kept one higher than it is: 0 is nobody. */
    void add(int number, int weight) {
      if (shared[number] == 0) {
        touched[count++] = number;
        shared[number] = 1;
      }
      shared[number] += weight;
    }

    void drain(IntBinary reader) {
      for (int i = 0; i < count; i++) {
        int number = touched[i];
        int share = shared[number] - 1;
        shared[number] = 0;
        reader.accept(number, share);
      }
      count = 0;
    }
  }

  /** Takes an achievement's number and its share. */
  private interface IntBinary {
    void accept(int number, int share);
  }

  private int score(Achievement a, Achievement other, int shared) {
    int score = shared;
    if (a.industry().isPresent() && other.industry().isPresent()) {
      boolean section = a.industry().get().section().equals(other.industry().get().section());
      score += division(a).equals(division(other)) ? SAME_DIVISION : section ? SAME_SECTION : 0;
    }
    return score + (a.category().key().equals(other.category().key()) ? SAME_CATEGORY : 0);
  }

  private static String division(Achievement a) {
    return a.industry().map(i -> i.code()).orElse("");
  }

  private static Set<String> pairs(Achievement a) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= a.title().length(); i++) {
      pairs.add(a.title().substring(i, i + 2));
    }
    return pairs;
  }
}
