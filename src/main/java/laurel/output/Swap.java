package laurel.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Puts a whole tree in place of the site: three renames, each of which happens or does not.
 *
 * <pre>
 *   site -> earlier      the site is away for a moment, whole, under another name
 *   next -> site         from here on the new one stands
 *   earlier -> next      the earlier tree is the ground for the one after
 * </pre>
 *
 * After an interruption the names tell which of them has happened.
 */
final class Swap {
  private Swap() {}

  /** Swaps; when the new site cannot take its place, the earlier one is back in it. */
  static void place(WorkFolder work, Disk disk) throws IOException {
    boolean stands = Files.exists(work.site(), LinkOption.NOFOLLOW_LINKS);
    if (stands) {
      disk.move(work.site(), work.earlier());
    }
    try {
      disk.move(work.next(), work.site());
    } catch (IOException e) {
      if (stands) {
        disk.move(work.earlier(), work.site());
      }
      throw e;
    }
    if (stands) {
      disk.move(work.earlier(), work.next());
    }
  }

  /** Ends what an interrupted swap has begun: the earlier site goes back, or the new one stays. */
  static void recover(WorkFolder work, Disk disk) throws IOException {
    if (!Files.exists(work.earlier(), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (gone(work.site())) {
      disk.move(work.earlier(), work.site());
    } else if (Files.exists(work.site().resolve(Manifest.NAME))) {
      Ground.forget(work, disk);
      disk.move(work.earlier(), work.next());
    }
  }

  /** Not there, or an empty folder that somebody made because it was not there. */
  private static boolean gone(Path site) throws IOException {
    if (!Files.isDirectory(site)) {
      return !Files.exists(site, LinkOption.NOFOLLOW_LINKS);
    }
    try (Stream<Path> entries = Files.list(site)) {
      return entries.findAny().isEmpty();
    }
  }
}
