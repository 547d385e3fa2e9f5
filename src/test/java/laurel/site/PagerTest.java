package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page that begins a list has to lead to, in whatever way. */
class PagerTest {
  @Test
  void theRestIsEveryPageThatAStepOrAWayLeadsTo() {
    assertThat(units(1, "1", "3", "4").rest())
        .extracting(SitePath::path)
        .containsExactly("2", "9", "3", "4");
    assertThat(units(2, "1", "3").rest()).isEmpty();
  }

  private static UnitListView units(int current, String... doors) {
    List<UnitListView.Door> ways =
        Stream.of(doors)
            .map(page -> new UnitListView.Door("A", false, 1, new SitePath(page), "list-1"))
            .toList();
    List<Pager.Step> steps =
        Stream.of(1, 2, 9)
            .map(n -> new Pager.Step(n, new SitePath("" + n), n == current, n == 9))
            .toList();
    Optional<SitePath> next = Optional.of(new SitePath("" + (current + 1)));
    return new UnitListView(
        "",
        900,
        List.of(),
        List.of(new UnitListView.Way("", false, ways)),
        Optional.of(new Pager(current, 9, Optional.empty(), next, steps)));
  }
}
