package laurel.output;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import laurel.diag.FindingKind;

/**
 * One build a folder. The operating system's own lock on a file: it ends with the process that
 * holds it, however that ends, so no lock is ever stale. The file's text says who holds it.
 */
final class FolderLock implements Closeable {
  /** Far behind the text: Windows keeps others from reading what is locked. */
  private static final long BYTE = Long.MAX_VALUE - 1;

  private final Path file;
  private final Object identity;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    this.identity = identity(file);
  }

  /**
   * Takes the lock, or says who has it.
   *
   * @throws OutputRefused {@code output.in-use}
   */
  static FolderLock take(WorkFolder work) throws IOException {
    Path file = work.lock();
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        List<String> holder = holder(file);
        throw new OutputRefused(
            FindingKind.OUTPUT_IN_USE, work.site(), holder.toArray(String[]::new));
      }
      FolderLock lock = new FolderLock(file, channel);
      lock.sign();
      return lock;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Whether the file is still the one that we locked, and not one that somebody put in its place.
   */
  boolean held() {
    try {
      return identity.equals(identity(file));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // held by another build in this process
    }
  }

  private void sign() {
    String note =
        ProcessHandle.current().pid()
            + "\n"
            + host()
            + "\n"
            + Instant.now().truncatedTo(ChronoUnit.SECONDS)
            + "\n";
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      // A full disk. The lock holds without the note.
    }
  }

  /** Process, host, since; a question mark for what cannot be read (yet). */
  private static List<String> holder(Path file) throws IOException {
    List<String> lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    return lines.size() == 3 ? lines : List.of("?", "?", "?");
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** Inode where there is one; elsewhere the time of creation. */
  private static Object identity(Path file) throws IOException {
    var attributes = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class);
    Object key = attributes.fileKey();
    return key == null ? attributes.creationTime() : key;
  }
}
