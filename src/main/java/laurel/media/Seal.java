package laurel.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;

/**
 * What a finished folder of renditions held: size, time and sum of each file, in a file beside
 * them. A file that looks as it did is taken for what it was; one that was touched is summed again.
 * So a damaged file is made anew, and reading everything in every build is spared.
 */
record Seal(Map<String, Line> lines) {
  private static final String NAME = "seal";

  /** Stands for a time where files get another when they are moved. */
  private static final long TIMELESS = -1;

  /** A file: its size in bytes, its time in milliseconds, its sum. */
  private record Line(long size, long time, Fingerprint sum) {}

  /**
   * Closes a folder in which every file is finished.
   *
   * @param travels whether it goes to another file system: that one gives files a time of its own,
   *     and holds against sums of its own what it gives back
   */
  static void close(Path folder, boolean travels) throws IOException {
    Map<String, Line> lines = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        BasicFileAttributes facts = facts(file);
        long time = travels ? TIMELESS : facts.lastModifiedTime().toMillis();
        Fingerprint sum = Fingerprint.ofFile(file);
        lines.put(file.getFileName().toString(), new Line(facts.size(), time, sum));
      }
    }
    Files.writeString(folder.resolve(NAME), new Seal(lines).text());
  }

  /** The seal of a folder; one that was damaged holds nothing. */
  static Seal of(Path folder) throws IOException {
    String text = Files.readString(folder.resolve(NAME));
    Map<String, Line> lines = new TreeMap<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.split(" ", 4);
      if (parts.length == 4) {
        Line facts =
            new Line(
                Long.parseLong(parts[0]), Long.parseLong(parts[1]), Fingerprint.parse(parts[2]));
        lines.put(parts[3], facts);
      }
    }
    return new Seal(lines);
  }

  /** Whether all its files are in the folder as they were finished. */
  boolean holds(Path folder) throws IOException {
    return !lines.isEmpty() && holds(folder, lines.keySet());
  }

  /** Whether these files are in the folder as they were finished. */
  boolean holds(Path folder, Set<String> files) throws IOException {
    for (String name : files) {
      if (!lines.containsKey(name) || !holds(folder.resolve(name), lines.get(name))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Path file, Line line) throws IOException {
    BasicFileAttributes facts = facts(file);
    return facts.isRegularFile()
        && facts.size() == line.size()
        && (line.time() == TIMELESS
            || facts.lastModifiedTime().toMillis() == line.time()
            || Fingerprint.ofFile(file).equals(line.sum()));
  }

  private static BasicFileAttributes facts(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(
        (name, line) ->
            text.append(line.size())
                .append(' ')
                .append(line.time())
                .append(' ')
                .append(line.sum())
                .append(' ')
                .append(name)
                .append('\n'));
    return text.toString();
  }
}
