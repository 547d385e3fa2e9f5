package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The way from home to a page. */
class TrailTest {
  private static final Page.Crumb HOME = step("首页", "index.html");
  private static final SitePath HERE = new SitePath("units/a/index.html");

  @Test
  void itEndsAtThePageItself() {
    List<Page.Crumb> trail = new Trail(List.of(HOME, step("单位", "units/index.html")), "甲厂", HERE);
    assertThat(trail)
        .isEqualTo(List.of(HOME, step("单位", "units/index.html"), step("甲厂", "units/a/index.html")));
    assertThat(trail.subList(0, 1)).containsExactly(HOME);
  }

  @Test
  void nothingComesBehindThePage() {
    List<Page.Crumb> trail = new Trail(List.of(HOME), "甲厂", HERE);
    assertThat(trail).hasSize(2);
    assertThatThrownBy(() -> trail.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static Page.Crumb step(String label, String path) {
    return new Page.Crumb(label, Optional.of(new SitePath(path)));
  }
}
