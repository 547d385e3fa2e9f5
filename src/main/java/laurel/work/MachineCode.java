package laurel.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where libraries put the machine code that they bring along. */
public final class MachineCode {
  static final String FOLDER = "org.bytedeco.javacpp.cachedir";

  private MachineCode() {}

  /**
   * Names a folder for it where the user has no home. A container that runs under a number which
   * stands in no list of users (docker run --user, OpenShift) has the home "?" in Java: a folder of
   * that name appeared wherever a process happened to be, among finished photos too, and ended the
   * build. To be called before the first library is.
   */
  public static void settle(Properties system) {
    String home = system.getProperty("user.home", "");
    if (system.getProperty(FOLDER) == null && (home.isEmpty() || !Path.of(home).isAbsolute())) {
      Path shared = Path.of(system.getProperty("java.io.tmpdir"));
      system.setProperty(FOLDER, shared.resolve(".javacpp-" + user()).resolve("cache").toString());
    }
  }

  /** The number of the user; no two of them can use one folder. */
  private static String user() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "nobody";
    }
  }
}
