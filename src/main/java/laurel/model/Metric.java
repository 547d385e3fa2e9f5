package laurel.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A measured result that a page can draw.
 *
 * @param before value before, if there was one; as typed when it is no plain number (±8)
 * @param after value now
 * @param unit e.g. 分钟, kWh/m³
 * @param better which way is better
 */
public record Metric(
    String label, Optional<Figure> before, Figure after, String unit, Better better) {
  /** The same with every text made so. */
  public Metric worded(UnaryOperator<String> words) {
    return new Metric(
        words.apply(label),
        before.map(figure -> figure.worded(words)),
        after.worded(words),
        words.apply(unit),
        better);
  }

  /** Which direction is the better one. */
  public enum Better {
    UP,
    DOWN,
    UNSAID
  }

  /**
   * A figure as typed, and its value where it is a plain number.
   *
   * @param text as typed, e.g. {@code ±8}, {@code 3.16}, {@code 04:38}
   */
  public record Figure(String text, Optional<BigDecimal> value) {
    Figure worded(UnaryOperator<String> words) {
      String worded = words.apply(text);
      return worded.equals(text) ? this : new Figure(worded, Optional.empty());
    }
  }
}
