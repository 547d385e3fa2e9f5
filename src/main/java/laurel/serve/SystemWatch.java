package laurel.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import laurel.build.Changes;

/** Lets the system say what changes: inotify on Linux, its like on Windows. */
final class SystemWatch implements Watch {
  /** However restless, at some moment it has to be looked at. */
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** How often it is looked whether the roots are still the folders that they were. */
  private static final long ROOT_MILLIS = 500;

  private final Map<Path, Object> roots = new HashMap<>();
  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private final Set<Path> changed = new HashSet<>();
  private boolean lost;

  SystemWatch(List<Path> roots) throws IOException {
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("nothing to watch");
    }
    service = roots.get(0).getFileSystem().newWatchService();
    try {
      for (Path root : roots) {
        this.roots.put(root, key(root));
        watch(root, false);
      }
    } catch (IOException e) {
      service.close();
      throw e;
    }
  }

  /**
   * Watches a folder and all below it.
   *
   * @param fresh whether what lies in it has come just now: then no event will tell of it
   */
  private void watch(Path root, boolean fresh) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(root) && Watch.passedOver(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            WatchKey key =
                folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            folders.put(key, folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (fresh && !Watch.passedOver(file)) {
              changed.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public Changes next(long millis) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    WatchKey key = null;
    while (key == null && !lost && System.nanoTime() - begun < millis * 1_000_000) {
      key = service.poll(Math.min(millis, ROOT_MILLIS), TimeUnit.MILLISECONDS);
      lookAtRoots();
    }
    begun = System.nanoTime();
    while (key != null) {
      try {
        take(key);
      } finally { // also when a folder in it could not be watched: this one is, from now on
        if (!key.reset()) {
          folders.remove(key);
        }
      }
      boolean restless = System.nanoTime() - begun > LONGEST_NANOS;
      key = restless ? null : service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }
    Changes changes = lost ? Changes.ALL : new Changes(false, changed);
    lost = false;
    changed.clear();
    return changes;
  }

  /** A root that is moved away takes its watches with it and says nothing. */
  private void lookAtRoots() throws IOException {
    for (Map.Entry<Path, Object> root : roots.entrySet()) {
      Object now = key(root.getKey());
      if (!now.equals(root.getValue())) {
        root.setValue(now);
        lost = true;
        folders.entrySet().removeIf(f -> gone(f, root.getKey()));
        if (Files.isDirectory(root.getKey())) {
          watch(root.getKey(), false);
        }
      }
    }
  }

  private static boolean gone(Map.Entry<WatchKey, Path> folder, Path root) {
    boolean below = folder.getValue().startsWith(root);
    if (below) {
      folder.getKey().cancel();
    }
    return below;
  }

  private static Object key(Path root) {
    try {
      Object key = Files.readAttributes(root, BasicFileAttributes.class).fileKey();
      return key == null ? "" : key;
    } catch (IOException gone) {
      return "gone";
    }
  }

  private void take(WatchKey key) throws IOException {
    Path folder = folders.get(key);
    if (folder == null) {
      return;
    }
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
        lost = true;
      } else if (event.context() instanceof Path name && !Watch.passedOver(name)) {
        Path path = folder.resolve(name);
        changed.add(path);
        if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(path)) {
          watch(path, true);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
