package laurel.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

  /** Every pair of every title with the number of its achievement, sorted: eight bytes each. */
  private final long[] byPair;

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
    long[] found = new long[all.stream().mapToInt(a -> a.title().length()).sum()];
    int count = 0;
    for (int i = 0; i < all.size(); i++) {
      numbers.put(all.get(i).id(), i);
      for (int pair : pairs(all.get(i))) {
        found[count++] = ((long) pair << Integer.SIZE) | i;
      }
      byDivision.computeIfAbsent(division(all.get(i)), k -> new ArrayList<>()).add(i);
    }
    byPair = Arrays.copyOf(found, count);
    Arrays.sort(byPair);
  }

  /** The nearest others, nearest first; of equals the newer. */
  List<Achievement> to(Achievement a) {
    Scores scores = this.scores.get();
    int own = numbers.getOrDefault(a.id(), -1);
    for (int pair : pairs(a)) {
      addSharing(pair, own, scores);
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

  /**
   * Adds those that share a pair, unless it is a common one.
   *
   * @param own the achievement's own number; -1 for none
   */
  private void addSharing(int pair, int own, Scores scores) {
    int from = first(pair);
    int end = from;
    boolean known = own < 0;
    while (has(end, pair) && end - from <= COMMON) {
      known |= (int) byPair[end] == own;
      end++;
    }
    if (end - from <= COMMON) {
      int fresh = known ? 0 : 1; // a later version's own title
      for (int i = from; i < end; i++) {
        scores.add((int) byPair[i], RARE_WEIGHT / (2 + end - from + fresh));
      }
    }
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

  /** Where the titles with this pair begin. */
  private int first(int pair) {
    int place = Arrays.binarySearch(byPair, (long) pair << Integer.SIZE);
    return place < 0 ? -place - 1 : place;
  }

  private boolean has(int place, int pair) {
    return place < byPair.length && (int) (byPair[place] >> Integer.SIZE) == pair;
  }

  /** The pairs of characters in a title, each once. */
  private static int[] pairs(Achievement a) {
    String title = a.title();
    return IntStream.range(0, Math.max(0, title.length() - 1))
        .map(i -> (title.charAt(i) << Character.SIZE) | title.charAt(i + 1))
        .sorted()
        .distinct()
        .toArray();
  }
}
