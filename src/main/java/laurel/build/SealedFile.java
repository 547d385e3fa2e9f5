package laurel.build;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A file that belongs to what is kept of one build, and is read whole or not at all. This is one
 * that is being written, part by part: all at once may fit into no memory.
 */
final class SealedFile implements Closeable {
  /** A seal of what it belongs to, and a sum of all that follows. */
  static final int HEAD = 2 * Long.BYTES;

  private final Path file;
  private final Path fresh;
  private final CRC32 sum = new CRC32(); // Java has it made by the processor, however short a run
  private final DataOutputStream out;
  private boolean open = true;

  SealedFile(Path file) throws IOException {
    this.file = file;
    this.fresh = file.resolveSibling(file.getFileName() + ".new");
    BufferedOutputStream bytes = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16);
    bytes.write(new byte[HEAD]); // of the buffer: nothing is written that could fail
    this.out = new DataOutputStream(new CheckedOutputStream(bytes, sum));
  }

  /** Takes what stands behind the head. */
  DataOutputStream out() {
    return out;
  }

  /**
   * Keeps it, whole or not at all.
   *
   * @param seal of what is kept of the same build
   */
  void keep(long seal) throws IOException {
    out.close();
    open = false;
    try (FileChannel head = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.allocate(HEAD);
      bytes.putLong(seal).putLong(sum.getValue()).flip();
      while (bytes.hasRemaining()) {
        head.write(bytes, bytes.position());
      }
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Lets go of it; nothing of it stays where it was not kept. */
  @Override
  public void close() throws IOException {
    if (open) {
      out.close();
      open = false;
    }
    Files.deleteIfExists(fresh);
  }

  /**
   * All its bytes, the {@link #HEAD} as well; empty where none is kept, it is damaged, or belongs
   * to another build.
   *
   * @param seal of what is kept of the last build
   */
  static Optional<byte[]> read(Path file, long seal) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (bytes.length < HEAD) {
      return Optional.empty();
    }
    CRC32 sum = new CRC32();
    sum.update(bytes, HEAD, bytes.length - HEAD);
    ByteBuffer head = ByteBuffer.wrap(bytes);
    boolean whole = head.getLong() == seal && head.getLong() == sum.getValue();
    return whole ? Optional.of(bytes) : Optional.empty();
  }
}
