package laurel.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.model.Achievement;

/**
 * Of what kind each of many achievements is, and how much it weighs that another is of the same:
 * their divisions, sections and categories as numbers, which are compared a million times.
 */
final class Kinds {
  private static final int SAME_DIVISION = 12;
  private static final int SAME_SECTION = 4;
  private static final int SAME_CATEGORY = 3;

  /** More than that no kind weighs. */
  static final int MOST = Math.max(SAME_DIVISION, SAME_SECTION) + SAME_CATEGORY;

  private static final int NONE = -1;

  /** Equal to none of all, {@link #NONE} neither. */
  private static final int OTHER = -2;

  private final Map<String, Integer> known = new HashMap<>();
  private final int[] divisions;
  private final int[] sections;
  private final int[] categories;

  /** Of one; an industry may be unknown. */
  record Of(int division, int section, int category) {}

  Kinds(List<Achievement> all) {
    divisions = new int[all.size()];
    sections = new int[all.size()];
    categories = new int[all.size()];
    for (int i = 0; i < all.size(); i++) {
      Achievement a = all.get(i);
      divisions[i] = a.industry().isPresent() ? learn("d" + division(a)) : NONE;
      sections[i] = a.industry().isPresent() ? learn("s" + section(a)) : NONE;
      categories[i] = learn("c" + a.category().key());
    }
  }

  private int learn(String kind) {
    return known.computeIfAbsent(kind, k -> known.size());
  }

  /** Of what kind one is that need not be among all. */
  Of of(Achievement a) {
    boolean placed = a.industry().isPresent();
    return new Of(
        placed ? known.getOrDefault("d" + division(a), OTHER) : OTHER,
        placed ? known.getOrDefault("s" + section(a), OTHER) : OTHER,
        known.getOrDefault("c" + a.category().key(), OTHER));
  }

  /** How near the one with this number is in kind. */
  int weight(Of own, int number) {
    int near = own.section == sections[number] ? SAME_SECTION : 0;
    return (own.division == divisions[number] ? SAME_DIVISION : near)
        + (own.category == categories[number] ? SAME_CATEGORY : 0);
  }

  /** The code of an achievement's industry; empty where that is unknown. */
  static String division(Achievement a) {
    return a.industry().map(i -> i.code()).orElse("");
  }

  private static String section(Achievement a) {
    return a.industry().map(i -> i.section()).orElse("");
  }
}
