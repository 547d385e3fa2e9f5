package laurel.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import laurel.cache.Fingerprint;
import laurel.diag.FindingKind;

/**
 * What a webmaster has put into the output folder, such as {@code CNAME}: never written over, never
 * removed, and taken along when the folder is replaced.
 */
final class Foreign {
  private final Path site;
  private final SortedMap<String, Path> entries;

  Foreign(Path site, SortedMap<String, Path> entries) {
    this.site = site;
    this.entries = entries;
  }

  /**
   * Looks whether the next site wants a place that is taken. The same file, byte for byte, is no
   * hindrance: an interrupted build may have put it there.
   *
   * @throws OutputRefused {@code output.occupied}, naming the path
   */
  void check(Manifest next) throws IOException {
    Set<String> folders = next.folders();
    for (Map.Entry<String, Path> entry : entries.entrySet()) {
      String path = entry.getKey();
      boolean folder = Files.isDirectory(entry.getValue(), LinkOption.NOFOLLOW_LINKS);
      boolean taken =
          hidesAFile(path, next)
              || (folders.contains(path) && !folder)
              || (next.entries().containsKey(path) && !same(entry.getValue(), next, path));
      if (taken) {
        throw new OutputRefused(FindingKind.OUTPUT_OCCUPIED, site, path);
      }
    }
  }

  /** Whether a folder above the foreign entry would have to become a file. */
  private static boolean hidesAFile(String path, Manifest next) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (next.entries().containsKey(path.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(Path file, Manifest next, String path) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == next.entries().get(path).size()
        && Fingerprint.ofFile(file).equals(next.entries().get(path).content());
  }

  /** Gives each file of it a second name in another tree, beside what that tree has of its own. */
  void mirror(Path tree, Manifest next, Disk disk) throws IOException {
    for (Map.Entry<String, Path> entry : entries.entrySet()) {
      if (!next.entries().containsKey(entry.getKey())) {
        disk.directories(counterpart(entry.getValue(), tree).getParent());
        Files.walkFileTree(entry.getValue(), new Mirror(tree, disk));
      }
    }
  }

  private Path counterpart(Path found, Path tree) {
    return tree.resolve(site.relativize(found));
  }

  /** A folder keeps who may enter it, e.g. the group of the web server. */
  static void copyPermissions(Path from, Path to) throws IOException {
    var source =
        Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (source != null && Files.isDirectory(from)) {
      Files.setPosixFilePermissions(to, source.readAttributes().permissions());
    }
  }

  private final class Mirror extends SimpleFileVisitor<Path> {
    private final Path tree;
    private final Disk disk;

    Mirror(Path tree, Disk disk) {
      this.tree = tree;
      this.disk = disk;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      disk.directories(counterpart(folder, tree));
      copyPermissions(folder, counterpart(folder, tree));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      disk.linkOrCopy(counterpart(file, tree), file);
      return FileVisitResult.CONTINUE;
    }
  }
}
