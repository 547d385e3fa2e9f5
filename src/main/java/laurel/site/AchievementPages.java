package laurel.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import laurel.model.Achievement;

/** A page for every achievement. */
final class AchievementPages {
  private final Edition edition;
  private final Vicinity vicinity;
  private final AchievementPage one;

  /**
   * @param vicinity finds what each page shows of others
   */
  AchievementPages(Edition edition, Vicinity vicinity) {
    this.edition = edition;
    this.vicinity = vicinity;
    this.one = new AchievementPage(edition);
  }

  /**
   * Those of candidates, and of awarded ones.
   *
   * @param shown which of the awarded, by id
   */
  List<Page> all(Predicate<String> shown) {
    List<Page> pages = new ArrayList<>();
    Map<String, List<Achievement>> byCategory = new LinkedHashMap<>();
    for (Achievement a : edition.stock.awarded()) {
      byCategory.computeIfAbsent(a.category().key(), key -> new ArrayList<>()).add(a);
    }
    for (List<Achievement> same : byCategory.values()) {
      for (int i = 0; i < same.size(); i++) {
        if (shown.test(same.get(i).id())) {
          pages.add(page(same, i));
        }
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
        return page(later, before(same, i), after(same, i));
      }
    }
    return page(later, Optional.empty(), Optional.empty());
  }

  private Page page(List<Achievement> same, int i) {
    return page(same.get(i), before(same, i), after(same, i));
  }

  private static Optional<Achievement> before(List<Achievement> same, int i) {
    return i == 0 ? Optional.empty() : Optional.of(same.get(i - 1));
  }

  private static Optional<Achievement> after(List<Achievement> same, int i) {
    return i + 1 == same.size() ? Optional.empty() : Optional.of(same.get(i + 1));
  }

  private Page page(Achievement a, Optional<Achievement> before, Optional<Achievement> after) {
    Supplier<Surroundings> around = () -> vicinity.of(a, before, after);
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
                    vicinity.ofUnit(a).size()),
                () -> around.get().shown(),
                edition.stock.lessonsOn(a.id())));
  }
}
