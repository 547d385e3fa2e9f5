package laurel.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.model.Metric;
import laurel.model.Metric.Better;
import laurel.model.Metric.Figure;
import laurel.text.Numbers;

/** Reads a record's measured results. */
final class Indicators {
  private static final Choices<Better> WAYS =
      Choices.of(
          List.of(Better.UP, Better.DOWN),
          b -> b == Better.UP ? List.of("up", "越大越好", "升") : List.of("down", "越小越好", "降"));

  private Indicators() {}

  /** The metrics; one without a label or a figure is an error. */
  static List<Metric> read(Form form) {
    List<Metric> metrics = new ArrayList<>();
    for (Form entry : form.records("metrics")) {
      entry.require("label");
      if (!entry.has("after")) {
        entry.require("after");
        continue;
      }
      Optional<Figure> before = entry.given("before").map(Indicators::figure);
      Figure after = figure(entry.text("after"));
      Better better = entry.choice("better", WAYS).orElse(Better.UNSAID);
      metrics.add(new Metric(entry.text("label"), before, after, entry.text("unit"), better));
      checkWay(entry, metrics.get(metrics.size() - 1));
    }
    return metrics;
  }

  private static Figure figure(String typed) {
    return new Figure(typed, Numbers.decimal(typed).certain());
  }

  private static void checkWay(Form entry, Metric metric) {
    Optional<BigDecimal> before = metric.before().flatMap(Figure::value);
    Optional<BigDecimal> after = metric.after().value();
    if (before.isEmpty() || after.isEmpty() || metric.better() == Better.UNSAID) {
      return;
    }
    int change = after.get().compareTo(before.get());
    if (metric.better() == Better.UP ? change < 0 : change > 0) {
      entry.report(
          FindingKind.METRIC_WRONG_WAY,
          "after",
          metric.label(),
          metric.before().get().text(),
          metric.after().text(),
          entry.text("better"));
    }
  }
}
