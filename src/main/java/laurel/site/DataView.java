package laurel.site;

import java.util.List;

/** The open data: its files, and how they may be used. */
public record DataView(String intro, List<Line> files) implements View {
  /** A file; {@code details} names its kind and how much it holds. */
  public record Line(String name, String text, String details, SitePath file) {}
}
