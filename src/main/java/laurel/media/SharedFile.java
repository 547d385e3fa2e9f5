package laurel.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes small files that several builds share, whole or not at all. What a killed build has left
 * half written is removed by whoever writes there a day later.
 */
final class SharedFile {
  private static final String DRAFT = ".part";
  private static final Duration ABANDONED = Duration.ofDays(1);

  private SharedFile() {}

  static void write(Path file, String text) throws IOException {
    Path folder = Files.createDirectories(file.getParent());
    sweep(folder);
    Path draft = Files.createTempFile(folder, "." + file.getFileName() + "-", DRAFT);
    try {
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Whether somebody is writing this one, or has died over it: it says nothing yet. */
  static boolean isDraft(Path file) {
    return file.getFileName().toString().endsWith(DRAFT);
  }

  /**
   * Whether a file of the cache was begun so long ago that nobody is at it any more. One that is
   * gone is not: another build has just put it in its place.
   */
  static boolean isAbandoned(Path file) throws IOException {
    long oldest = System.currentTimeMillis() - ABANDONED.toMillis();
    try {
      return Files.getLastModifiedTime(file).toMillis() < oldest;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static void sweep(Path folder) throws IOException {
    List<Path> drafts;
    try (Stream<Path> files = Files.list(folder)) {
      drafts = files.filter(SharedFile::isDraft).toList();
    }
    for (Path draft : drafts) {
      if (isAbandoned(draft)) {
        Files.deleteIfExists(draft);
      }
    }
  }
}
