package laurel.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files of the content folder whole or not at all: an import may be killed, a disk may be
 * full, and what stands there somebody may have worked on for an evening.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Puts a text in the place of whatever is there. */
  public static void write(Path file, String text) throws IOException {
    put(file, draft -> Files.writeString(draft, text, StandardCharsets.UTF_8));
  }

  /** Puts all that a stream holds in the place of whatever is there. */
  public static void copy(InputStream in, Path file) throws IOException {
    put(file, draft -> Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING));
  }

  private interface Writing {
    void to(Path draft) throws IOException;
  }

  /**
   * The draft's name is hidden, so that no reader of the folder takes it for a file of a record.
   */
  private static void put(Path file, Writing writing) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      writing.to(draft);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
