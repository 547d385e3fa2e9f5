package laurel.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import laurel.cache.Fingerprint;

/**
 * How a folder looks from outside: names, sizes, times and inodes of all that lies in it. No file
 * is opened. While it looks the same, what is in it is the same, unless it was changed in the same
 * tick of the clock as before; {@link #settledBefore} tells.
 *
 * @param high half of a sum over all entries, so that their order does not matter
 * @param low the other half
 * @param newest when the last of them was changed, in nanoseconds since 1970
 */
record Looks(long high, long low, long newest) {
  /** FAT, the coarsest of file systems in use, tells times in steps of two seconds. */
  private static final long TICK = TimeUnit.SECONDS.toNanos(2);

  /** The looks of a folder; of one that is not there, those of nothing. */
  static Looks of(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return new Looks(0, 0, 0);
    }
    Sum sum = new Sum(folder.toRealPath());
    Files.walkFileTree(sum.root, sum);
    return new Looks(sum.high, sum.low, sum.newest);
  }

  /** Whether the last change is long enough before this moment to have shown itself. */
  boolean settledBefore(long nanoseconds) {
    return newest < nanoseconds - TICK;
  }

  /** The present moment as the file system of this folder tells it. */
  static long now(Path folder) throws IOException {
    Path probe = Files.createTempFile(folder, "now", null);
    try {
      return nanoseconds(
          Files.readAttributes(probe, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } finally {
      Files.delete(probe);
    }
  }

  private static long nanoseconds(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  private static final class Sum extends SimpleFileVisitor<Path> {
    private final Path root;
    private long high;
    private long low;
    private long newest;

    Sum(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes looks) {
      return visitFile(folder, looks);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes looks) {
      long modified = nanoseconds(looks);
      Fingerprint entry =
          Fingerprint.of("looks", 1)
              .add(root.relativize(file).toString())
              .add(looks.size())
              .add(modified)
              .add(String.valueOf(looks.fileKey()))
              .build();
      high += entry.high();
      low += entry.low();
      newest = Math.max(newest, modified);
      return FileVisitResult.CONTINUE;
    }
  }
}
