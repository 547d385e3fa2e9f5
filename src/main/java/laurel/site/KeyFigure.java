package laurel.site;

import java.util.Optional;

/**
 * A measured result drawn large.
 *
 * @param change e.g. 降 60%; empty where it cannot be told
 */
public record KeyFigure(
    String label, String value, String unit, String change, Optional<Bars> bars) {
  /** Before and after as lengths of 0–100 on one scale from zero. */
  public record Bars(String before, String beforeLength, String after, String afterLength) {}
}
