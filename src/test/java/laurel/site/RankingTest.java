package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import laurel.model.Achievement;
import org.junit.jupiter.api.Test;

/** The orders of lists. */
class RankingTest {
  @Test
  void anAwardWithoutGradesStandsBehindAllGradesAndNotBesideTheFirst() {
    List<String> highest =
        new Ranking(Sample.catalogue()).highestFirst().stream().map(Achievement::id).toList();
    assertThat(highest).startsWith("record-0", "record-1", "输液快扣").endsWith("record-7", "record-8");
  }
}
