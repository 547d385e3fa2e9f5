package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the links between the pages of a list. */
final class Pagers {
  private static final int AROUND = 2;

  private Pagers() {}

  /** First, last, and the pages around the current one. */
  static Pager of(Edition edition, String folder, int current, int last) {
    List<Pager.Step> steps = new ArrayList<>();
    int shown = 0;
    for (int number = 1; number <= last; number++) {
      if (number == 1 || number == last || Math.abs(number - current) <= AROUND) {
        SitePath path = edition.urls.list(folder, number);
        steps.add(new Pager.Step(number, path, number == current, number > shown + 1));
        shown = number;
      }
    }
    return new Pager(
        current,
        last,
        current == 1 ? Optional.empty() : Optional.of(edition.urls.list(folder, current - 1)),
        current == last ? Optional.empty() : Optional.of(edition.urls.list(folder, current + 1)),
        List.copyOf(steps));
  }
}
