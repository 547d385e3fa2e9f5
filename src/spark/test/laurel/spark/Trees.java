package laurel.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders with all that is in them, on any file system. */
final class Trees {
  private Trees() {}

  /** What is kept under each key of a store, but for the seals, which hold times. */
  static Map<String, String> renditions(Path media) throws IOException {
    Map<String, String> all = new TreeMap<>(sums(media));
    all.keySet().removeIf(f -> !f.matches("[0-9a-f]{2}/[0-9a-f]{32}/(?!seal).*"));
    return all;
  }

  /** Length and hash of each file, by its path. */
  static Map<String, String> sums(Path root) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        byte[] bytes = Files.readAllBytes(file);
        sums.put(root.relativize(file).toString(), bytes.length + " " + Arrays.hashCode(bytes));
      }
    }
    return sums;
  }

  /** The same folder at another place. */
  static Path copied(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        Path there = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(there);
        } else {
          Files.copy(file, there);
        }
      }
    }
    return to;
  }
}
