package laurel.site;

import java.util.List;
import java.util.Optional;

/** The statistics: every chart with its table. */
public record StatisticsView(
    String intro, String until, List<Count> counts, Optional<Levels> levels, List<Chart> charts)
    implements View {
  /** Awards by year and level: a bar of parts for each year. */
  public record Levels(String intro, List<Mark> marks, List<YearRow> years) {}

  /** A year. */
  public record YearRow(String year, List<Part> parts, int total) {}

  /** A level's part of a year's bar, 0–100 of the longest bar; zero has no part but a number. */
  public record Part(String style, String from, String length, int count) {}

  /** A ranking. */
  public record Chart(
      String id, String name, String intro, String label, List<Bar> bars, boolean wide) {}
}
