package laurel.site;

import java.util.List;
import java.util.Optional;

/** Everybody who has a page. */
public record PeopleView(List<Line> people) implements View {
  /** A person. */
  public record Line(
      Named name, SitePath page, String trade, String post, Optional<Picture> portrait) {}
}
