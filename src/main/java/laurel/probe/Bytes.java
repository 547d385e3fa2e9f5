package laurel.probe;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file read here and there through one small window: headers are found by jumping, and a box of
 * 300 MB must cost nothing. Numbers are big-endian unless the method says otherwise.
 */
final class Bytes implements AutoCloseable {
  private static final int WINDOW = 8192;

  private final SeekableByteChannel channel;
  private final long size;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private long start;

  private Bytes(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  static Bytes open(Path file) throws IOException {
    return new Bytes(Files.newByteChannel(file));
  }

  long size() {
    return size;
  }

  /** Up to {@code length} bytes from {@code at}; fewer at the file's end. */
  byte[] upTo(long at, int length) throws IOException {
    byte[] read = new byte[(int) Math.max(0, Math.min(length, size - at))];
    ByteBuffer into = ByteBuffer.wrap(read);
    while (into.hasRemaining() && channel.position(at + into.position()).read(into) > 0) {
      // until full
    }
    return read;
  }

  int u8(long at) throws IOException {
    if (at < 0 || at >= size) {
      throw new EOFException();
    }
    if (at < start || at >= start + window.limit()) {
      load(at);
    }
    return window.get((int) (at - start)) & 0xff;
  }

  int u16(long at) throws IOException {
    return u8(at) << 8 | u8(at + 1);
  }

  int u16little(long at) throws IOException {
    return u8(at + 1) << 8 | u8(at);
  }

  long u32(long at) throws IOException {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  long u32little(long at) throws IOException {
    return (long) u16little(at + 2) << 16 | u16little(at);
  }

  long u64(long at) throws IOException {
    return u32(at) << 32 | u32(at + 4);
  }

  /** Four letters, as boxes and chunks are named. */
  String name(long at) throws IOException {
    char[] letters = {(char) u8(at), (char) u8(at + 1), (char) u8(at + 2), (char) u8(at + 3)};
    return new String(letters);
  }

  private void load(long at) throws IOException {
    start = at;
    window.clear();
    int read;
    do {
      read = channel.position(at + window.position()).read(window);
    } while (read > 0 && window.hasRemaining());
    window.flip();
    if (window.limit() == 0) {
      throw new EOFException();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
