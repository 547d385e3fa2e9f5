package laurel.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of a list. */
public record Pager(
    int current, int last, Optional<SitePath> previous, Optional<SitePath> next, List<Step> steps) {
  /** A page's number; {@code gap} says that pages between it and the step before are left out. */
  public record Step(int number, SitePath path, boolean current, boolean gap) {}

  /**
   * Where the list goes on behind its first page; nothing of any other page.
   *
   * @param ways where else pages of it are led to
   */
  static List<SitePath> rest(Optional<Pager> pager, Stream<SitePath> ways) {
    List<Step> steps = pager.filter(p -> p.current() == 1).map(Pager::steps).orElse(List.of());
    return steps.isEmpty()
        ? List.of()
        : Stream.concat(steps.stream().map(Step::path), ways)
            .filter(path -> !path.equals(steps.get(0).path()))
            .distinct()
            .toList();
  }
}
