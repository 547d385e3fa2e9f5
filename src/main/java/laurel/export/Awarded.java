package laurel.export;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.Level;
import laurel.model.Unit;

/**
 * What open data and feeds carry: winners alone. A candidate's page is on the site for objections,
 * but a copy of it in a feed reader or a spreadsheet would outlive its defeat.
 */
final class Awarded {
  private Awarded() {}

  /** Sorted by id, like the catalogue's. */
  static List<Achievement> achievements(Catalogue catalogue) {
    return catalogue.achievements().stream().filter(a -> a.standing().awarded()).toList();
  }

  /** Sorted by id, like the catalogue's. */
  static List<Lesson> lessons(Catalogue catalogue) {
    return catalogue.lessons().stream().filter(l -> l.standing().awarded()).toList();
  }

  /** The units of winners, by id. */
  static List<Unit> units(Catalogue catalogue) {
    Set<String> won = new HashSet<>();
    achievements(catalogue).forEach(a -> a.units().forEach(u -> won.add(u.unit())));
    lessons(catalogue).forEach(l -> l.units().forEach(u -> won.add(u.unit())));
    return catalogue.units().stream().filter(u -> won.contains(u.id())).toList();
  }

  /** The newest award first, then the higher level. */
  static Comparator<Award> newestFirst() {
    return Comparator.comparing(Award::on)
        .reversed()
        .thenComparing(a -> a.level().map(Level::order).orElse(1))
        .thenComparing(Award::round);
  }

  static String levelName(Optional<Award> award) {
    return award.flatMap(Award::level).map(Level::name).orElse("");
  }
}
