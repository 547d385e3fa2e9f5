package laurel.cache;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import laurel.cache.SightingTable.Seen;

/**
 * Tells what a user's file holds without reading it, when nothing about it has changed since it was
 * read: size, time of modification, inode. A file that was modified in the last moments before it
 * was read is read again next time, because a second change in the same tick of the clock would not
 * show (git calls such files racy). Any thread.
 */
public final class Sightings implements Closeable {
  private static final int FORMAT = 2;

  /** FAT, the coarsest of file systems in use, tells times in steps of two seconds. */
  private static final long TICK = TimeUnit.SECONDS.toNanos(2);

  private static final int ATTEMPTS = 3;

  private final Path file;
  private final long opened;
  private final SightingTable table;
  private boolean pruned;

  private Sightings(Path file, long opened, SightingTable table) {
    this.file = file;
    this.opened = opened;
    this.table = table;
  }

  static Sightings open(Path file) throws IOException {
    // The time of the file system, not of the clock: it is compared with times of files.
    Path now = file.resolveSibling(file.getFileName() + ".now");
    Files.deleteIfExists(now);
    Files.createFile(now);
    long opened = Files.getLastModifiedTime(now).to(TimeUnit.NANOSECONDS);
    return new Sightings(file, opened, kept(file));
  }

  /**
   * How a file looks.
   *
   * @param size in bytes
   * @param modified when, in nanoseconds since 1970
   * @param inode a print of it
   */
  public record Looks(long size, long modified, long inode) {
    boolean are(Looks other) {
      return size == other.size && modified == other.modified && inode == other.inode;
    }
  }

  /** Reads a file that looks to be of a size, and tells what stands for its bytes. */
  @FunctionalInterface
  public interface Reading {
    /** What stands for what was read. */
    Fingerprint of(Path path, long size) throws IOException;
  }

  Fingerprint fingerprint(Path path) throws IOException {
    return fingerprint(path, look(path), Fingerprint::ofFile);
  }

  /**
   * What stands for the bytes of a file that was just looked at; they are read only where it looks
   * different from before.
   *
   * @param reading reads it where that is needed, again where it was written meanwhile
   */
  public Fingerprint fingerprint(Path path, Looks looks, Reading reading) throws IOException {
    Fingerprint name = name(path);
    Seen before = table.get(name);
    if (before != null && before.looks().are(looks)) {
      return before.content();
    }
    Seen seen = read(path, looks, reading);
    table.put(name, seen);
    return seen.content();
  }

  /** The same of a file that is read whatever was seen of it before; nothing is remembered. */
  public static Fingerprint anew(Path path, Looks looks, Reading reading) throws IOException {
    return read(path, looks, reading).content();
  }

  private static Seen read(Path path, Looks looks, Reading reading) throws IOException {
    Looks now = looks;
    for (int i = 1; ; i++) {
      Fingerprint content = reading.of(path, now.size());
      Looks after = look(path);
      if (after.are(now) || i == ATTEMPTS) {
        return new Seen(now, content);
      }
      now = after; // somebody is writing it
    }
  }

  void prune() {
    pruned = true;
  }

  /** Keeps what was seen. */
  @Override
  public void close() throws IOException {
    byte[] body = table.written(pruned, opened - TICK);
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + body.length + Fingerprint.BYTES);
    bytes.putInt(FORMAT).put(body);
    Fingerprint checksum = Fingerprint.of(bytes.array(), bytes.position());
    bytes.putLong(checksum.high()).putLong(checksum.low());
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.write(draft, bytes.array());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Fingerprint name(Path path) {
    return Fingerprint.of(path.toAbsolutePath().normalize().toString());
  }

  /** Looks at a file, following links. */
  public static Looks look(Path path) throws IOException {
    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
    return new Looks(
        now.size(),
        now.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        Fingerprint.of(String.valueOf(now.fileKey())).high());
  }

  /** What was kept; nothing at all when a single bit of it is wrong. */
  private static SightingTable kept(Path file) throws IOException {
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    int end = bytes.length - Fingerprint.BYTES;
    if (end < Integer.BYTES) {
      return new SightingTable();
    }
    ByteBuffer all = ByteBuffer.wrap(bytes);
    Fingerprint checksum = new Fingerprint(all.getLong(end), all.getLong(end + Long.BYTES));
    boolean whole = checksum.equals(Fingerprint.of(bytes, end)) && all.getInt() == FORMAT;
    return whole ? SightingTable.read(all.limit(end)) : new SightingTable();
  }
}
