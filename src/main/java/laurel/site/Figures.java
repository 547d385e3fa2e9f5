package laurel.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import laurel.model.Metric;

/** Turns measured results into figures that a page can draw. */
public final class Figures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Figures() {}

  /** A figure for each of them, in the words of a language. */
  public static List<KeyFigure> of(Texts texts, List<Metric> metrics) {
    return metrics.stream().map(metric -> of(texts, metric)).toList();
  }

  private static KeyFigure of(Texts texts, Metric metric) {
    Optional<BigDecimal> before = metric.before().flatMap(Metric.Figure::value);
    Optional<BigDecimal> after = metric.after().value();
    boolean plain = before.isPresent() && after.isPresent();
    return new KeyFigure(
        metric.label(),
        metric.after().text(),
        metric.unit(),
        plain ? change(texts, before.get(), after.get()) : "",
        plain ? bars(metric, before.get(), after.get()) : Optional.empty());
  }

  /**
   * How much it changed: 归零, 降 60%, 升 50%; nothing where a share of the value before says nothing.
   */
  private static String change(Texts texts, BigDecimal before, BigDecimal after) {
    if (before.signum() <= 0 || after.signum() < 0 || before.compareTo(after) == 0) {
      return "";
    }
    if (after.signum() == 0) {
      return texts.get("figure.zero");
    }
    BigDecimal share =
        after.subtract(before).abs().multiply(HUNDRED).divide(before, 0, RoundingMode.HALF_UP);
    if (share.signum() == 0) {
      return "";
    }
    boolean down = after.compareTo(before) < 0;
    return texts.get(down ? "figure.down" : "figure.up", share.toPlainString());
  }

  private static Optional<KeyFigure.Bars> bars(Metric metric, BigDecimal before, BigDecimal after) {
    BigDecimal most = before.max(after);
    if (before.signum() < 0 || after.signum() < 0 || most.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new KeyFigure.Bars(
            metric.before().orElseThrow().text(),
            length(before, most),
            metric.after().text(),
            length(after, most)));
  }

  /** A length of 0–100 with one decimal. */
  static String length(BigDecimal value, BigDecimal most) {
    return value.multiply(HUNDRED).divide(most, 1, RoundingMode.HALF_UP).toPlainString();
  }

  /** A length of 0–100 with one decimal. */
  static String length(int value, int most) {
    return most == 0 ? "0" : length(BigDecimal.valueOf(value), BigDecimal.valueOf(most));
  }
}
