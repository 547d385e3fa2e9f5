package laurel.intake.placing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One import at a time into a content folder: each looks at what is there before it writes, and two
 * would give two records one folder. The operating system's own lock on a file, which ends with the
 * process that holds it; a second import waits for the first.
 */
final class ContentLock implements Closeable {
  private static final String PLACE = ".laurel/import.lock";
  private static final int WAIT_MILLIS = 100;

  private final FileChannel channel;

  private ContentLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits until no other import writes there. */
  static ContentLock take(Path content) throws IOException {
    Path file = content.resolve(PLACE);
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      while (!isTaken(channel)) {
        Thread.sleep(WAIT_MILLIS);
      }
      return new ContentLock(channel);
    } catch (InterruptedException e) {
      channel.close();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(file.toString());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // by another import in this process
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
