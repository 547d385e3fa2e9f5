package laurel.site;

import java.util.List;

/**
 * The rounds on a line of time, newest first.
 *
 * @param feed the same as news, made where a base is known
 */
public record RoundListView(List<Year> years, SitePath feed) implements View {
  /** The rounds of a year. */
  public record Year(String name, List<Line> rounds) {}

  /** A round. */
  public record Line(
      String date, RoundTag tag, Title name, String programme, String text, SitePath page) {}
}
