package laurel.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir(factory = InMemory.class)
  Path folder;

  private PublishResult publish(Map<String, String> files) throws Exception {
    return Sites.publish(folder.resolve("site"), files);
  }

  private Map<String, String> site() throws IOException {
    return Sites.read(folder.resolve("site"));
  }

  @Test
  void theFirstSiteIsPutInPlace() throws Exception {
    PublishResult result = publish(Map.of("index.html", "home", "a/b.html", "b"));
    assertThat(site()).isEqualTo(Map.of("index.html", "home", "a/b.html", "b"));
    assertThat(result).isEqualTo(new PublishResult(2, 0, 5, List.of(), List.of(), List.of()));
  }

  @Test
  void onlyWhatChangedIsWrittenAndWhatIsGoneIsRemoved() throws Exception {
    publish(Map.of("same", "1", "other", "2", "gone/x", "3"));
    var before = Files.getLastModifiedTime(folder.resolve("site/same"));
    for (int i = 0; i < 4; i++) {
      Map<String, String> next = Map.of("same", "1", "other", "new" + i, "new" + i, "4");
      PublishResult result = publish(next);
      assertThat(result.written()).isEqualTo(2);
      assertThat(result.unchanged()).isEqualTo(1);
      assertThat(result.removed()).containsExactly(i == 0 ? "gone/x" : "new" + (i - 1));
      assertThat(site()).isEqualTo(next);
      assertThat(Files.getLastModifiedTime(folder.resolve("site/same"))).isEqualTo(before);
      assertThat(folder.resolve("site/gone")).doesNotExist();
    }
  }
}
