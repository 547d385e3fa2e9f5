package laurel.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import laurel.build.SmallSite;
import laurel.edit.RecordDesk.Saving;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordDeskTest {
  private static final String KEY = "achievements/pump";

  @TempDir Path folder;

  @Test
  void theSameSentTwiceIsSavedOnceAndNobodyElseWasFirst() throws Exception {
    SmallSite site = new SmallSite(folder).begin();
    site.achievement("pump", "水泵", "team:\n  - 张三 # 班长\n  - 李四\nsummary: 好用\n");
    RecordDesk desk = new RecordDesk(site.content());
    String version = desk.open(KEY).orElseThrow().version();
    Map<String, String> typed =
        Map.of("title", "快装工具 ", "summary", "", "team.0.name", "", "team.1.name", "李四");
    assertThat(desk.save(KEY, version, typed)).get().isInstanceOf(Saving.Done.class);
    Path file = site.content().resolve("achievements/pump/achievement.yaml");
    String saved = Files.readString(file);
    assertThat(saved).contains("快装工具").doesNotContain("张三", "好用");
    assertThat(desk.save(KEY, version, typed)).get().isInstanceOf(Saving.Done.class);
    assertThat(Files.readString(file)).isEqualTo(saved);
    Map<String, String> other = Map.of("title", "别的", "team.1.name", "李四");
    assertThat(desk.save(KEY, version, other)).get().isInstanceOf(Saving.Stale.class);
    assertThat(Files.readString(file)).isEqualTo(saved);
  }
}
