package laurel.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;

/**
 * A content folder with a marker wherever something private may stand: {@code {}} in what is
 * written becomes the next one.
 */
abstract class MarkedFolder {
  @TempDir Path folder;
  private int markers;

  /** How many were written. */
  final int markers() {
    return markers;
  }

  final String next() {
    return String.format(Locale.ROOT, "zqx%04d", ++markers);
  }

  final void write(String path, String text) throws IOException {
    StringBuilder filled = new StringBuilder();
    Matcher places = Pattern.compile("\\{}").matcher(text);
    while (places.find()) {
      places.appendReplacement(filled, next());
    }
    places.appendTail(filled);
    bytes(path, filled.toString().getBytes(StandardCharsets.UTF_8));
  }

  final void bytes(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
