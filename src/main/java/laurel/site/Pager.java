package laurel.site;

import java.util.List;
import java.util.Optional;

/** The pages of a list. */
public record Pager(
    int current, int last, Optional<SitePath> previous, Optional<SitePath> next, List<Step> steps) {
  /** A page's number; {@code gap} says that pages between it and the step before are left out. */
  public record Step(int number, SitePath path, boolean current, boolean gap) {}

  /** Where the list goes on behind its first page; nothing of any other page. */
  static List<SitePath> rest(Optional<Pager> pager) {
    return pager.filter(p -> p.current() == 1).flatMap(Pager::next).stream().toList();
  }
}
