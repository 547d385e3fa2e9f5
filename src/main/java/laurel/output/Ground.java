package laurel.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the next tree is made from: the tree that was the site two publications ago. After an
 * ordinary build its manifest says what is in it. After an interrupted one nothing says it, and
 * only those files are kept that are certainly right, being the same files as in the site.
 *
 * @param files what is in it and may be kept, by path
 * @param ages tells the file of the site from one that holds the same bytes
 * @param folders all its folders
 * @param times when folders were last modified, as far as known
 */
record Ground(
    Map<String, Manifest.Entry> files, Ages ages, Set<String> folders, Map<String, Long> times) {

  /** Which of several files that have been under one path it is. */
  @FunctionalInterface
  interface Ages {
    /** Whether the file was last modified then, in nanoseconds since 1970. */
    boolean are(String path, long modified);
  }

  /** Takes it; from now on until the next manifest is written, it is unfinished. */
  static Ground take(WorkFolder work, Disk disk, Standing standing) throws IOException {
    try {
      return found(work, disk, standing);
    } catch (AccessDeniedException anothersFolder) {
      forget(work, disk);
      return found(work, disk, standing);
    }
  }

  /**
   * Removes it, its manifest first: a build that is killed on the way leaves a part, which must not
   * pass for the whole. A folder that another user made in the site, as root does for certificates,
   * only they can empty: what is left of it is put aside, where it is in nobody's way.
   */
  static void forget(WorkFolder work, Disk disk) throws IOException {
    disk.delete(work.next().resolve(Manifest.NAME));
    if (disk.clears(work.next())) {
      return;
    }
    int number = 1;
    while (Files.exists(work.others(number), LinkOption.NOFOLLOW_LINKS)) {
      number++;
    }
    disk.move(work.next(), work.others(number));
  }

  private static Ground found(WorkFolder work, Disk disk, Standing standing) throws IOException {
    disk.directories(work.next());
    Optional<Manifest> manifest = manifest(work);
    Optional<Memory> memory =
        manifest.isPresent() ? Memory.of(manifest.get(), work) : Optional.empty();
    disk.delete(work.next().resolve(Manifest.NAME));
    if (memory.isEmpty() || Files.exists(work.distrust()) || isOf(standing, manifest.get())) {
      return new Sweep(work, disk, standing).ground();
    }
    for (String foreign : memory.get().foreign()) {
      disk.deleteAll(work.next().resolve(foreign));
    }
    Manifest listed = manifest.get();
    Marks marks = memory.get().files();
    return new Ground(
        listed.entries(),
        (path, modified) -> marks.modified(listed.find(path)) == modified,
        listed.folders(),
        memory.get().folders());
  }

  /**
   * Whether what we remember by this list is remembered of the site: single files of it became
   * others, until it was the same as the site before it.
   */
  private static boolean isOf(Standing standing, Manifest manifest) {
    return standing.manifest().state().equals(manifest.state());
  }

  /**
   * Notes whether the site that stands, which will be the ground of the build after, holds files
   * that somebody changed: its manifest would then not be true of it.
   */
  static void distrustNext(boolean distrust, WorkFolder work, Disk disk) throws IOException {
    if (distrust) {
      disk.write(work.distrust(), new byte[0]);
    } else {
      disk.delete(work.distrust());
    }
  }

  private static Optional<Manifest> manifest(WorkFolder work) {
    try {
      return Optional.of(Manifest.parse(Files.readAllBytes(work.next().resolve(Manifest.NAME))));
    } catch (IOException absentOrDamaged) {
      return Optional.empty();
    }
  }

  /** Removes everything that is not the very file that stands in the site under the same path. */
  private static final class Sweep extends SimpleFileVisitor<Path> {
    private final WorkFolder work;
    private final Disk disk;
    private final Standing standing;
    private final Map<String, Manifest.Entry> files = new HashMap<>();
    private final Set<String> folders = new HashSet<>();

    Sweep(WorkFolder work, Disk disk, Standing standing) {
      this.work = work;
      this.disk = disk;
      this.standing = standing;
    }

    Ground ground() throws IOException {
      Files.walkFileTree(work.next(), this);
      return new Ground(files, (path, modified) -> true, folders, new HashMap<>());
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String path = path(file);
      Optional<Manifest.Entry> entry = standing.intactEntry(path);
      if (entry.isPresent() && same(attributes, path)) {
        files.put(path, entry.get());
      } else {
        disk.delete(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
      if (e != null) {
        throw e;
      }
      if (!folder.equals(work.next())) {
        try {
          disk.delete(folder);
        } catch (DirectoryNotEmptyException stillUsed) {
          folders.add(path(folder));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean same(BasicFileAttributes attributes, String path) throws IOException {
      Object key = attributes.fileKey();
      return key != null && key.equals(Survey.attributes(work.site().resolve(path)).fileKey());
    }

    private String path(Path below) {
      StringBuilder path = new StringBuilder();
      for (Path name : work.next().relativize(below)) {
        path.append(path.isEmpty() ? "" : "/").append(name);
      }
      return path.toString();
    }
  }
}
