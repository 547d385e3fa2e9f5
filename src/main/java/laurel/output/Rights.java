package laurel.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may read the site's folder may read what is new in it. A build that cron or another
 * administrator starts may run under a umask of 077: each folder that it makes and each page that
 * it writes would be closed to the web server, and who has built sees nothing of it. Where the
 * folder lets the web server in by its group, all that is made in its place has that group.
 *
 * @param folder what the site's folder allows to others and a folder of this process does not;
 *     mostly nothing
 * @param file the same for files
 * @param group of the site's folder, where this process gives another
 */
record Rights(
    Set<PosixFilePermission> folder,
    Set<PosixFilePermission> file,
    Optional<GroupPrincipal> group) {
  private static final Set<PosixFilePermission> READ =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private static final Set<PosixFilePermission> ENTER =
      Set.of(PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

  /** Of the site that stands; of a first one there is nobody to ask. */
  static Rights of(WorkFolder work) throws IOException {
    Set<PosixFilePermission> folder = EnumSet.noneOf(PosixFilePermission.class);
    Optional<GroupPrincipal> group = Optional.empty();
    if (Files.isDirectory(work.site()) && Files.isDirectory(work.fresh()) && knows(work.site())) {
      PosixFileAttributes wanted = view(work.site()).readAttributes();
      PosixFileAttributes given = view(work.fresh()).readAttributes();
      folder.addAll(wanted.permissions());
      folder.removeAll(given.permissions());
      group = Optional.of(wanted.group()).filter(other -> !other.equals(given.group()));
    }
    Set<PosixFilePermission> file = EnumSet.copyOf(folder);
    file.retainAll(READ);
    folder.removeIf(right -> !READ.contains(right) && !ENTER.contains(right));
    return new Rights(folder, file, group);
  }

  /** Opens a folder that was made. */
  void ofFolder(Path path) {
    add(path, folder);
  }

  /** Opens a file that was written. */
  void ofFile(Path path) {
    add(path, file);
  }

  private void add(Path path, Set<PosixFilePermission> more) {
    group.ifPresent(other -> give(path, other));
    if (more.isEmpty()) {
      return;
    }
    try {
      Set<PosixFilePermission> all = EnumSet.copyOf(more);
      all.addAll(view(path).readAttributes().permissions());
      Files.setPosixFilePermissions(path, all);
    } catch (IOException e) {
      // a file system that goes by rights of its own
    }
  }

  /** Gives a folder the rights and the group of another that it takes the place of. */
  static void copy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from) && knows(from)) {
      PosixFileAttributes wanted = view(from).readAttributes();
      if (!wanted.group().equals(view(to).readAttributes().group())) {
        give(to, wanted.group());
      }
      Files.setPosixFilePermissions(to, wanted.permissions());
    }
  }

  private static void give(Path path, GroupPrincipal group) {
    try {
      view(path).setGroup(group);
    } catch (IOException e) {
      // a group of which who builds is none
    }
  }

  private static boolean knows(Path path) {
    return view(path) != null;
  }

  private static PosixFileAttributeView view(Path path) {
    return Files.getFileAttributeView(
        path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }
}
