package laurel.cache;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * Values of one kind that do not fit into the memory, for as long as one build lasts. Any thread
 * may put and read.
 */
public final class Spool<T> implements Closeable {
  private final Path folder;
  private final FileChannel channel;
  private final Codec<T> codec;

  @SuppressWarnings("ThreadLocalUsage") // one spool a build; it goes with the spool
  private final ThreadLocal<Recent<T>> recent = new ThreadLocal<>();

  private long end;

  /** What a thread has read last. */
  private record Recent<T>(long at, int length, T value) {}

  private Spool(Path folder, FileChannel channel, Codec<T> codec) {
    this.folder = folder;
    this.channel = channel;
    this.codec = codec;
  }

  static <T> Spool<T> in(Path folder, Codec<T> codec) throws IOException {
    Path file = Files.createTempFile(folder, "spool", null);
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    return new Spool<>(folder, channel, codec);
  }

  /** Puts a value down; what is returned reads it again, until the spool is closed. */
  public Supplier<T> put(T value) {
    byte[] bytes = bytes(value);
    return new Kept(written(bytes), bytes.length, Fingerprint.of(bytes));
  }

  /** The same for a value whose print nobody asks for; none is made. */
  Supplier<T> putUnprinted(T value) {
    byte[] bytes = bytes(value);
    long at = written(bytes);
    int length = bytes.length;
    return () -> read(at, length);
  }

  private byte[] bytes(T value) {
    try {
      return codec.bytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long written(byte[] bytes) {
    try {
      long at = room(bytes.length);
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left, at + left.position());
      }
      return at;
    } catch (IOException e) { // no room, most likely, and no channel says where
      throw new UncheckedIOException(
          new FileSystemException(folder.toString(), null, e.getMessage()));
    }
  }

  /** A value that lies on the disk. */
  private final class Kept implements Supplier<T>, Printed {
    private final long at;
    private final int length;
    private final long high;
    private final long low;

    Kept(long at, int length, Fingerprint print) {
      this.at = at;
      this.length = length;
      this.high = print.high();
      this.low = print.low();
    }

    @Override
    public T get() {
      return read(at, length);
    }

    @Override
    public Fingerprint print() {
      return new Fingerprint(high, low);
    }
  }

  private synchronized long room(int length) {
    long at = end;
    end += length;
    return at;
  }

  /** Whoever has asked for a value asks for it again at once, for another part of it. */
  private T read(long at, int length) {
    Recent<T> last = recent.get();
    if (last != null && last.at() == at && last.length() == length) {
      return last.value();
    }
    T value = fetch(at, length);
    recent.set(new Recent<>(at, length, value));
    return value;
  }

  private T fetch(long at, int length) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(length);
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, at + bytes.position()) < 0) {
          throw new IOException("a spool was cut off");
        }
      }
      return codec.value(bytes.array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
