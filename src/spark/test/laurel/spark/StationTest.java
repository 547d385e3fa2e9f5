package laurel.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"photo.jpg", "照片 1.jpg", "达标率 100%.jpg", "a%20b#c?.jpg"})
  void anExecutorFindsWhatTheDriverWroteDown(String name) throws IOException {
    Path file = folder.resolve("申报 2026").resolve(name);

    assertThat(Station.place(file.toUri().toString())).isEqualTo(file);
  }

  @Test
  void andAStoreOfAChineseName() throws IOException {
    Path store = folder.resolve("媒体 缓存");

    assertThat(Station.place(store.toUri().toString())).isEqualTo(store);
  }
}
