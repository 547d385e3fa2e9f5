package laurel.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import laurel.build.Changes;

/** Looks at every file now and then: for systems that do not say what changes. */
final class PollingWatch implements Watch {
  private static final long PAUSE_MILLIS = 300;

  private final List<Path> roots;
  private Map<Path, String> looks;

  PollingWatch(List<Path> roots) throws IOException {
    this.roots = List.copyOf(roots);
    this.looks = look();
  }

  @Override
  public Changes next(long millis) throws IOException, InterruptedException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    Set<Path> changed = difference();
    while (changed.isEmpty() && System.nanoTime() < until) {
      Thread.sleep(Math.min(PAUSE_MILLIS, Math.max(1, millis)));
      changed = difference();
    }
    Set<Path> all = new HashSet<>(changed);
    while (!changed.isEmpty()) {
      Thread.sleep(QUIET_MILLIS);
      changed = difference();
      all.addAll(changed);
    }
    return new Changes(false, all);
  }

  private Set<Path> difference() throws IOException {
    Map<Path, String> now = look();
    Set<Path> changed = new HashSet<>();
    now.forEach(
        (path, look) -> {
          if (!look.equals(looks.get(path))) {
            changed.add(path);
          }
        });
    looks.keySet().stream().filter(path -> !now.containsKey(path)).forEach(changed::add);
    looks = now;
    return changed;
  }

  private Map<Path, String> look() throws IOException {
    Map<Path, String> now = new HashMap<>();
    for (Path root : roots) {
      Files.walkFileTree(root, new Looking(root, now));
    }
    return now;
  }

  private static final class Looking extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<Path, String> now;

    Looking(Path root, Map<Path, String> now) {
      this.root = root;
      this.now = now;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.equals(root) || !Watch.passedOver(folder)
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
      if (!Watch.passedOver(file)) {
        now.put(file, seen.size() + " " + seen.lastModifiedTime() + " " + seen.fileKey());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public void close() {}
}
