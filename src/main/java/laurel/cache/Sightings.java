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

  /** What stands for the file's bytes; they are read only when it looks different from before. */
  public Fingerprint fingerprint(Path path) throws IOException {
    Fingerprint name = name(path);
    Seen now = look(path);
    Seen before = table.get(name);
    if (before != null && before.looksLike(now)) {
      return before.content();
    }
    for (int i = 1; ; i++) {
      Fingerprint content = Fingerprint.ofFile(path, now.size());
      Seen after = look(path);
      if (after.looksLike(now) || i == ATTEMPTS) {
        see(name, now, content);
        return content;
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

  private void see(Fingerprint name, Seen looks, Fingerprint content) {
    table.put(name, new Seen(looks.size(), looks.modified(), looks.inode(), content));
  }

  private static Fingerprint name(Path path) {
    return Fingerprint.of(path.toAbsolutePath().normalize().toString());
  }

  private static Seen look(Path path) throws IOException {
    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
    return new Seen(
        now.size(),
        now.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        Fingerprint.of(String.valueOf(now.fileKey())).high(),
        null);
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
