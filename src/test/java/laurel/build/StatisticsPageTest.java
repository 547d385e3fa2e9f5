package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a chart counts and what it cannot: together all awards. */
class StatisticsPageTest {
  @TempDir Path folder;

  @Test
  void awardsThatSayNothingOfItAreCountedToo() throws Exception {
    SmallSite site =
        new SmallSite(folder)
            .begin()
            .achievement("a", "一号成果", "union: 示例区总工会\n")
            .achievement("b", "二号成果", "")
            .achievement("c", "三号成果", "")
            .write(
                "rounds/1.yaml",
                "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a, b, c]\n");
    site.publish();
    assertThat(site.page("statistics")).contains("小发明占 100%。<", "示例区总工会占 33%。另有 2 项没有写明。<");
  }
}
