package laurel.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.model.Achievement;
import laurel.model.Catalogue;

/**
 * Some achievements as they are later: with other titles and words, and all else as it was, so that
 * every order and number stays.
 *
 * @param later by id
 */
record Retitled(Map<String, Achievement> later) {
  /**
   * Those of a catalogue.
   *
   * @param ids of those that are others; all have won
   */
  static Retitled of(Catalogue catalogue, Set<String> ids) {
    Map<String, Achievement> later = new HashMap<>();
    for (Achievement a : catalogue.achievements()) {
      if (ids.contains(a.id())) {
        later.put(a.id(), a);
      }
    }
    return new Retitled(later);
  }

  /** Whether it is one of them. */
  boolean has(Achievement a) {
    return later.containsKey(a.id());
  }

  /** A list as it is later; the same one where it has none of them. */
  List<Achievement> in(List<Achievement> list) {
    for (Achievement a : list) {
      if (has(a)) {
        return list.stream().map(each -> later.getOrDefault(each.id(), each)).toList();
      }
    }
    return list;
  }

  /** Lists as they are later. */
  Map<String, List<Achievement>> in(Map<String, List<Achievement>> lists) {
    Map<String, List<Achievement>> others = new HashMap<>(lists);
    others.replaceAll((key, list) -> in(list));
    return others;
  }
}
