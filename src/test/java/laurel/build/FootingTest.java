package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import laurel.diag.ReportIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the next small build stands on. */
class FootingTest {
  @TempDir Path folder;

  @Test
  void nothingIsLeftOfOneThatCouldNotBeBegun() {
    BuildResult result =
        new BuildResult(
            List.of(), ReportIndex.EMPTY, new BuildResult.Counts(0, 0, 0, 0, 0, 0, 0, 0), true);
    Path file = folder.resolve("key.footing");
    assertThatThrownBy(() -> Footing.draft(file, null, result, null, KnownTitles.NONE))
        .isInstanceOf(RuntimeException.class);
    assertThat(folder).isEmptyDirectory();
  }
}
