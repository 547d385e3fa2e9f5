package laurel.review;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import laurel.model.Gallery;
import laurel.model.Narrative;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ResemblancesTest {
  private static final int COMMON = 40;

  /** Two of them are written in two units each. */
  private static final String WIDE = "冷水阀焊缝检测装置节能改造工艺刀具夹具轴承磨损温度压力流量泵站隧道桥梁𠮷𡋾";

  @Property(tries = 150)
  void findsWhatComparingEveryPairInPlainSetsFinds(@ForAll long seed) {
    Random random = new Random(seed);
    List<Candidate> judged = entries(random, 1 + random.nextInt(110), "J");
    List<Candidate> earlier = entries(random, random.nextInt(60), "E");
    List<String> plain = plain(judged, earlier);
    for (int atOnce : List.of(1, 1 + random.nextInt(900), 1_000_000)) {
      assertThat(told(Resemblances.of(judged, earlier, atOnce))).isEqualTo(plain);
    }
  }

  @Test
  void textsThatOnlySharePhrasesOfFortyAndMoreAreNotCompared() {
    List<Candidate> judged = new ArrayList<>();
    for (int i = 0; i < COMMON + 1; i++) {
      judged.add(entry("C" + i, "", "为了提高生产效率降低生产成本保证安全质量"));
    }
    assertThat(Resemblances.of(judged.subList(0, COMMON), List.of())).hasSize(500);
    assertThat(Resemblances.of(judged, List.of())).isEmpty();
  }

  @Test
  void punctuationPartsNothingAndLettersOfTwoUnitsAreOne() {
    List<Candidate> judged =
        List.of(
            entry("A", "𠮷野焊缝检测", "在𠮷野的管道上，焊缝检测由人工改为自动，每班省去两人"),
            entry("B", "水阀", "在𠮷野的管道上焊缝检测：由人工改为自动。每班、省去（两人"));
    assertThat(told(Resemblances.of(judged, List.of()))).containsExactly("A B 0 100");
  }

  @Test
  void aPackWithoutEntriesHasNoPairs() {
    assertThat(Resemblances.of(List.of(), List.of(entry("A", "甲", "乙")))).isEmpty();
    assertThat(Resemblances.of(List.of(entry("A", "", "")), List.of())).isEmpty();
  }

  private static List<String> told(List<Resemblance> found) {
    return found.stream()
        .map(r -> r.left().code() + " " + r.right().code() + " " + r.title() + " " + r.text())
        .toList();
  }

  /** Texts of passages that few, some or most entries have, in an order of their own. */
  private static List<Candidate> entries(Random random, int number, String prefix) {
    List<String> passages =
        IntStream.range(0, 12).mapToObj(i -> letters(new Random(i), WIDE, 5 + 3 * i)).toList();
    int few = 1 + random.nextInt(passages.size());
    List<Integer> codes = new ArrayList<>(IntStream.range(0, number).boxed().toList());
    Collections.shuffle(codes, random);
    List<Candidate> entries = new ArrayList<>();
    for (int code : codes) {
      int pieces = random.nextInt(5);
      List<String> text = new ArrayList<>();
      for (int i = 0; i < pieces; i++) {
        text.add(
            random.nextInt(3) == 0
                ? letters(random, random.nextBoolean() ? "甲乙" : WIDE, random.nextInt(40))
                : passages.get(random.nextInt(few)));
      }
      String title =
          random.nextInt(4) == 0
              ? passages.get(random.nextInt(few))
              : letters(random, WIDE, random.nextInt(9));
      entries.add(entry(prefix + code, title, String.join("，", text)));
    }
    return entries;
  }

  private static String letters(Random random, String from, int number) {
    int[] letters = from.codePoints().toArray();
    return IntStream.range(0, number)
        .mapToObj(i -> Character.toString(letters[random.nextInt(letters.length)]))
        .collect(joining());
  }

  private static Candidate entry(String code, String title, String text) {
    int half = text.length() / 2;
    return new Candidate(
        code,
        false,
        "p",
        title,
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        1,
        new Narrative(text.substring(0, half), "", text.substring(half), "", "", ""),
        List.of(),
        new Gallery(List.of(), List.of(), List.of()),
        List.of(),
        new Papers(List.of(), List.of(), List.of()),
        List.of(),
        false,
        false,
        Candidate.Withheld.NOTHING,
        Optional.empty(),
        0);
  }

  /** Pairs that share what few have, each compared in sets of strings. */
  private static List<String> plain(List<Candidate> judged, List<Candidate> earlier) {
    List<Candidate> all = new ArrayList<>(judged);
    all.addAll(earlier);
    List<Set<String>> titles = all.stream().map(c -> runs(c.title(), 2)).toList();
    List<Set<String>> texts = all.stream().map(c -> runs(Compared.text(c), 6)).toList();
    Map<String, Integer> havingTitle = having(titles);
    Map<String, Integer> havingText = having(texts);
    List<Resemblance> found = new ArrayList<>();
    for (int b = 1; b < all.size(); b++) {
      for (int a = 0; a < Math.min(b, judged.size()); a++) {
        Set<String> title = common(titles.get(a), titles.get(b));
        Set<String> text = common(texts.get(a), texts.get(b));
        int either = titles.get(a).size() + titles.get(b).size() - title.size();
        int least = Math.min(texts.get(a).size(), texts.get(b).size());
        int nearTitle = either == 0 ? 0 : title.size() * 100 / either;
        int nearText = text.size() < 12 ? 0 : text.size() * 100 / least;
        boolean seen =
            title.stream().anyMatch(run -> havingTitle.get(run) <= COMMON)
                || text.stream().anyMatch(run -> havingText.get(run) <= COMMON);
        if (seen && (nearTitle >= 60 || nearText >= 25)) {
          found.add(new Resemblance(all.get(a), all.get(b), nearTitle, nearText, List.of()));
        }
      }
    }
    found.sort(
        Comparator.comparingInt((Resemblance r) -> -r.share())
            .thenComparing(r -> r.left().code())
            .thenComparing(r -> r.right().code()));
    return told(found.stream().limit(500).toList());
  }

  private static Map<String, Integer> having(List<Set<String>> entries) {
    Map<String, Integer> having = new HashMap<>();
    entries.forEach(runs -> runs.forEach(run -> having.merge(run, 1, Integer::sum)));
    return having;
  }

  private static Set<String> common(Set<String> a, Set<String> b) {
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    return common;
  }

  private static Set<String> runs(String text, int length) {
    int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + length <= letters.length; i++) {
      runs.add(new String(letters, i, length));
    }
    return runs;
  }
}
