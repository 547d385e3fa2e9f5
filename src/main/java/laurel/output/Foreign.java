package laurel.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.diag.FindingKind;

/**
 * What a webmaster has put into the output folder, such as {@code CNAME}: never written over, never
 * removed, and taken along when the folder is replaced.
 */
final class Foreign {
  private final Path site;
  private final Manifest next;
  private final SortedMap<String, Path> entries;

  /**
   * What of the found entries matters to the next site.
   *
   * @param found topmost entries; of a folder that the next site has too, the entries are told one
   *     by one
   */
  Foreign(Path site, SortedMap<String, Path> found, Manifest next) throws IOException {
    this.site = site;
    this.next = next;
    this.entries = new TreeMap<>();
    SortedSet<String> folders = next.folders();
    Deque<Map.Entry<String, Path>> rest = new ArrayDeque<>(found.entrySet());
    while (!rest.isEmpty()) {
      Map.Entry<String, Path> entry = rest.remove();
      if (folders.contains(entry.getKey()) && isFolder(entry.getValue())) {
        try (Stream<Path> children = Files.list(entry.getValue())) {
          children.forEach(
              child -> rest.add(Map.entry(entry.getKey() + "/" + child.getFileName(), child)));
        }
      } else {
        entries.put(entry.getKey(), entry.getValue());
      }
    }
  }

  /** Their paths below the site, sorted. */
  SortedSet<String> paths() {
    return new TreeSet<>(entries.keySet());
  }

  /**
   * Looks whether the next site wants a place that is taken. The same file, byte for byte, is no
   * hindrance: an interrupted build may have put it there.
   *
   * @throws OutputRefused {@code output.occupied}, naming the path
   */
  void check() throws IOException {
    Set<String> folders = next.folders();
    for (Map.Entry<String, Path> entry : entries.entrySet()) {
      String path = entry.getKey();
      boolean taken =
          hidesAFile(path)
              || folders.contains(path)
              || (next.has(path) && !same(entry.getValue(), path));
      if (taken) {
        throw new OutputRefused(FindingKind.OUTPUT_OCCUPIED, site, path);
      }
    }
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a folder above the foreign entry would have to become a file. */
  private boolean hidesAFile(String path) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (next.has(path.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }

  private boolean same(Path file, String path) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == next.entry(next.find(path)).size()
        && Fingerprint.ofFile(file).equals(next.entry(next.find(path)).content());
  }

  /** Gives each file of it a second name in another tree, beside what that tree has of its own. */
  void mirror(Path tree, Disk disk) throws IOException {
    for (Map.Entry<String, Path> entry : entries.entrySet()) {
      if (!next.has(entry.getKey())) {
        disk.directories(counterpart(entry.getValue(), tree).getParent());
        Files.walkFileTree(entry.getValue(), new Mirror(tree, disk));
      }
    }
  }

  private Path counterpart(Path found, Path tree) {
    return tree.resolve(site.relativize(found));
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
      Rights.copy(folder, counterpart(folder, tree));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      disk.linkOrCopy(counterpart(file, tree), file);
      return FileVisitResult.CONTINUE;
    }
  }
}
