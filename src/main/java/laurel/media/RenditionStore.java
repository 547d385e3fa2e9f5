package laurel.media;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.place.Places;

/**
 * Renditions on disk: one folder a key, {@code 3f/3f9a…/640.jpg}, complete or absent. A folder is
 * filled elsewhere and renamed into place, so that a build that is killed leaves what it had
 * finished and nothing half made. Several builds, also of several sites and on several machines,
 * may share one store. One on another file system is filled under a temporary name there, and
 * renamed; on an object store, where that would be a copy, files are put where they belong, and
 * what says that the result is complete comes last.
 */
final class RenditionStore {
  private static final String ENTRY = "entry";
  private static final String UNFINISHED = "unfinished";
  private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");

  private final Path root;
  private final Path begun;

  /**
   * @param root the folder of it all; made when it is needed
   * @param begun a folder on this computer, for what is not finished yet
   */
  RenditionStore(Path root, Path begun) {
    this.root = root;
    this.begun = begun;
  }

  /** On one disk, where what is finished needs a new name and nothing else. */
  static RenditionStore at(Path root) {
    return new RenditionStore(root, root.resolve(UNFINISHED));
  }

  Path folder(String key) {
    if (!ContentHash.isKey(key)) {
      throw new IllegalArgumentException(key); // it would lie anywhere, and be thrown away there
    }
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

  /** The same, where it is not known what is planned: whole as it was put there, or empty. */
  Optional<Entry> find(String key) {
    Path folder = folder(key);
    try {
      Entry entry = Entry.parse(Files.readString(folder.resolve(ENTRY)));
      boolean whole = !entry.passing() && Seal.of(folder).holds(folder);
      return whole ? Optional.of(entry) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // as above
    }
  }

  /** An empty folder to fill, on this computer. */
  Path begin() throws IOException {
    // Machines that share the store must not meet: neither process numbers nor counters tell them.
    Path own = Files.createDirectories(begun).resolve(UUID.randomUUID().toString());
    return Files.createDirectory(own);
  }

  /** Puts a filled folder in its place; if another build was faster, its files stay. */
  void keep(Path filled, String key, Entry entry) throws IOException {
    boolean travels = !Places.here(root);
    Files.writeString(filled.resolve(ENTRY), entry.text());
    Seal.close(filled, travels);
    if (!travels) {
      put(filled, key);
      return;
    }
    if (Places.showsWholeFilesOnly(root)) {
      putEach(filled, key);
      return;
    }
    Path there = sent(filled);
    try {
      put(there, key);
    } finally {
      remove(there);
    }
  }

  /**
   * Puts file after file in its place, none of which anybody sees half. Twins write the same bytes;
   * nothing is taken away first, since another may be between its files and its entry.
   */
  private void putEach(Path filled, String key) throws IOException {
    if (find(key).isPresent()) {
      return;
    }
    Path place = folder(key);
    for (Path file : list(filled)) {
      if (!file.endsWith(ENTRY)) {
        Places.send(file, place.resolve(file.getFileName().toString()));
      }
    }
    Places.send(filled.resolve(ENTRY), place.resolve(ENTRY));
  }

  /** Copies a folder to where it can be renamed into its place. */
  private Path sent(Path filled) throws IOException {
    Path there = root.resolve(UNFINISHED).resolve(filled.getFileName().toString());
    Files.createDirectories(there);
    for (Path file : list(filled)) {
      Places.send(file, there.resolve(file.getFileName().toString()));
    }
    return there;
  }

  private void put(Path finished, String key) throws IOException {
    Path place = folder(key);
    Files.createDirectories(place.getParent());
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(place.resolve(ENTRY))) {
      remove(place);
    }
    try {
      Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (find(key).isEmpty()) {
        replace(finished, place, e);
      }
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

  /** Where machines note what they are at. */
  Path notes() {
    return root.resolve(UNFINISHED);
  }

  /** Removes what was begun and not kept. */
  void drop(Path unfinished) throws IOException {
    remove(unfinished);
  }

  /** The folder of it all. */
  Path root() {
    return root;
  }

  /** Removes some results, and what builds that were killed have begun. */
  void forget(Set<String> keys) throws IOException {
    for (String key : keys) {
      remove(folder(key));
    }
    removeAbandoned();
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
    for (Path shelf : new HashSet<>(List.of(root.resolve(UNFINISHED), begun))) {
      for (Path folder : list(shelf)) {
        if (SharedFile.isAbandoned(folder)) {
          remove(folder);
        }
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
