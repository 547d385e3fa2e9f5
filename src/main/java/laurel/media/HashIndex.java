package laurel.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Remembers the hash of each original by path, size and time of its last change, because reading
 * gigabytes again to learn that nothing changed would be most of a build's work.
 */
final class HashIndex {
  /** A file changed so shortly before it was read may change again within one tick of the clock. */
  private static final long UNSETTLED_NANOS = 2_000_000_000L;

  private final Path index;
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Map<String, String> used = new ConcurrentSkipListMap<>();

  HashIndex(Path cache) {
    this.index = cache.resolve("media").resolve("hashes");
    try {
      for (String line : Files.readAllLines(index)) {
        int hash = line.indexOf(' ');
        known.put(line.substring(hash + 1), line.substring(0, hash));
      }
    } catch (IOException | RuntimeException e) {
      known.clear(); // absent or damaged: hashes are computed again
    }
  }

  String hash(Path file) throws IOException {
    BasicFileAttributes stat = Files.readAttributes(file, BasicFileAttributes.class);
    String identity =
        stat.size() + " " + stat.lastModifiedTime() + " " + file.toAbsolutePath().normalize();
    Optional<String> before = Optional.ofNullable(known.get(identity));
    String hash = before.isPresent() ? before.get() : ContentHash.of(file);
    long age = System.currentTimeMillis() - stat.lastModifiedTime().toMillis();
    if (age * 1_000_000L > UNSETTLED_NANOS && identity.indexOf('\n') < 0) {
      used.put(identity, hash);
    }
    return hash;
  }

  /** Keeps what this run asked for; what it did not ask for is forgotten. */
  void save() throws IOException {
    StringBuilder lines = new StringBuilder();
    used.forEach((identity, hash) -> lines.append(hash).append(' ').append(identity).append('\n'));
    Files.createDirectories(index.getParent());
    Path fresh = Files.createTempFile(index.getParent(), "hashes", "");
    Files.writeString(fresh, lines);
    Files.move(fresh, index, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
