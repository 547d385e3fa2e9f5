package laurel.media;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Renditions on disk: one folder a key, {@code 3f/3f9a…/640.jpg}, complete or absent. A folder is
 * filled elsewhere and renamed into place, so that a build that is killed leaves what it had
 * finished and nothing half made. Several builds, also of several sites, may share one store.
 */
final class RenditionStore {
  private static final String ENTRY = "entry";
  private static final String UNFINISHED = "unfinished";
  private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path root;
  private final AtomicLong begun = new AtomicLong();

  /**
   * @param cache the cache folder of the build; made when it is needed
   */
  RenditionStore(Path cache) {
    this.root = cache.resolve("media");
  }

  Path folder(String key) {
    return root.resolve(key.substring(0, 2)).resolve(key);
  }

  /**
   * What is remembered under a key; empty where it must be made, also when a file has gone or was
   * damaged.
   */
  Optional<Entry> find(Planned planned) {
    Path folder = folder(planned.key());
    try {
      Entry entry = Entry.parse(Files.readString(folder.resolve(ENTRY)));
      if (entry.passing()) {
        return Optional.empty();
      }
      Set<String> files = new TreeSet<>(Set.of(ENTRY));
      planned.files().stream().map(Rendition::label).forEach(files::add);
      files.removeAll(entry.missing());
      if (!Seal.of(folder).holds(folder, files)) {
        return Optional.empty();
      }
      return Optional.of(entry);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // not there, or not ours: make it again
    }
  }

  /** An empty folder to fill. */
  Path begin() throws IOException {
    Path shelf = Files.createDirectories(root.resolve(UNFINISHED));
    String own = ProcessHandle.current().pid() + "-" + System.identityHashCode(this);
    return Files.createDirectory(shelf.resolve(own + "-" + begun.incrementAndGet()));
  }

  /** Puts a filled folder in its place; if another build was faster, its files stay. */
  void keep(Path filled, String key, Entry entry) throws IOException {
    Files.writeString(filled.resolve(ENTRY), entry.text());
    Seal.close(filled);
    Path place = folder(key);
    Files.createDirectories(place.getParent());
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(place.resolve(ENTRY))) {
      remove(place);
    }
    try {
      Files.move(filled, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      replace(filled, place, e);
    }
  }

  /** The place is taken: by another build's same result, or by one of ours that lacks a file. */
  private static void replace(Path filled, Path place, IOException reason) throws IOException {
    if (!Files.isDirectory(place)) {
      throw reason;
    }
    try (Stream<Path> files = Files.list(filled)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.move(file, place.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      reason.addSuppressed(e);
      throw reason;
    }
    remove(filled);
  }

  /** Removes what was begun and not kept. */
  void drop(Path unfinished) throws IOException {
    remove(unfinished);
  }

  /** The folder of it all. */
  Path root() {
    return root;
  }

  /**
   * Removes what is not to be kept, and what builds that were killed have begun.
   *
   * @return how many results were removed
   */
  int prune(Predicate<String> kept) throws IOException {
    int removed = 0;
    for (Path shelf : list(root)) {
      boolean results = SHELF.matcher(shelf.getFileName().toString()).matches();
      for (Path folder : results ? list(shelf) : List.<Path>of()) {
        if (!kept.test(folder.getFileName().toString())) {
          remove(folder);
          removed++;
        }
      }
    }
    removeAbandoned();
    return removed;
  }

  /** Another build, perhaps on another machine, may be at work on what is younger. */
  private void removeAbandoned() throws IOException {
    long oldest = System.currentTimeMillis() - ABANDONED.toMillis();
    for (Path folder : list(root.resolve(UNFINISHED))) {
      if (Files.getLastModifiedTime(folder).toMillis() < oldest) {
        remove(folder);
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      for (Path child : list(folder)) {
        remove(child);
      }
    }
    Files.deleteIfExists(folder);
  }
}
