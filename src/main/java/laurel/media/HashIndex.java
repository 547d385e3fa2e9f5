package laurel.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Remembers the hash of each original by path, size, time of its last change and inode, because
 * reading gigabytes again to learn that nothing changed would be most of a build's work.
 */
final class HashIndex {
  /** A file changed so shortly before it was read may change again within one tick of the clock. */
  private static final long UNSETTLED_NANOS = 2_000_000_000L;

  private final Path index;
  private final Map<String, Seen> asked = new ConcurrentHashMap<>();
  private Map<String, Seen> known;

  /** What a file looked like when it had this hash. */
  private record Seen(String hash, String looks) {}

  HashIndex(Path cache) {
    this.index = cache.resolve("media").resolve("hashes");
    this.known = read();
  }

  String hash(Path file) throws IOException {
    String path = file.toAbsolutePath().normalize().toString();
    BasicFileAttributes stat = Files.readAttributes(file, BasicFileAttributes.class);
    String looks = stat.size() + "," + stat.lastModifiedTime() + "," + stat.fileKey();
    looks = looks.replace(' ', '_');
    Seen before = known.get(path);
    boolean same = before != null && before.looks.equals(looks);
    String hash = same ? before.hash : ContentHash.of(file);
    long age = System.currentTimeMillis() - stat.lastModifiedTime().toMillis();
    if (age * 1_000_000L > UNSETTLED_NANOS && path.indexOf('\n') < 0) {
      asked.put(path, new Seen(hash, looks));
    }
    return hash;
  }

  /** Keeps what this run has learnt beside what others, who share the cache, have. */
  void save() throws IOException {
    if (!known.entrySet().containsAll(asked.entrySet())) {
      write(path -> true);
    }
  }

  /** Forgets files that have gone. */
  void prune() throws IOException {
    write(path -> Files.exists(Path.of(path)));
  }

  private void write(Predicate<String> kept) throws IOException {
    Map<String, Seen> all = new TreeMap<>(read());
    all.putAll(asked);
    all.keySet().removeIf(kept.negate());
    StringBuilder lines = new StringBuilder();
    all.forEach(
        (path, seen) ->
            lines
                .append(seen.hash)
                .append(' ')
                .append(seen.looks)
                .append(' ')
                .append(path)
                .append('\n'));
    Files.createDirectories(index.getParent());
    Path fresh = Files.createTempFile(index.getParent(), "hashes", "");
    Files.writeString(fresh, lines);
    Files.move(fresh, index, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    known = all;
  }

  private Map<String, Seen> read() {
    Map<String, Seen> read = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(index)) {
        String[] parts = line.split(" ", 3);
        read.put(parts[2], new Seen(parts[0], parts[1]));
      }
    } catch (IOException | RuntimeException e) {
      read.clear(); // absent or damaged: hashes are computed again
    }
    return read;
  }
}
