package laurel.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
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

  private final List<Achievement> all;

  private final TitlePairs titles;

  private final Map<String, List<Integer>> byDivision;

  private final Kinds kinds;

  private final Map<String, Integer> numbers;

  @SuppressWarnings("ThreadLocalUsage") // one a site; it goes with the site
  private final ThreadLocal<Scores> scores;

  /** The nearest of each of all, once they were looked for: a build asks several times. */
  private final AtomicReferenceArray<List<Achievement>> found;

  Related(Stock stock) {
    all = stock.awarded();
    scores = ThreadLocal.withInitial(() -> new Scores(all.size()));
    found = new AtomicReferenceArray<>(all.size());
    kinds = new Kinds(all);
    titles = new TitlePairs(all.stream().map(Achievement::title).toList());
    numbers = new HashMap<>();
    byDivision = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      numbers.put(all.get(i).id(), i);
      byDivision.computeIfAbsent(Kinds.division(all.get(i)), k -> new ArrayList<>()).add(i);
    }
  }

  /** Under other titles: of what kind each is, and where it stands, is known. */
  private Related(Related stood, Retitled retitled) {
    all = retitled.in(stood.all);
    scores = stood.scores;
    found = new AtomicReferenceArray<>(all.size());
    kinds = stood.kinds;
    SortedMap<Integer, String> later = new TreeMap<>();
    retitled.later().forEach((id, a) -> later.put(stood.numbers.get(id), a.title()));
    titles = stood.titles.with(later);
    numbers = stood.numbers;
    byDivision = stood.byDivision;
  }

  /** The same, some of all under other titles. */
  Related with(Retitled retitled) {
    return new Related(this, retitled);
  }

  /** The nearest others, nearest first; of equals the newer. */
  @SuppressWarnings("ReferenceEquality") // of a later version nothing is known
  List<Achievement> to(Achievement a) {
    int own = numbers.getOrDefault(a.id(), -1);
    if (own < 0 || all.get(own) != a) {
      return search(a, own); // a later version of one, or none of them
    }
    List<Achievement> known = found.get(own);
    if (known == null) {
      known = search(a, own);
      found.set(own, known);
    }
    return known;
  }

  private List<Achievement> search(Achievement a, int own) {
    Scores scores = this.scores.get();
    for (int pair : TitlePairs.of(a.title())) {
      addSharing(pair, own, scores);
    }
    List<Integer> near = byDivision.getOrDefault(Kinds.division(a), List.of());
    for (int i = 0; i < Math.min(COMMON, near.size()); i++) {
      scores.add(near.get(i), 0);
    }
    for (int i = 0; i < Math.min(COMMON, all.size()); i++) {
      scores.add(i, 0); // the newest, where nothing is near
    }
    return nearest(kinds.of(a), own, scores);
  }

  /**
   * Adds those that share a pair, unless it is a common one.
   *
   * @param own the achievement's own number; -1 for none
   */
  private void addSharing(int pair, int own, Scores scores) {
    int from = titles.first(pair);
    int end = from;
    boolean known = own < 0;
    while (titles.has(end, pair) && end - from <= COMMON) {
      known |= titles.number(end) == own;
      end++;
    }
    if (end - from <= COMMON) {
      int fresh = known ? 0 : 1; // a later version's own title
      for (int i = from; i < end; i++) {
        scores.add(titles.number(i), RARE_WEIGHT / (2 + end - from + fresh));
      }
    }
  }

  private List<Achievement> nearest(Kinds.Of kind, int own, Scores scores) {
    long[] nearest = new long[SHOWN]; // ranks, the highest first
    for (int i = 0; i < scores.count; i++) {
      int number = scores.touched[i];
      int shared = scores.taken(number);
      if (rank(number, shared + Kinds.MOST) <= nearest[SHOWN - 1] || number == own) {
        continue; // whatever kind it is: nearly all of hundreds end here
      }
      insert(rank(number, shared + kinds.weight(kind, number)), nearest);
    }
    scores.count = 0;
    return Arrays.stream(nearest).filter(rank -> rank > 0).mapToObj(this::ranked).toList();
  }

  /** The higher, the nearer, and of equals the newer; above 0. */
  private static long rank(int number, int score) {
    return ((long) score << Integer.SIZE) + (Integer.MAX_VALUE - number);
  }

  private Achievement ranked(long rank) {
    return all.get(Integer.MAX_VALUE - (int) rank);
  }

  private static void insert(long rank, long[] nearest) {
    if (rank <= nearest[SHOWN - 1]) {
      return;
    }
    int place = SHOWN - 1;
    for (; place > 0 && nearest[place - 1] < rank; place--) {
      nearest[place] = nearest[place - 1];
    }
    nearest[place] = rank;
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

    /** What it shares, which is forgotten. */
    int taken(int number) {
      int share = shared[number] - 1;
      shared[number] = 0;
      return share;
    }
  }

  /** Ids of those who share a telling pair that came into one of these titles or went from it. */
  static Set<String> moved(Related before, Related after, Collection<String> changed) {
    Set<Integer> pairs = new HashSet<>();
    for (String id : changed) {
      Set<Integer> came = after.pairs(id);
      Set<Integer> went = before.pairs(id);
      came.stream().filter(pair -> !went.contains(pair)).forEach(pairs::add);
      went.stream().filter(pair -> !came.contains(pair)).forEach(pairs::add);
    }
    Set<String> moved = new TreeSet<>();
    for (int pair : pairs) {
      List<String> had = before.having(pair);
      List<String> have = after.having(pair);
      if (Math.min(had.size(), have.size()) <= COMMON) {
        moved.addAll(had);
        moved.addAll(have);
      }
    }
    return moved;
  }

  private Set<Integer> pairs(String id) {
    Set<Integer> pairs = new HashSet<>();
    Optional.ofNullable(numbers.get(id))
        .map(i -> TitlePairs.of(all.get(i).title()))
        .ifPresent(own -> Arrays.stream(own).forEach(pairs::add));
    return pairs;
  }

  /** Ids of those with this pair in their titles. */
  private List<String> having(int pair) {
    List<String> having = new ArrayList<>();
    for (int i = titles.first(pair); titles.has(i, pair); i++) {
      having.add(all.get(titles.number(i)).id());
    }
    return having;
  }
}
