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

  /**
   * An achievement that may be near.
   *
   * @param number its place among all, newest first
   */
  private record Candidate(int number, int score) {}

  Related(Stock stock) {
    all = stock.awarded();
    for (int i = 0; i < all.size(); i++) {
      int number = i;
      pairs(all.get(i)).forEach(p -> byPair.computeIfAbsent(p, k -> new ArrayList<>()).add(number));
      byDivision.computeIfAbsent(division(all.get(i)), k -> new ArrayList<>()).add(number);
    }
  }

  /** The nearest others, nearest first; of equals the newer. */
  List<Achievement> to(Achievement a) {
    Map<Integer, Integer> scores = new HashMap<>();
    for (String pair : pairs(a)) {
      List<Integer> sharing = byPair.getOrDefault(pair, List.of());
      if (sharing.size() <= COMMON) {
        sharing.forEach(i -> scores.merge(i, RARE_WEIGHT / (2 + sharing.size()), Integer::sum));
      }
    }
    byDivision.getOrDefault(division(a), List.of()).stream()
        .limit(COMMON)
        .forEach(i -> scores.merge(i, 0, Integer::sum));
    for (int i = 0; i < Math.min(COMMON, all.size()); i++) {
      scores.merge(i, 0, Integer::sum); // the newest, where nothing is near
    }
    return scores.entrySet().stream()
        .filter(e -> !all.get(e.getKey()).id().equals(a.id()))
        .map(e -> new Candidate(e.getKey(), score(a, all.get(e.getKey()), e.getValue())))
        .sorted(NEAREST)
        .limit(SHOWN)
        .map(candidate -> all.get(candidate.number()))
        .toList();
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
