package laurel.site;

import java.util.List;
import java.util.Optional;
import laurel.cache.Fingerprint;
import laurel.cache.Printed;
import laurel.cache.Prints;

/**
 * An achievement in a list.
 *
 * @param kind its category's name
 * @param number its number in the catalogue, e.g. {@code 2025-003}; empty before it has won
 * @param picture what stands on the plate; without one, the cover does
 * @param figure the one measured result that the card ends in
 * @param print stands for all of it: a card stands on a dozen pages, each of which has a key
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
    Optional<Figure> figure,
    Fingerprint print)
    implements Printed {
  /** A card with its print. */
  static Card of(
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
    List<Object> all = List.of(page, id, kind, number, title, units, mark, picture, cover, figure);
    return new Card(
        page, id, kind, number, title, units, mark, picture, cover, figure, Prints.of(all));
  }

  /**
   * A result in figures; {@code before} is empty where nothing was measured before.
   *
   * @param unit e.g. 分钟
   */
  public record Figure(String label, String before, String after, String unit) {}
}
