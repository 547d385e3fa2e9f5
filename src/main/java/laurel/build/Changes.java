package laurel.build;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * What has changed on the disk since somebody last looked.
 *
 * @param all anything may have changed: nothing was seen before, or more happened than can be told
 * @param paths files and folders that were written, made or removed, as real paths
 */
public record Changes(boolean all, Set<Path> paths) {
  /** Anything may have changed. */
  public static final Changes ALL = new Changes(true, Set.of());

  /** Nothing has. */
  public static final Changes NONE = new Changes(false, Set.of());

  public Changes {
    paths = Set.copyOf(paths);
  }

  /** These and those. */
  public Changes and(Changes others) {
    if (all || others.all) {
      return ALL;
    }
    Set<Path> both = new HashSet<>(paths);
    both.addAll(others.paths);
    return new Changes(false, both);
  }

  /** Whether there are any. */
  public boolean any() {
    return all || !paths.isEmpty();
  }

  /** Whether anything at or below this path may have changed. */
  boolean touch(Path folder) {
    return all || paths.stream().anyMatch(p -> p.startsWith(folder) || folder.startsWith(p));
  }
}
