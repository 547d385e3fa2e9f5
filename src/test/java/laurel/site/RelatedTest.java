package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.model.Achievement;
import laurel.model.Category;
import laurel.model.Industry;
import laurel.model.PublicSamples;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Who is near to whom, held to the plain rule: every candidate scored, and all of them sorted. */
class RelatedTest {
  private static final int COMMON = 40;

  /** Characters on both sides of the middle of Unicode, where the sign of a number turns. */
  private static final String LETTERS = "法兰夹具阀门改进泵轴研制应用龥豈ab０";

  @Property(tries = 30)
  void theNearestAreThoseThatThePlainRuleFinds(
      @ForAll @IntRange(min = 1, max = 150) int many, @ForAll long seed) {
    Random random = new Random(seed);
    List<Achievement> list = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      list.add(achievement(i, random));
    }
    Stock stock = new Stock(PublicSamples.catalogue(list, List.of()), Sample.media());
    Related related = new Related(stock);
    List<Achievement> all = stock.awarded();
    Map<String, Integer> having = new HashMap<>();
    all.forEach(a -> pairs(a).forEach(pair -> having.merge(pair, 1, Integer::sum)));
    for (Achievement a : all) {
      assertThat(related.to(a)).isEqualTo(nearest(a, all, having));
    }
  }

  private static Achievement achievement(int number, Random random) {
    String title =
        IntStream.range(0, 1 + random.nextInt(12))
            .mapToObj(i -> LETTERS.charAt(random.nextInt(1 + random.nextInt(LETTERS.length()))))
            .map(String::valueOf)
            .collect(Collectors.joining());
    Achievement a = PublicSamples.achievement("a" + number, title, "简介");
    String division = String.valueOf(25 + random.nextInt(3));
    return new Achievement(
        a.id(),
        a.title(),
        a.titleBreaks(),
        a.programme(),
        random.nextBoolean() ? a.category() : new Category("creation", "小创造", ""),
        a.units(),
        a.union(),
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(new Industry(random.nextBoolean() ? "C" : "D", "业", division, "业")),
        a.newProductiveForce(),
        a.conditions(),
        a.startedOn(),
        a.team(),
        a.words(),
        a.metrics(),
        a.gallery(),
        a.supersedes(),
        a.standing());
  }

  private static Set<String> pairs(Achievement a) {
    String title = a.title();
    return IntStream.range(0, title.length() - 1)
        .mapToObj(i -> title.substring(i, i + 2))
        .collect(Collectors.toSet());
  }

  private static List<Achievement> nearest(
      Achievement a, List<Achievement> all, Map<String, Integer> having) {
    Map<Integer, Integer> scores = new TreeMap<>();
    int sameDivision = 0;
    for (int i = 0; i < all.size(); i++) {
      Achievement other = all.get(i);
      Set<String> shared = pairs(a);
      shared.retainAll(pairs(other));
      shared.removeIf(pair -> having.get(pair) > COMMON);
      int sum = shared.stream().mapToInt(pair -> 120 / (2 + having.get(pair))).sum();
      boolean division = code(a).equals(code(other));
      sameDivision += division ? 1 : 0;
      boolean asked = !shared.isEmpty() || i < COMMON || (division && sameDivision <= COMMON);
      if (asked && !other.id().equals(a.id())) {
        scores.put(i, sum + kind(a, other));
      }
    }
    return scores.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.<Integer>reverseOrder()))
        .limit(3)
        .map(found -> all.get(found.getKey()))
        .toList();
  }

  private static int kind(Achievement a, Achievement other) {
    int weight = a.category().key().equals(other.category().key()) ? 3 : 0;
    if (a.industry().isEmpty() || other.industry().isEmpty()) {
      return weight;
    }
    boolean section = a.industry().get().section().equals(other.industry().get().section());
    return weight + (code(a).equals(code(other)) ? 12 : section ? 4 : 0);
  }

  private static String code(Achievement a) {
    return a.industry().map(Industry::code).orElse("");
  }
}
