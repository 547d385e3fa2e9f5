package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.model.Achievement;

/**
 * All that an achievement's page shows of other achievements. What it shows besides is its own, or
 * stands on every page: while only the words of achievements change, their surroundings are the
 * same, so that one page can be made with none but these at hand.
 *
 * @param before the page before this one in its category
 * @param after the page after it
 * @param related the nearest others
 * @param ofUnit the newest awards of its first unit, at most one more than are shown
 * @param unitAwards how many awards its first unit has
 */
public record Surroundings(
    Achievement achievement,
    Optional<Achievement> before,
    Optional<Achievement> after,
    List<Achievement> related,
    List<Achievement> ofUnit,
    int unitAwards) {
  public Surroundings {
    related = List.copyOf(related);
    ofUnit = List.copyOf(ofUnit);
  }

  /** The achievement and every other that its page shows something of. */
  public List<Achievement> shown() {
    List<Achievement> shown = new ArrayList<>(List.of(achievement));
    before.ifPresent(shown::add);
    after.ifPresent(shown::add);
    shown.addAll(related);
    shown.addAll(ofUnit);
    return shown;
  }
}
