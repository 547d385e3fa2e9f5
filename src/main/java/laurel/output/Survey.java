package laurel.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import laurel.cache.Fingerprint;
import laurel.diag.FindingKind;
import laurel.work.Parallel;

/**
 * Looks at the site that stands: which of our files are as we put them, and what else is there.
 * With a {@link Memory} it costs one look at each file and folder; without, each file is read.
 */
final class Survey {
  /** Files of one piece of parallel work: a look at a file alone is too small a piece. */
  private static final int PIECE = 256;

  private final WorkFolder work;
  private final Manifest manifest;
  private final Optional<Memory> memory;
  private final Set<String> folders;
  private final Map<String, Long> sound = new HashMap<>();
  private final SortedMap<String, Path> foreign = new TreeMap<>();

  private Survey(WorkFolder work, Manifest manifest, Optional<Memory> memory) {
    this.work = work;
    this.manifest = manifest;
    this.memory = memory;
    this.folders = manifest.folders();
  }

  /**
   * What stands in the output folder.
   *
   * @throws OutputRefused {@code output.not-ours} when there is something in it and no sign that
   *     Laurel made it
   */
  static Standing of(WorkFolder work, int jobs) throws IOException, InterruptedException {
    if (!Files.isDirectory(work.site())) {
      return Standing.NOTHING;
    }
    Optional<Manifest> manifest = manifest(work);
    if (manifest.isPresent()) {
      return standing(manifest.get(), work, jobs);
    }
    Optional<Standing> unlisted = unlisted(work, jobs);
    if (unlisted.isPresent()) {
      return unlisted.get();
    }
    Unclaimed.check(work.site());
    return standing(Manifest.EMPTY, work, jobs);
  }

  private static Standing standing(Manifest ours, WorkFolder work, int jobs)
      throws IOException, InterruptedException {
    return new Survey(work, ours, Memory.of(ours, work)).standing(jobs);
  }

  /**
   * A site without its list, which programs that upload leave out because of its name: ours where
   * all that our copy of it names stands as we put it.
   */
  private static Optional<Standing> unlisted(WorkFolder work, int jobs)
      throws IOException, InterruptedException {
    Optional<Manifest> copy = copy(work).filter(manifest -> manifest.size() > 0);
    return copy.isEmpty()
        ? Optional.empty()
        : Optional.of(standing(copy.get(), work, jobs)).filter(s -> s.spoilt().isEmpty());
  }

  private static Optional<Manifest> copy(WorkFolder work) {
    try {
      return Optional.of(Manifest.parse(Files.readAllBytes(work.manifestCopy())));
    } catch (IOException noCopy) {
      return Optional.empty();
    }
  }

  /** The folder's own list or, where that is damaged, our copy of it. */
  private static Optional<Manifest> manifest(WorkFolder work) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(work.site().resolve(Manifest.NAME));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    try {
      return Optional.of(Manifest.parse(bytes));
    } catch (IOException damaged) {
      Optional<Manifest> copy = copy(work);
      if (copy.isEmpty()) {
        throw new OutputRefused(
            FindingKind.OUTPUT_MANIFEST_DAMAGED, work.site(), Manifest.NAME, damaged.getMessage());
      }
      return copy;
    }
  }

  private Standing standing(int jobs) throws IOException, InterruptedException {
    for (String folder : folders) {
      look(folder);
    }
    for (String folder : toBeListed()) {
      list(folder);
    }
    Marks intact = new Marks(manifest.size());
    Parallel.each(pieces(), jobs, from -> lookAt(from, intact), from -> {});
    return new Standing(manifest, intact, sound, foreign);
  }

  private void look(String folder) throws IOException {
    int slash = folder.lastIndexOf('/');
    if (slash > 0 && !sound.containsKey(folder.substring(0, slash))) {
      return; // below something that is not a folder, or gone
    }
    try {
      BasicFileAttributes found = attributes(work.site().resolve(folder));
      if (found.isDirectory()) {
        sound.put(folder, nanoseconds(found));
      }
    } catch (NoSuchFileException e) {
      // its files will be missed one by one
    }
  }

  /** The top, what has changed since we left it, and where something foreign was. */
  private Set<String> toBeListed() {
    Set<String> listed = new HashSet<>();
    listed.add("");
    sound.forEach(
        (folder, modified) -> {
          if (memory.isEmpty() || !modified.equals(memory.get().folders().get(folder))) {
            listed.add(folder);
          }
        });
    if (memory.isPresent()) {
      for (String path : memory.get().foreign()) {
        String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (sound.containsKey(parent)) {
          listed.add(parent);
        }
      }
    }
    return listed;
  }

  private void list(String folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(work.site().resolve(folder))) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        String path = folder.isEmpty() ? name : folder + "/" + name;
        boolean own = folder.isEmpty() && name.startsWith(".laurel");
        if (!own && !ours(path, entry)) {
          foreign.put(path, entry);
        }
      }
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private boolean ours(String path, Path entry) {
    if (manifest.has(path)) {
      // A folder that took our file's name has somebody's files in it.
      return !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }
    return sound.containsKey(path);
  }

  /** The first file of each. */
  private List<Integer> pieces() {
    return IntStream.range(0, (manifest.size() + PIECE - 1) / PIECE)
        .mapToObj(i -> i * PIECE)
        .toList();
  }

  private int lookAt(int from, Marks intact) throws IOException {
    for (int file = from; file < Math.min(manifest.size(), from + PIECE); file++) {
      String path = manifest.path(file);
      int slash = path.lastIndexOf('/');
      if (slash < 0 || sound.containsKey(path.substring(0, slash))) {
        lookAt(path, file, intact);
      }
    }
    return from;
  }

  private void lookAt(String path, int number, Marks intact) throws IOException {
    Path file = work.site().resolve(path);
    Manifest.Entry entry = manifest.entry(number);
    try {
      BasicFileAttributes found = attributes(file);
      long modified = nanoseconds(found);
      boolean asSeen = memory.isPresent() && memory.get().files().modified(number) == modified;
      if (found.isRegularFile()
          && found.size() == entry.size()
          && (asSeen || Fingerprint.ofFile(file).equals(entry.content()))) {
        intact.set(number, modified, memory.map(m -> m.files().recipe(number)).orElse(null));
      }
    } catch (NoSuchFileException e) {
      // nothing of it is intact
    }
  }

  static long nanoseconds(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
