package laurel.first;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** How much there is to be built, by the names of records alone. */
final class Bulk {
  /** From so many records on a build of all runs long enough for the second compiler (ADR 0269). */
  static final int MANY = 20_000;

  private Bulk() {}

  /** Whether there are so many achievements and lessons in a content folder. */
  static boolean isMany(Path content) {
    return names(content.resolve("achievements")) + names(content.resolve("lessons")) >= MANY;
  }

  private static int names(Path folder) {
    int names = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Iterator<Path> each = all.iterator(); names < MANY && each.hasNext(); names++) {
        each.next();
      }
    } catch (IOException | DirectoryIteratorException e) {
      return names; // whoever reads it has words for it
    }
    return names;
  }
}
