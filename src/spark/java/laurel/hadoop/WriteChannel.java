package laurel.hadoop;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A file written from start to end, which is all that Hadoop's file systems have in common. */
final class WriteChannel implements SeekableByteChannel {
  private final OutputStream out;
  private long written;
  private boolean open = true;

  WriteChannel(OutputStream out) {
    this.out = out;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    byte[] bytes = new byte[from.remaining()];
    from.get(bytes);
    out.write(bytes);
    written += bytes.length;
    return bytes.length;
  }

  @Override
  public int read(ByteBuffer into) {
    throw new NonReadableChannelException();
  }

  @Override
  public long position() {
    return written;
  }

  @Override
  public SeekableByteChannel position(long place) {
    if (place == written) {
      return this;
    }
    throw new UnsupportedOperationException("writing here and there");
  }

  @Override
  public long size() {
    return written;
  }

  @Override
  public SeekableByteChannel truncate(long length) {
    throw new UnsupportedOperationException("truncating");
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    out.close();
  }
}
