package laurel.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machine code goes below a real folder, whoever runs the program. */
class MachineCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"?", ""})
  void aUserWhoStandsInNoListHasItBelowTheTemporaryFolder(String home) {
    Properties system = system(home);
    MachineCode.settle(system);
    assertThat(Path.of(system.getProperty(MachineCode.FOLDER))).isAbsolute().startsWithRaw(tmp());
  }

  @Test
  void whoHasAHomeOrNamedAFolderKeepsIt() {
    Properties system = system(tmp().resolve("home").toString());
    MachineCode.settle(system);
    assertThat(system).doesNotContainKey(MachineCode.FOLDER);
    Properties named = system("?");
    named.setProperty(MachineCode.FOLDER, "/named");
    MachineCode.settle(named);
    assertThat(named).containsEntry(MachineCode.FOLDER, "/named");
  }

  private static Path tmp() {
    return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
  }

  private static Properties system(String home) {
    Properties system = new Properties();
    system.setProperty("user.home", home);
    system.setProperty("java.io.tmpdir", tmp().toString());
    return system;
  }
}
