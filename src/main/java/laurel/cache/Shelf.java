package laurel.cache;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.cache.Places.Place;

/**
 * Small results of one kind under their keys, in one file that only grows during a build. Of each
 * result its key and place are in memory, not its bytes. An entry is its key, its length, a
 * fingerprint of both and of its bytes, and the bytes; a reader stops at the first entry that is
 * not whole, and forgets an entry whose bytes have changed. Any thread may read and write.
 */
public final class Shelf implements Closeable {
  private static final long MAGIC = 0x4c61_7572_656c_0001L;
  private static final Fingerprint ERASED = new Fingerprint(0, 0);
  private static final int HEAD = Long.BYTES + Fingerprint.BYTES;
  private static final int ENTRY = 2 * Fingerprint.BYTES + Integer.BYTES;

  private final Path file;
  private final Fingerprint version;
  private final FileChannel channel;
  private final Places places = new Places();
  private long end;

  private Shelf(Path file, Fingerprint version, FileChannel channel) {
    this.file = file;
    this.version = version;
    this.channel = channel;
  }

  static Shelf open(Path file, Fingerprint version) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Shelf shelf = new Shelf(file, version, channel);
    try {
      shelf.readPlaces();
    } catch (IOException | RuntimeException e) {
      shelf.channel.close();
      throw e;
    }
    return shelf;
  }

  /** The result under the key, if it is there and whole. */
  public Optional<byte[]> get(Fingerprint key) throws IOException {
    Place place;
    synchronized (this) {
      place = places.get(key);
    }
    if (place == null) {
      return Optional.empty();
    }
    ByteBuffer entry = ByteBuffer.allocate(ENTRY + place.length());
    boolean whole = fill(entry, place.offset());
    byte[] bytes = new byte[place.length()];
    entry.position(ENTRY).get(bytes);
    boolean sound =
        whole && checksum(key, bytes).equals(fingerprint(entry, ENTRY - Fingerprint.BYTES));
    synchronized (this) {
      if (!sound) {
        forget(key, place);
        return Optional.empty();
      }
      places.use(key);
    }
    return Optional.of(bytes);
  }

  /** Keeps a result; one that is under the key already stays. */
  public void put(Fingerprint key, byte[] bytes) throws IOException {
    ByteBuffer entry = entry(key, bytes); // its sum is made while others may write
    synchronized (this) {
      if (places.get(key) != null) {
        places.use(key);
        return;
      }
      drain(entry, channel, end);
      places.put(key, new Place(end, bytes.length), true);
      end += ENTRY + bytes.length;
    }
  }

  /** Somebody else may have put it anew meanwhile. */
  private void forget(Fingerprint key, Place damaged) {
    if (damaged.equals(places.get(key))) {
      places.remove(key);
    }
  }

  /** How many results are here. */
  public synchronized int size() {
    return places.size();
  }

  /**
   * Drops what this build did not use, once that is half of the file: writing the rest anew costs
   * more than carrying a little along. Where that is done, the shelf is closed afterwards.
   */
  synchronized void prune() throws IOException {
    long[] wanted = {HEAD};
    places.each((key, place, used) -> wanted[0] += used ? ENTRY + place.length() : 0);
    if (wanted[0] < end / 2) {
      writeAnew();
    }
  }

  /** Forgets one result and overwrites it: nothing of it is left in the file. */
  synchronized void erase(Fingerprint key) throws IOException {
    Place place = places.get(key);
    if (place != null) {
      places.remove(key);
      ByteBuffer nothing = ByteBuffer.allocate(ENTRY + place.length());
      nothing.putInt(Fingerprint.BYTES, place.length());
      drain(nothing, channel, place.offset());
    }
  }

  /**
   * Overwrites what this build did not use: what has left the content leaves its cache. Nothing but
   * the room that it took stays behind.
   */
  synchronized void erase() throws IOException {
    List<Fingerprint> unused = new ArrayList<>();
    places.each(
        (key, place, used) -> {
          if (!used) {
            unused.add(key);
          }
        });
    for (Fingerprint key : unused) {
      erase(key);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }

  private void writeAnew() throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      drain(head(), out, 0);
      long[] at = {HEAD};
      places.<IOException>each(
          (key, place, used) -> {
            if (used) {
              ByteBuffer entry = ByteBuffer.allocate(ENTRY + place.length());
              fill(entry, place.offset());
              drain(entry.flip(), out, at[0]);
              at[0] += entry.limit();
            }
          });
    }
    channel.close();
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void readPlaces() throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    if (!fill(head, 0) || !head.flip().equals(head())) {
      channel.truncate(0);
      drain(head(), channel, 0);
      end = HEAD;
      return;
    }
    end = HEAD;
    long size = channel.size();
    ByteBuffer entry = ByteBuffer.allocate(ENTRY);
    while (end + ENTRY <= size && fill(entry.clear(), end)) {
      int length = entry.getInt(Fingerprint.BYTES);
      if (length < 0 || end + ENTRY + length > size) {
        break;
      }
      if (!fingerprint(entry, 0).equals(ERASED)) {
        places.put(fingerprint(entry, 0), new Place(end, length), false);
      }
      end += ENTRY + length;
    }
    if (end < size) {
      channel.truncate(end); // the last build was killed while it wrote
    }
  }

  private ByteBuffer head() {
    return ByteBuffer.allocate(HEAD)
        .putLong(MAGIC)
        .putLong(version.high())
        .putLong(version.low())
        .flip();
  }

  private static ByteBuffer entry(Fingerprint key, byte[] bytes) {
    Fingerprint checksum = checksum(key, bytes);
    return ByteBuffer.allocate(ENTRY + bytes.length)
        .putLong(key.high())
        .putLong(key.low())
        .putInt(bytes.length)
        .putLong(checksum.high())
        .putLong(checksum.low())
        .put(bytes)
        .flip();
  }

  private static Fingerprint checksum(Fingerprint key, byte[] bytes) {
    return Fingerprint.of("entry", 1).add(key).add(bytes).build();
  }

  private static Fingerprint fingerprint(ByteBuffer buffer, int at) {
    return new Fingerprint(buffer.getLong(at), buffer.getLong(at + Long.BYTES));
  }

  /** Reads until the buffer is full; says whether there was enough. */
  private boolean fill(ByteBuffer buffer, long from) throws IOException {
    long at = from;
    while (buffer.hasRemaining()) {
      int n = channel.read(buffer, at);
      if (n < 0) {
        return false;
      }
      at += n;
    }
    return true;
  }

  private static void drain(ByteBuffer buffer, FileChannel out, long from) throws IOException {
    long at = from;
    while (buffer.hasRemaining()) {
      at += out.write(buffer, at);
    }
  }
}
