package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that was deferred after its publicity and stands in that of the next batch. */
class SecondBatchTest {
  @TempDir Path folder;

  @Test
  void whatWonItsAwardMeanwhileIsNotSaidToBeListedNoMore() throws Exception {
    SmallSite site = new SmallSite(folder).begin();
    for (String id : new String[] {"a", "b", "c", "d"}) {
      site.achievement(id, "成果" + id + "号", "");
    }
    site.write("rounds/1.yaml", round("2024-09-02", "publicity", "[a, b, c, d]"))
        .write("rounds/2.yaml", round("2024-10-01", "awarded", "[a, b]"))
        .write("rounds/3.yaml", round("2024-11-04", "publicity", "[c]"))
        .publish();
    assertThat(site.page("rounds/2")).contains("未再列入 2<");
    assertThat(site.page("rounds/3")).contains("上一轮 4<", "未再列入 1<");
  }

  private static String round(String date, String stage, String awards) {
    return "programme: p\ndate: %s\nstage: %s\nawards: %s\n".formatted(date, stage, awards);
  }
}
