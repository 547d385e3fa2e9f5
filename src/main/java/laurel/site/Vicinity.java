package laurel.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import laurel.model.Achievement;

/**
 * Finds what each achievement's page shows of the others. It holds no page, card or text of any
 * language: it is asked once more when all of those have been let go of.
 */
final class Vicinity {
  private final Stock stock;
  private final Related related;

  Vicinity(Stock stock, Related related) {
    this.stock = stock;
    this.related = related;
  }

  /** What the pages of awarded achievements show of the others, one after another. */
  void all(Consumer<Surroundings> taker) {
    Map<String, Achievement> last = new HashMap<>();
    Map<String, Optional<Achievement>> before = new HashMap<>();
    Map<String, Achievement> after = new HashMap<>();
    for (Achievement a : stock.awarded()) {
      Optional<Achievement> earlier = Optional.ofNullable(last.put(a.category().key(), a));
      before.put(a.id(), earlier);
      earlier.ifPresent(e -> after.put(e.id(), a));
    }
    for (Achievement a : stock.awarded()) {
      taker.accept(of(a, before.get(a.id()), Optional.ofNullable(after.get(a.id()))));
    }
  }

  /** What one's page shows between these two of its category. */
  Surroundings of(Achievement a, Optional<Achievement> before, Optional<Achievement> after) {
    List<Achievement> same = ofUnit(a);
    return new Surroundings(
        a,
        before,
        after,
        related.to(a),
        same.subList(0, Math.min(AchievementPage.OTHERS + 1, same.size())),
        same.size());
  }

  /** The awards of an achievement's first unit, newest first. */
  List<Achievement> ofUnit(Achievement a) {
    return a.units().isEmpty() ? List.of() : stock.awardedTo(a.units().get(0).unit());
  }
}
