package laurel.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import laurel.model.Achievement;

/** A page for every achievement. */
final class AchievementPages {
  private final Edition edition;
  private final Function<Achievement, List<Achievement>> related;
  private final AchievementPage one;

  /**
   * @param related finds the nearest others
   */
  AchievementPages(Edition edition, Function<Achievement, List<Achievement>> related) {
    this.edition = edition;
    this.related = related;
    this.one = new AchievementPage(edition);
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    Map<String, List<Achievement>> byCategory = new LinkedHashMap<>();
    for (Achievement a : edition.stock.awarded()) {
      byCategory.computeIfAbsent(a.category().key(), key -> new ArrayList<>()).add(a);
    }
    for (List<Achievement> same : byCategory.values()) {
      for (int i = 0; i < same.size(); i++) {
        Optional<Achievement> before = i == 0 ? Optional.empty() : Optional.of(same.get(i - 1));
        Optional<Achievement> after =
            i + 1 == same.size() ? Optional.empty() : Optional.of(same.get(i + 1));
        pages.add(page(same.get(i), before, after));
      }
    }
    for (Achievement a : edition.catalogue().achievements()) {
      if (!a.standing().awarded()) {
        pages.add(page(a, Optional.empty(), Optional.empty()));
      }
    }
    return pages;
  }

  /** The page of a later version of one of them, beside the others as they are. */
  Page again(Achievement later) {
    List<Achievement> same =
        later.standing().awarded()
            ? edition.stock.awarded().stream()
                .filter(a -> a.category().key().equals(later.category().key()))
                .toList()
            : List.of();
    for (int i = 0; i < same.size(); i++) {
      if (same.get(i).id().equals(later.id())) {
        Optional<Achievement> before = i == 0 ? Optional.empty() : Optional.of(same.get(i - 1));
        Optional<Achievement> after =
            i + 1 == same.size() ? Optional.empty() : Optional.of(same.get(i + 1));
        return page(later, before, after);
      }
    }
    return page(later, Optional.empty(), Optional.empty());
  }

  private Page page(Achievement a, Optional<Achievement> before, Optional<Achievement> after) {
    Supplier<Surroundings> around = () -> surroundings(a, before, after);
    return one.of(
        a,
        around,
        edition
            .stock
            .inputs()
            .of(
                List.of(
                    edition.stock.certificate(a.ref()),
                    before.isPresent(),
                    after.isPresent(),
                    ofUnit(a).size()),
                () -> around.get().shown(),
                edition.stock.lessonsOn(a.id())));
  }

  /** What the pages of awarded achievements show of the others, one after another. */
  void surroundings(Consumer<Surroundings> taker) {
    Map<String, Achievement> last = new HashMap<>();
    Map<String, Optional<Achievement>> before = new HashMap<>();
    Map<String, Achievement> after = new HashMap<>();
    for (Achievement a : edition.stock.awarded()) {
      Optional<Achievement> earlier = Optional.ofNullable(last.put(a.category().key(), a));
      before.put(a.id(), earlier);
      earlier.ifPresent(e -> after.put(e.id(), a));
    }
    for (Achievement a : edition.stock.awarded()) {
      taker.accept(surroundings(a, before.get(a.id()), Optional.ofNullable(after.get(a.id()))));
    }
  }

  private Surroundings surroundings(
      Achievement a, Optional<Achievement> before, Optional<Achievement> after) {
    List<Achievement> same = ofUnit(a);
    return new Surroundings(
        a,
        before,
        after,
        related.apply(a),
        same.subList(0, Math.min(AchievementPage.OTHERS + 1, same.size())),
        same.size());
  }

  private List<Achievement> ofUnit(Achievement a) {
    return a.units().isEmpty() ? List.of() : edition.stock.awardedTo(a.units().get(0).unit());
  }
}
