package laurel.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The smallest time that the file system of a site can tell. */
final class Tick {
  /** Milliseconds; of file systems with coarser clocks, FAT alone is left in use. */
  private static final int MOST = 50;

  private Tick() {}

  /**
   * A file that is changed in the same tick as we wrote it, to as many bytes, would look untouched
   * for ever. So nobody hears that we are done before the tick is over: some milliseconds.
   */
  static void pass(WorkFolder work) throws InterruptedException {
    Path clock = work.root().resolve("tick");
    try {
      Files.write(clock, new byte[1]);
      long written = Survey.nanoseconds(Survey.attributes(clock));
      for (int i = 0; i < MOST && Survey.nanoseconds(Survey.attributes(clock)) == written; i++) {
        Thread.sleep(1);
        Files.write(clock, new byte[1]);
      }
      Files.delete(clock);
    } catch (IOException e) {
      // a full disk, most likely; the site stands
    }
  }
}
