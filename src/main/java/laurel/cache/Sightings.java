package laurel.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Tells what a user's file holds without reading it, when nothing about it has changed since it was
 * read: size, time of modification, inode. A file that was modified in the last moments before it
 * was read is read again next time, because a second change in the same tick of the clock would not
 * show (git calls such files racy). Any thread.
 */
public final class Sightings implements Closeable {
  private static final int FORMAT = 1;

  /** FAT, the coarsest of file systems in use, tells times in steps of two seconds. */
  private static final long TICK = TimeUnit.SECONDS.toNanos(2);

  private static final int ATTEMPTS = 3;

  private final Path file;
  private final long opened;
  private final Map<String, Seen> known;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  /**
   * What a file looked like and held. A settled one has not changed while its looks are the same.
   */
  private record Seen(long size, long modified, String inode, Fingerprint content) {
    boolean looksLike(Seen other) {
      return size == other.size && modified == other.modified && inode.equals(other.inode);
    }
  }

  /**
   * The bytes of a file and what stands for exactly these.
   *
   * @param bytes all of them
   * @param fingerprint of them
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  public record Content(byte[] bytes, Fingerprint fingerprint) {}

  private Sightings(Path file, long opened, Map<String, Seen> known) {
    this.file = file;
    this.opened = opened;
    this.known = known;
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
    String name = name(path);
    Seen now = look(path);
    Seen before = seen.getOrDefault(name, known.get(name));
    if (before != null && before.looksLike(now)) {
      seen.put(name, before);
      return before.content();
    }
    for (int i = 1; ; i++) {
      Fingerprint content = Fingerprint.ofFile(path);
      Seen after = look(path);
      if (after.looksLike(now) || i == ATTEMPTS) {
        see(name, now, content);
        return content;
      }
      now = after; // somebody is writing it
    }
  }

  /** The file's bytes, and what stands for these bytes even if the file changes meanwhile. */
  public Content read(Path path) throws IOException {
    Seen now = look(path);
    byte[] bytes = Files.readAllBytes(path);
    Fingerprint content = Fingerprint.of(bytes);
    see(name(path), now, content);
    return new Content(bytes, content);
  }

  void prune() {
    known.keySet().retainAll(seen.keySet());
  }

  /** Keeps what was seen. */
  @Override
  public void close() throws IOException {
    Map<String, Seen> all = new TreeMap<>(known);
    all.putAll(seen);
    all.values().removeIf(s -> s.modified() > opened - TICK);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(all.size() * 128);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(FORMAT);
    out.writeInt(all.size());
    for (Map.Entry<String, Seen> entry : all.entrySet()) {
      Seen one = entry.getValue();
      out.writeUTF(entry.getKey());
      out.writeLong(one.size());
      out.writeLong(one.modified());
      out.writeUTF(one.inode());
      out.writeLong(one.content().high());
      out.writeLong(one.content().low());
    }
    byte[] body = bytes.toByteArray();
    Fingerprint checksum = Fingerprint.of(body);
    out.writeLong(checksum.high());
    out.writeLong(checksum.low());
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.write(draft, bytes.toByteArray());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void see(String name, Seen looks, Fingerprint content) {
    seen.put(name, new Seen(looks.size(), looks.modified(), looks.inode(), content));
  }

  private static String name(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private static Seen look(Path path) throws IOException {
    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
    return new Seen(
        now.size(),
        now.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        String.valueOf(now.fileKey()),
        null);
  }

  /** What was kept; nothing at all when a single bit of it is wrong. */
  private static Map<String, Seen> kept(Path file) throws IOException {
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    int end = bytes.length - Fingerprint.BYTES;
    Map<String, Seen> known = new ConcurrentHashMap<>();
    if (end < 0) {
      return known;
    }
    DataInputStream tail =
        new DataInputStream(new ByteArrayInputStream(bytes, end, Fingerprint.BYTES));
    if (!new Fingerprint(tail.readLong(), tail.readLong())
        .equals(Fingerprint.of(Arrays.copyOf(bytes, end)))) {
      return known;
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
    if (in.readInt() != FORMAT) {
      return known;
    }
    for (int i = in.readInt(); i > 0; i--) {
      String name = in.readUTF();
      Seen one =
          new Seen(
              in.readLong(),
              in.readLong(),
              in.readUTF(),
              new Fingerprint(in.readLong(), in.readLong()));
      known.put(name, one);
    }
    return known;
  }
}
