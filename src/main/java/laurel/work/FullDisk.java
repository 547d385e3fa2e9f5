package laurel.work;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells a disk that is full from work that cannot be done. A process of its own that ends without
 * an answer does not say why, and what is remembered as impossible would stay so after somebody
 * made room.
 */
public final class FullDisk {
  /** Bytes; whoever failed for want of room has left less than that. */
  private static final long SCARCE = 4 << 20;

  private FullDisk() {}

  /**
   * Where work has failed: throws if the disk may be why.
   *
   * @param places files or folders that were written to; they need not exist
   * @throws IOException where one of them lies on a disk that has no room left
   */
  public static void check(Path... places) throws IOException {
    for (Path place : places) {
      if (room(place) < SCARCE) {
        throw new FileSystemException(place.toString(), null, "No space left on device");
      }
    }
  }

  /** The same for the folder of temporary files. */
  public static void checkTemporary() throws IOException {
    check(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * How much can still be written at a place that need not exist yet, in bytes; more than anything
   * where it lies on no disk of this computer.
   */
  public static long room(Path place) {
    if (!place.getFileSystem().equals(FileSystems.getDefault())) {
      return Long.MAX_VALUE;
    }
    Path there = place.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    // not by Java's FileStore, which finds no disk where the root is another than the machine's
    return there == null ? Long.MAX_VALUE : there.toFile().getUsableSpace();
  }
}
