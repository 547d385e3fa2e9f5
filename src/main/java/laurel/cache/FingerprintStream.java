package laurel.cache;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts and fingerprints what is written through it. */
public final class FingerprintStream extends FilterOutputStream {
  private final Murmur hash = new Murmur();
  private final byte[] single = new byte[1];
  private long size;

  /** Writes on to another stream, which is closed with this one. */
  public FingerprintStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    single[0] = (byte) b;
    write(single, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    out.write(bytes, offset, count);
    hash.update(bytes, offset, count);
    size += count;
  }

  /** How many bytes have gone through. */
  public long size() {
    return size;
  }

  /** What stands for all that has gone through; to be asked once, at the end. */
  public Fingerprint fingerprint() {
    return hash.finish();
  }
}
