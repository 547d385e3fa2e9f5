package laurel.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import laurel.diag.Lines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void publishOnce() throws Exception {
    site = folder.resolve("site");
    Sites.publish(site, Map.of("a", "1"));
  }

  private OutputRefused refused() {
    try {
      OutputFolder.open(site, Sites.PLAIN).close();
      throw new AssertionError("opened twice");
    } catch (OutputRefused e) {
      return e;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSecondBuildSaysWhoIsAtWorkAndStops() throws Exception {
    Process other = Publisher.start("hold", site.toString());
    try {
      OutputRefused refused = refused();
      assertThat(Lines.of(refused.finding()))
          .matches(
              ".*/site: error output.in-use: another build is writing this folder: process "
                  + other.pid()
                  + " on \\S+, since \\S+Z");
      assertThat(refused.finding().arguments()).hasSize(3).startsWith("" + other.pid());
      assertThat(refused)
          .hasMessageMatching(
              ".*/site: another build is writing this folder: process "
                  + other.pid()
                  + " on \\S+, since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    } finally {
      other.getOutputStream().close();
      other.waitFor();
    }
    OutputFolder.open(site, Sites.PLAIN).close();
  }

  @Test
  void aSecondBuildInTheSameProcessStopsToo() throws Exception {
    try (Stage first = OutputFolder.open(site, Sites.PLAIN)) {
      assertThat(refused().finding().arguments()).startsWith("" + ProcessHandle.current().pid());
      assertThat(first.publish().removed()).containsExactly("a");
    }
  }

  @Test
  void theLockOfAKilledBuildIsTakenOver() throws Exception {
    Process other = Publisher.start("hold", site.toString());
    other.destroyForcibly();
    other.waitFor();
    assertThat(WorkFolder.beside(site).lock()).content().contains("" + other.pid());
    OutputFolder.open(site, Sites.PLAIN).close();
  }

  @Test
  void twoFoldersAreBuiltAtOnce() throws Exception {
    try (Stage first = OutputFolder.open(site, Sites.PLAIN);
        Stage second = OutputFolder.open(folder.resolve("other"), Sites.PLAIN)) {
      first.put(SitePath.of("a"), new byte[] {'x'});
      second.put(SitePath.of("a"), new byte[] {'y'});
      second.publish();
      first.publish();
    }
    assertThat(site.resolve("a")).hasContent("x");
    assertThat(folder.resolve("other/a")).hasContent("y");
  }

  @Test
  void aBuildWhoseLockWasTakenAwayDoesNotPublish() throws Exception {
    try (Stage stage = OutputFolder.open(site, Sites.PLAIN)) {
      stage.put(SitePath.of("a"), new byte[] {'2'});
      Files.delete(WorkFolder.beside(site).lock());
      assertThatThrownBy(stage::publish)
          .isInstanceOfSatisfying(
              OutputRefused.class,
              e ->
                  assertThat(Lines.of(e.finding()))
                      .isEqualTo(
                          site
                              + ": error output.lock-lost: the lock "
                              + WorkFolder.beside(site).lock()
                              + " was removed during the build; the earlier site was left as it"
                              + " was"));
    }
    assertThat(site.resolve("a")).hasContent("1");
  }
}
