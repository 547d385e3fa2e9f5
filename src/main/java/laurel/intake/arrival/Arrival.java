package laurel.intake.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One file that was sent in.
 *
 * @param file where its bytes lie
 * @param shown how findings call it: the path as given, through archives
 * @param folders the folders and archives that it lies in, outermost first
 * @param name its own name
 */
public record Arrival(Path file, String shown, List<String> folders, String name) {
  private static final int STEP = 1 << 16;

  public Arrival {
    folders = List.copyOf(folders);
  }

  /** SHA-256 of its bytes, in hexadecimal. */
  public String hash() throws IOException {
    return hash(file);
  }

  /** SHA-256 of a file's bytes, in hexadecimal. */
  public static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] step = new byte[STEP];
      for (int read = in.read(step); read >= 0; read = in.read(step)) {
        digest.update(step, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folder that it lies in, as one word; empty at the top. */
  public String folder() {
    return String.join("/", folders);
  }
}
