package laurel.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.model.RecordRef;
import laurel.model.Unit;

/**
 * Finds what was entered twice (附件2 第8行: 不允许重复申报): the same title by one unit is an error on both,
 * or on the one that no round names; a near one is a warning with the pair. Titles are compared
 * within a unit by the character pairs they share, through an index from pairs to titles, so that
 * 100,000 records of one unit are no trouble.
 */
final class Duplicates {
  /** Share of common character pairs from which two titles are near. */
  private static final double NEAR = 0.7;

  /** A pair of characters in more titles than this tells nothing (研制, 应用). */
  private static final int COMMON = 40;

  /**
   * Of how many earlier titles a record is told: of forty alike, one would be told of thirty-nine
   * times, and the pair that was entered twice would be lost among them.
   */
  private static final int TOLD = 3;

  private final Map<String, Rulebook> books;
  private final UnitRegister units;
  private final FindingLog log;
  private final Set<RecordRef> decided;
  private final Set<String> told = new HashSet<>();

  /** By name as written: many records are of one unit. */
  private final Map<String, String> keys = new HashMap<>();

  Duplicates(Map<String, Rulebook> books, UnitRegister units, FindingLog log) {
    this(books, units, Set.of(), log);
  }

  /**
   * Finds none yet.
   *
   * @param decided those that rounds name: a copy beside one takes no award off the site
   */
  Duplicates(
      Map<String, Rulebook> books, UnitRegister units, Set<RecordRef> decided, FindingLog log) {
    this.decided = decided;
    this.books = books;
    this.units = units;
    this.log = log;
  }

  /** Checks all records together. */
  void check(Collection<? extends Examined<?>> records) {
    check(records, any -> true);
  }

  /** Checks those of whose unit one is among some. */
  void check(Collection<? extends Examined<?>> records, Predicate<RecordRef> some) {
    Map<String, List<Examined<?>>> byUnit = new TreeMap<>();
    for (Examined<?> record : records) {
      if (some.test(record.ref())) {
        keys(record).forEach(key -> byUnit.putIfAbsent(key, new ArrayList<>()));
      }
    }
    for (Examined<?> record : records) {
      keys(record).filter(byUnit::containsKey).forEach(key -> byUnit.get(key).add(record));
    }
    byUnit.values().stream().filter(group -> group.size() > 1).forEach(this::compare);
  }

  /** Whether a record is of one of these units, whatever their names are written like. */
  Predicate<Rules.Known> ofUnits(Set<String> names) {
    Set<String> own = new HashSet<>();
    names.forEach(name -> own.add(keyOf(name)));
    return record -> {
      for (String name : record.outline().units()) { // of all records: no stream for each
        if (own.contains(keyOf(name))) {
          return true;
        }
      }
      return false;
    };
  }

  /** What tells a record's units from others, each once. */
  private Stream<String> keys(Examined<?> record) {
    return record.outline().units().stream().map(this::keyOf).distinct();
  }

  /** What tells a unit from others, found out once for each name. */
  private String keyOf(String unit) {
    return keys.computeIfAbsent(unit, this::key);
  }

  private String key(String unit) {
    return units.find(unit).map(Unit::id).orElseGet(() -> Spelling.bare(unit));
  }

  private void compare(List<Examined<?>> group) {
    group.sort(Comparator.comparing(this::year)); // of a pair the later is told
    List<Set<String>> shingles = new ArrayList<>();
    Map<String, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < group.size(); i++) {
      shingles.add(shingles(Spelling.bare(group.get(i).outline().title())));
      for (String shingle : shingles.get(i)) {
        index.computeIfAbsent(shingle, s -> new ArrayList<>()).add(i);
      }
    }
    compareWhole(group);
    for (int i = 0; i < group.size(); i++) {
      for (int other : nearest(i, group, shingles, index)) {
        tellNear(group.get(other), group.get(i));
      }
    }
  }

  private int year(Examined<?> record) {
    Rulebook book = books.get(record.outline().programme());
    return book == null ? 0 : book.programme().year();
  }

  /** Earlier titles that are near and to be told, the nearest of them where they are many. */
  private static List<Integer> nearest(
      int i,
      List<Examined<?>> group,
      List<Set<String>> shingles,
      Map<String, List<Integer>> index) {
    Map<Integer, Double> near = new TreeMap<>();
    for (int other : candidates(i, shingles.get(i), index)) {
      double alike = jaccard(shingles.get(i), shingles.get(other));
      if (alike >= NEAR && isPair(group.get(other), group.get(i))) {
        near.put(other, alike);
      }
    }
    return near.keySet().stream()
        .sorted(Comparator.comparing((Integer other) -> near.get(other)).reversed())
        .limit(TOLD)
        .sorted()
        .toList();
  }

  /** One title twice: within a programme it is an error, whatever else bears it. */
  private void compareWhole(List<Examined<?>> group) {
    Map<String, Map<String, Examined<?>>> firsts = new HashMap<>();
    for (Examined<?> record : group) {
      String title = Spelling.bare(record.outline().title());
      if (title.isEmpty()) {
        continue;
      }
      Map<String, Examined<?>> byProgramme =
          firsts.computeIfAbsent(record.ref().kind() + title, t -> new LinkedHashMap<>());
      Examined<?> first = byProgramme.putIfAbsent(record.outline().programme(), record);
      if (first != null) {
        tellWhole(first, record);
        tellWhole(record, first);
      } else if (byProgramme.size() > 1) {
        tellNear(byProgramme.values().iterator().next(), record);
      }
    }
  }

  /** Earlier titles that share a telling pair. */
  private static Set<Integer> candidates(
      int i, Set<String> shingles, Map<String, List<Integer>> index) {
    Set<Integer> candidates = new TreeSet<>();
    for (String shingle : shingles) {
      List<Integer> sharing = index.get(shingle);
      if (sharing.size() <= COMMON) {
        sharing.stream().filter(other -> other < i).forEach(candidates::add);
      }
    }
    return candidates;
  }

  private void tellWhole(Examined<?> one, Examined<?> other) {
    if (!decided.contains(one.ref()) || decided.contains(other.ref())) {
      tell(one, FindingKind.TITLE_DUPLICATE, other.ref().id());
    }
  }

  /** Tells of a pair, once. */
  private void tellNear(Examined<?> a, Examined<?> b) {
    if (told.add(a.ref() + " " + b.ref())) {
      tell(b, FindingKind.TITLE_SIMILAR, a.outline().title(), a.ref().id());
    }
  }

  /** Whether two whose titles are near are of one kind, and not the same title of one programme. */
  private static boolean isPair(Examined<?> a, Examined<?> b) {
    Examined.Outline one = a.outline();
    Examined.Outline other = b.outline();
    return a.ref().kind() == b.ref().kind()
        && !(one.programme().equals(other.programme())
            && Spelling.bare(one.title()).equals(Spelling.bare(other.title())));
  }

  private void tell(Examined<?> record, FindingKind kind, Object... arguments) {
    Rulebook book = books.get(record.outline().programme());
    Weights weights = book == null ? Weights.AS_THEY_ARE : book.weights();
    new Referee(log.about(record.ref().key()), weights)
        .report(kind, record.places().of("title"), "title", arguments);
  }

  private static Set<String> shingles(String title) {
    Set<String> shingles = new HashSet<>();
    int[] points = title.codePoints().toArray();
    for (int i = 0; i + 1 < points.length; i++) {
      shingles.add(new String(points, i, 2));
    }
    return shingles;
  }

  private static double jaccard(Set<String> a, Set<String> b) {
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    return (double) common.size() / (a.size() + b.size() - common.size());
  }
}
