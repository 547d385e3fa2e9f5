package laurel.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import laurel.model.Achievement;
import laurel.model.Metric;

/**
 * Yearly benefits added up. Only what is counted by the year (次/年, 万元/年) can be added at all, and
 * only within one unit; minutes a piece or shares of a hundred cannot. What fell, what rose and
 * what was measured only afterwards are three sums.
 */
final class Sums {
  private static final String YEARLY = "/年";
  private static final int FEWEST = 2;

  private final Edition edition;

  Sums(Edition edition) {
    this.edition = edition;
  }

  List<StatisticsView.Sum> all() {
    Map<String, Adding> sums = new TreeMap<>();
    for (Achievement a : edition.stock.awarded()) {
      for (Metric m : a.metrics()) {
        if (m.unit().endsWith(YEARLY)) {
          change(m).ifPresent(c -> sums.computeIfAbsent(key(m, c), Adding::new).add(a, m, c));
        }
      }
    }
    List<StatisticsView.Sum> all = new ArrayList<>();
    for (Adding sum : sums.values()) {
      if (sum.achievements.size() >= FEWEST) {
        all.add(
            new StatisticsView.Sum(
                edition.say("statistics.sum." + sum.kind()),
                sum.total.stripTrailingZeros().toPlainString(),
                sum.unit,
                sum.achievements.size()));
      }
    }
    return List.copyOf(all);
  }

  /** By how much it changed; all of it where nothing was measured before. */
  private static Optional<BigDecimal> change(Metric m) {
    Optional<BigDecimal> after = m.after().value();
    if (m.before().isEmpty()) {
      return after;
    }
    Optional<BigDecimal> before = m.before().get().value();
    return before.flatMap(b -> after.map(a -> a.subtract(b))).filter(c -> c.signum() != 0);
  }

  private static String key(Metric m, BigDecimal change) {
    return m.unit() + " " + (m.before().isEmpty() ? "all" : change.signum() < 0 ? "less" : "more");
  }

  /** A sum on its way. */
  private static final class Adding {
    private final String key;
    private final Set<String> achievements = new TreeSet<>();
    private BigDecimal total = BigDecimal.ZERO;
    private String unit = "";

    Adding(String key) {
      this.key = key;
    }

    void add(Achievement a, Metric m, BigDecimal change) {
      achievements.add(a.id());
      total = total.add(change.abs());
      unit = m.unit();
    }

    String kind() {
      return key.substring(key.lastIndexOf(' ') + 1);
    }
  }
}
