package laurel.first;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A small file that is read whole or not at all: what is damaged, cut off or of another version
 * counts as not there. It is replaced at once.
 *
 * @param seal names this state of the file, and tells whether it is as it was written
 * @param body what was written
 */
public record Sealed(long seal, ByteBuffer body) {
  private static final int HEAD = Long.BYTES;

  /** Another one as soon as anything that is kept is written otherwise. */
  private static final int VERSION = 2;

  /** Reads what {@link #write} wrote. */
  public static Optional<Sealed> read(Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (bytes.length < HEAD) {
      return Optional.empty();
    }
    ByteBuffer all = ByteBuffer.wrap(bytes);
    long seal = all.getLong();
    return seal == seal(bytes, HEAD) ? Optional.of(new Sealed(seal, all)) : Optional.empty();
  }

  /** Writes a file and returns its seal. */
  public static long write(Path file, byte[] body) throws IOException {
    byte[] bytes = new byte[HEAD + body.length];
    System.arraycopy(body, 0, bytes, HEAD, body.length);
    long seal = seal(bytes, HEAD);
    ByteBuffer.wrap(bytes).putLong(seal);
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.write(draft, bytes);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    return seal;
  }

  /**
   * Removes the oldest files of a kind, with what lies beside them under their names, where there
   * are more than so many.
   *
   * @param ending of their names
   */
  public static void leaveNewest(Path folder, String ending, int most) throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
      listed.forEach(all::add);
    }
    List<Path> kind = all.stream().filter(path -> path.toString().endsWith(ending)).toList();
    List<Path> newestFirst =
        kind.stream().sorted(Comparator.comparing(Sealed::written).reversed()).toList();
    for (Path old : newestFirst.subList(Math.min(most, kind.size()), kind.size())) {
      for (Path path : all) {
        if (path.toString().startsWith(old.toString())) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private static long written(Path file) {
    return file.toFile().lastModified();
  }

  private static long seal(byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, bytes.length - from);
    return sum.getValue() | (long) (bytes.length ^ (VERSION << 24)) << 32;
  }
}
