package laurel.serve;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import laurel.build.Changes;

/** Waits for somebody to change something in folders. */
interface Watch extends Closeable {
  /** How long it must be quiet before a change counts as finished: editors write in steps. */
  long QUIET_MILLIS = 25;

  /**
   * Waits for changes, and until they have come to rest.
   *
   * @param millis how long to wait at most for the first
   */
  Changes next(long millis) throws IOException, InterruptedException;

  /**
   * The best watch that there is here. The JDK's own for macOS looks every ten seconds, so there we
   * look ourselves; likewise where the system does not let us watch so many folders.
   *
   * @param roots real paths of folders
   */
  static Watch over(List<Path> roots) throws IOException {
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    if (mac) {
      return new PollingWatch(roots);
    }
    try {
      return new SystemWatch(roots);
    } catch (IOException | UnsupportedOperationException tooMany) {
      return new PollingWatch(roots);
    }
  }

  /** What editors and office programs leave lying about while they write. */
  static boolean passedOver(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".") || name.startsWith("~$") || name.endsWith("~");
  }
}
