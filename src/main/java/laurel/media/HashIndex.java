package laurel.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import laurel.place.Places;

/**
 * Remembers the hash of each original by path, size, time of its last change and inode, because
 * reading gigabytes again to learn that nothing changed would be most of a build's work.
 */
final class HashIndex {
  /** A file changed so shortly before it was read may change again within one tick of the clock. */
  private static final long UNSETTLED_NANOS = 2_000_000_000L;

  private final Path index;
  private final Map<String, Seen> asked = new HashMap<>();
  private Map<String, Seen> known;

  /** What a file looked like when it had this hash. */
  private record Seen(String hash, String looks) {}

  /** Reads files that are not known yet, and answers with their hashes in that order. */
  interface Hasher {
    /** Empty for a file that cannot be read. */
    List<Optional<String>> hashes(List<Path> files) throws IOException, InterruptedException;
  }

  HashIndex(Path cache) {
    this.index = cache.resolve("media").resolve("hashes");
    this.known = read();
  }

  /**
   * The hashes of files, in their order.
   *
   * @param hasher asked for those that are not known yet
   * @return empty for a file that cannot be read
   */
  List<Optional<String>> hashes(List<Path> files, Hasher hasher)
      throws IOException, InterruptedException {
    List<Optional<Look>> looks = files.stream().map(HashIndex::look).toList();
    List<Look> strange =
        looks.stream()
            .flatMap(Optional::stream)
            .filter(look -> remembered(look).isEmpty())
            .toList();
    Map<Look, String> fresh = read(strange, hasher);
    List<Optional<String>> hashes = new ArrayList<>();
    for (Optional<Look> look : looks) {
      Optional<String> hash =
          look.flatMap(l -> remembered(l).or(() -> Optional.ofNullable(fresh.get(l))));
      hash.ifPresent(h -> look.get().remember(h, asked));
      hashes.add(hash);
    }
    return hashes;
  }

  private Optional<String> remembered(Look look) {
    Seen before = known.get(look.path);
    return before != null && before.looks.equals(look.looks)
        ? Optional.of(before.hash)
        : Optional.empty();
  }

  private static Map<Look, String> read(List<Look> strange, Hasher hasher)
      throws IOException, InterruptedException {
    List<Optional<String>> hashes = hasher.hashes(strange.stream().map(Look::file).toList());
    Map<Look, String> read = new HashMap<>();
    for (int i = 0; i < strange.size(); i++) {
      Look look = strange.get(i);
      hashes.get(i).ifPresent(hash -> read.put(look, hash));
    }
    return read;
  }

  private static Optional<Look> look(Path file) {
    try {
      BasicFileAttributes stat = Files.readAttributes(file, BasicFileAttributes.class);
      String looks = stat.size() + "," + stat.lastModifiedTime() + "," + stat.fileKey();
      long age = System.currentTimeMillis() - stat.lastModifiedTime().toMillis();
      return Optional.of(
          new Look(
              file,
              file.toAbsolutePath().normalize().toString(),
              looks.replace(' ', '_'),
              age * 1_000_000L > UNSETTLED_NANOS));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A file as it stands there now. */
  private record Look(Path file, String path, String looks, boolean settled) {
    void remember(String hash, Map<String, Seen> index) {
      if (settled && path.indexOf('\n') < 0 && path.indexOf('\r') < 0) {
        index.put(path, new Seen(hash, looks));
      }
    }
  }

  /** Keeps what this run has learnt beside what others, who share the cache, have. */
  void save() throws IOException {
    if (!known.entrySet().containsAll(asked.entrySet())) {
      write(path -> true);
    }
  }

  /** Forgets files that have gone. Those that were asked for are there. */
  void prune() throws IOException {
    write(path -> asked.containsKey(path) || exists(path));
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Places.of(path));
    } catch (IOException | InvalidPathException e) {
      return false; // out of reach: read again when it is back
    }
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
    SharedFile.write(index, lines.toString());
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
