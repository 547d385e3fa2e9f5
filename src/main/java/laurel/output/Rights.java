package laurel.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may read the site's folder may read what is new in it. A build that cron or another
 * administrator starts may run under a umask of 077: each folder that it makes and each page that
 * it writes would be closed to the web server, and who has built sees nothing of it.
 *
 * @param folder what the site's folder allows to others and a folder of this process does not;
 *     mostly nothing
 * @param file the same for files
 */
record Rights(Set<PosixFilePermission> folder, Set<PosixFilePermission> file) {
  private static final Set<PosixFilePermission> READ =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private static final Set<PosixFilePermission> ENTER =
      Set.of(PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

  /** Of the site that stands; of a first one there is nobody to ask. */
  static Rights of(WorkFolder work) throws IOException {
    Set<PosixFilePermission> folder = EnumSet.noneOf(PosixFilePermission.class);
    if (Files.isDirectory(work.site()) && Files.isDirectory(work.fresh())) {
      folder.addAll(permissions(work.site()));
      folder.removeAll(permissions(work.fresh()));
    }
    Set<PosixFilePermission> file = EnumSet.copyOf(folder);
    file.retainAll(READ);
    folder.removeIf(right -> !READ.contains(right) && !ENTER.contains(right));
    return new Rights(folder, file);
  }

  /** Opens a folder that was made. */
  void ofFolder(Path path) {
    add(path, folder);
  }

  /** Opens a file that was written. */
  void ofFile(Path path) {
    add(path, file);
  }

  private static void add(Path path, Set<PosixFilePermission> more) {
    if (more.isEmpty()) {
      return;
    }
    try {
      Set<PosixFilePermission> all = EnumSet.copyOf(more);
      all.addAll(permissions(path));
      Files.setPosixFilePermissions(path, all);
    } catch (IOException e) {
      // a file system that goes by rights of its own
    }
  }

  /** None where the file system knows none. */
  private static Set<PosixFilePermission> permissions(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    return view == null ? Set.of() : view.readAttributes().permissions();
  }
}
