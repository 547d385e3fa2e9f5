package laurel.office;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * Keeps what is written to it deflated: the list of a round of ten thousand is twenty megabytes of
 * markup and one as it lies in the file. Deflated in Java: what the JDK's own deflater makes of the
 * same bytes is up to the zlib that a machine has.
 */
final class Deflated extends OutputStream {
  /** Rows of a list repeat each other: a higher level takes twice as long for a tenth less. */
  private static final int LEVEL = 3;

  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private final CRC32 sum = new CRC32();
  private final byte[] chunk = new byte[1 << 14];
  private Deflater deflater;
  private long size;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    sum.update(bytes, from, length);
    size += length;
    deflater().setInput(bytes, from, length, false);
    deflate(JZlib.Z_NO_FLUSH);
  }

  /** Ends it. */
  @Override
  public void close() throws IOException {
    int state = deflate(JZlib.Z_FINISH);
    if (state != JZlib.Z_STREAM_END) {
      throw new IOException("deflater ended with " + state);
    }
    deflater.end();
  }

  /** How many bytes were written. */
  long size() {
    return size;
  }

  /** Their CRC-32. */
  long sum() {
    return sum.getValue();
  }

  /** What has become of them, when it is closed. */
  byte[] bytes() {
    return packed.toByteArray();
  }

  private Deflater deflater() throws IOException {
    if (deflater == null) {
      deflater = new Deflater(LEVEL, JZlib.DEF_WBITS, true);
    }
    return deflater;
  }

  private int deflate(int flush) throws IOException {
    int state;
    do {
      deflater().setOutput(chunk);
      state = deflater.deflate(flush);
      packed.write(chunk, 0, chunk.length - deflater.getAvailOut());
    } while (deflater.getAvailOut() == 0 && state == JZlib.Z_OK);
    return state;
  }
}
