package laurel.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finished files under their keys, one file each, of any size and never read into memory here. What
 * a file was when it was put is on a {@link Shelf}: as long as its size and time are the same it is
 * taken as whole, otherwise it is read and compared. Any thread may read and write.
 */
public final class Depot {
  private static final String DRAFTS = "drafts";
  private static final String UNUSED = "unused";
  private static final Pattern FILE = Pattern.compile("[0-9a-f]{32}");
  private static final int SEEN = 2 * Long.BYTES + Fingerprint.BYTES;

  private final Path folder;
  private final Shelf shelf;
  private final AtomicLong drafts = new AtomicLong();

  private Depot(Path folder, Shelf shelf) {
    this.folder = folder;
    this.shelf = shelf;
  }

  /** The depot in a folder; what a killed build has left half-made is removed. */
  static Depot open(Path folder, Shelf shelf) throws IOException {
    Trees.delete(folder.resolve(DRAFTS));
    Files.createDirectories(folder.resolve(DRAFTS));
    return new Depot(folder, shelf);
  }

  /** Writes a file's bytes to where it is told. */
  @FunctionalInterface
  public interface Maker<X extends Exception> {
    /** Makes the file, which does not exist yet. */
    void make(Path file) throws IOException, X;
  }

  /**
   * A file in the depot.
   *
   * @param path where it lies; never to be changed, only read, copied or linked
   * @param size in bytes
   * @param content stands for its bytes
   */
  public record Held(Path path, long size, Fingerprint content) {}

  /** The file under the key, if it is there and whole. */
  public Optional<Held> get(Fingerprint key) throws IOException {
    Optional<byte[]> seen = shelf.get(key);
    if (seen.isEmpty() || seen.get().length != SEEN) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(seen.get());
    long size = buffer.getLong();
    long modified = buffer.getLong();
    Fingerprint content = new Fingerprint(buffer.getLong(), buffer.getLong());
    Path file = path(key);
    try {
      var now = Files.readAttributes(file, BasicFileAttributes.class);
      boolean whole =
          now.size() == size
              && (now.lastModifiedTime().to(TimeUnit.NANOSECONDS) == modified
                  || Fingerprint.ofFile(file).equals(content));
      if (whole) {
        return Optional.of(new Held(file, size, content));
      }
    } catch (NoSuchFileException e) {
      // somebody removed it
    }
    shelf.remove(key);
    return Optional.empty();
  }

  /** The file under the key; made, when it is not there. Two threads should not make the same. */
  public <X extends Exception> Held get(Fingerprint key, Maker<X> maker) throws IOException, X {
    Optional<Held> held = get(key);
    return held.isPresent() ? held.get() : put(key, maker);
  }

  private <X extends Exception> Held put(Fingerprint key, Maker<X> maker) throws IOException, X {
    Path file = path(key);
    Files.createDirectories(file.getParent());
    Path draft = folder.resolve(DRAFTS).resolve(Long.toString(drafts.incrementAndGet()));
    try {
      maker.make(draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
    var now = Files.readAttributes(file, BasicFileAttributes.class);
    Held held = new Held(file, now.size(), Fingerprint.ofFile(file));
    shelf.put(
        key,
        ByteBuffer.allocate(SEEN)
            .putLong(held.size())
            .putLong(now.lastModifiedTime().to(TimeUnit.NANOSECONDS))
            .putLong(held.content().high())
            .putLong(held.content().low())
            .array());
    return held;
  }

  /**
   * Removes the files that neither this build nor the one before used: somebody who tries something
   * out and takes it back does not wait for every picture again.
   */
  void prune() throws IOException {
    Set<String> unusedBefore = unusedBefore();
    List<String> unused = new ArrayList<>();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      Fingerprint key = Fingerprint.parse(name);
      boolean known = shelf.has(key);
      if (known && !shelf.used(key) && !unusedBefore.contains(name)) {
        unused.add(name);
        shelf.use(key);
      } else if (!known || !shelf.used(key)) {
        shelf.remove(key);
        Files.delete(file);
      }
    }
    Files.write(folder.resolve(UNUSED), unused);
  }

  private Set<String> unusedBefore() throws IOException {
    try {
      return Set.copyOf(Files.readAllLines(folder.resolve(UNUSED)));
    } catch (NoSuchFileException | CharacterCodingException e) {
      return Set.of();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> below = Files.walk(folder, 2)) {
      return below.filter(path -> FILE.matcher(path.getFileName().toString()).matches()).toList();
    }
  }

  private Path path(Fingerprint key) {
    String hex = key.toString();
    return folder.resolve(hex.substring(0, 2)).resolve(hex);
  }
}
