package laurel.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import laurel.diag.FindingKind;

/**
 * A folder that Laurel has never written. It is taken when it is empty but for what a webmaster
 * prepares: hidden files such as {@code .gitkeep}. Anything else may be a mistyped {@code --out},
 * and a home folder is full of things that nobody wants beside a site.
 */
final class Unclaimed {
  private static final Set<String> HIDDEN_FOLDERS = Set.of(".git", ".well-known");
  private static final Set<String> LEFT_BY_SYSTEMS =
      Set.of("Thumbs.db", "desktop.ini", "lost+found");

  private Unclaimed() {}

  /**
   * Looks whether the folder may be taken.
   *
   * @throws OutputRefused {@code output.not-ours}
   */
  static void check(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!harmless(entry)) {
          throw new OutputRefused(
              FindingKind.OUTPUT_NOT_OURS, folder, entry.getFileName().toString());
        }
      }
    }
  }

  private static boolean harmless(Path entry) {
    String name = entry.getFileName().toString();
    if (LEFT_BY_SYSTEMS.contains(name) || name.startsWith(".laurel")) {
      return true;
    }
    if (!name.startsWith(".")) {
      return false;
    }
    return HIDDEN_FOLDERS.contains(name) || Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
  }
}
