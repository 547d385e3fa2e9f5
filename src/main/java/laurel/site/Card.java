package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * An achievement in a list.
 *
 * @param kind its category's name
 * @param number its number in the catalogue, e.g. {@code 2025-003}; empty before it has won
 * @param picture what stands on the plate; without one, the cover does
 * @param figure the one measured result that the card ends in
 */
public record Card(
    SitePath page,
    String id,
    String kind,
    String number,
    Title title,
    List<Named> units,
    Optional<Mark> mark,
    Optional<Picture> picture,
    Cover cover,
    Optional<Figure> figure) {
  /**
   * A result in figures; {@code before} is empty where nothing was measured before.
   *
   * @param unit e.g. 分钟
   */
  public record Figure(String label, String before, String after, String unit) {}
}
