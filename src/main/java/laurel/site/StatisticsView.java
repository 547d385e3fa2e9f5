package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * The statistics: every chart with its table.
 *
 * @param table the same numbers to take away
 * @param heads of the columns of {@code table}
 * @param cities the regions as tiles, city by city
 * @param sums yearly benefits, added up where they are measured in the same unit
 */
public record StatisticsView(
    String intro,
    String until,
    SitePath table,
    List<String> heads,
    List<Count> counts,
    Optional<Levels> levels,
    List<Chart> charts,
    List<City> cities,
    List<Sum> sums)
    implements View {
  /** Awards by year and level: a bar of parts for each year. */
  public record Levels(String heading, String intro, List<Mark> marks, List<YearRow> years) {}

  /** A year. */
  public record YearRow(String year, List<Part> parts, int total) {}

  /** A level's part of a year's bar, 0–100 of the longest bar; zero has no part but a number. */
  public record Part(String style, String from, String length, int count) {}

  /**
   * A ranking.
   *
   * @param bars the largest
   * @param rows all of them
   */
  public record Chart(String id, String name, String intro, List<Bar> bars, List<Bar> rows) {}

  /** A city's districts, each a tile. */
  public record City(String name, List<Tile> tiles) {}

  /**
   * A district.
   *
   * @param shade 1–4, the more the darker
   */
  public record Tile(String label, SitePath page, int count, int shade) {}

  /**
   * Yearly benefits in one unit.
   *
   * @param achievements how many were added up
   */
  public record Sum(String label, String value, String unit, int achievements) {}
}
