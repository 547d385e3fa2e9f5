package laurel.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import laurel.work.Parallel;

/**
 * Remembers the hash of each original by path, size, time of its last change and inode, because
 * reading gigabytes again to learn that nothing changed would be most of a build's work.
 */
final class HashIndex {
  /** A file changed so shortly before it was read may change again within one tick of the clock. */
  private static final long UNSETTLED_NANOS = 2_000_000_000L;

  /** From so many bytes on, a process of its own is done sooner. */
  private static final long WORTH_A_PROCESS = 100_000_000;

  private final Path index;
  private final Map<String, Seen> asked = new HashMap<>();
  private Map<String, Seen> known;

  /** What a file looked like when it had this hash. */
  private record Seen(String hash, String looks) {}

  HashIndex(Path cache) {
    this.index = cache.resolve("media").resolve("hashes");
    this.known = read();
  }

  /**
   * The hashes of files, in their order.
   *
   * @param jobs how many are read at once, where they are not known yet
   * @return empty for a file that cannot be read
   */
  List<Optional<String>> hashes(List<Path> files, int jobs) throws InterruptedException {
    List<Optional<Look>> looks = files.stream().map(HashIndex::look).toList();
    List<Look> strange =
        looks.stream()
            .flatMap(Optional::stream)
            .filter(look -> remembered(look).isEmpty())
            .toList();
    Map<Look, String> fresh = read(strange, jobs);
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

  private static Map<Look, String> read(List<Look> strange, int jobs) throws InterruptedException {
    List<Path> files = strange.stream().map(Look::file).toList();
    List<Optional<String>> hashes =
        hashed(files, strange.stream().mapToLong(Look::bytes).sum(), jobs);
    Map<Look, String> read = new HashMap<>();
    for (int i = 0; i < strange.size(); i++) {
      Look look = strange.get(i);
      hashes.get(i).ifPresent(hash -> read.put(look, hash));
    }
    return read;
  }

  private static List<Optional<String>> hashed(List<Path> files, long bytes, int jobs)
      throws InterruptedException {
    if (bytes >= WORTH_A_PROCESS) {
      try {
        return HashWorker.ask(files, jobs);
      } catch (IOException e) {
        // no process to be had: here, then
      }
    }
    return Parallel.map(files, jobs, HashWorker::hash);
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
              stat.size(),
              age * 1_000_000L > UNSETTLED_NANOS));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A file as it stands there now. */
  private record Look(Path file, String path, String looks, long bytes, boolean settled) {
    void remember(String hash, Map<String, Seen> index) {
      if (settled && path.indexOf('\n') < 0) {
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
