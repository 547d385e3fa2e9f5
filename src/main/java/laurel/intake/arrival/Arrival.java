package laurel.intake.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** One file that was sent in. One thread. */
public final class Arrival {
  private static final int STEP = 1 << 16;

  private final Path file;
  private final String shown;
  private final List<String> folders;
  private final String name;

  /** Empty until somebody asks: videos are large, and many are never compared. */
  private String hash = "";

  /**
   * A file.
   *
   * @param file where its bytes lie; they stay as they are
   * @param shown how findings call it: the path as given, through archives
   * @param folders the folders and archives that it lies in, outermost first
   * @param name its own name
   */
  public Arrival(Path file, String shown, List<String> folders, String name) {
    this.file = file;
    this.shown = shown;
    this.folders = List.copyOf(folders);
    this.name = name;
  }

  /** Where its bytes lie. */
  public Path file() {
    return file;
  }

  /** How findings call it: the path as given, through archives. */
  public String shown() {
    return shown;
  }

  /** The folders and archives that it lies in, outermost first. */
  public List<String> folders() {
    return folders;
  }

  /** Its own name. */
  public String name() {
    return name;
  }

  /** SHA-256 of its bytes, in hexadecimal; they are read for it once. */
  public String hash() throws IOException {
    if (hash.isEmpty()) {
      hash = hash(file);
    }
    return hash;
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

  /** What is given twice comes once. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Arrival that && file.equals(that.file) && shown.equals(that.shown);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, shown);
  }
}
