package laurel.site;

import java.util.List;
import java.util.Optional;

/** The pages of a list. */
public record Pager(
    int current, int last, Optional<SitePath> previous, Optional<SitePath> next, List<Step> steps) {
  /** A page's number; {@code gap} says that pages between it and the step before are left out. */
  public record Step(int number, SitePath path, boolean current, boolean gap) {}
}
