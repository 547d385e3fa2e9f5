package laurel.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A file of the site, made when it is asked for: large ones are written record by record and never
 * stand whole in memory.
 *
 * @param path below the site's root, with forward slashes, not percent-encoded
 * @param body writes the bytes; the same ones every time
 */
public record Output(String path, Body body) {
  /** Writes a file's bytes. */
  @FunctionalInterface
  public interface Body {
    /** Writes all of them and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Its length in bytes: found by writing it to nowhere. */
  public long size() {
    CountingStream counter = new CountingStream();
    try {
      body.writeTo(counter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return counter.count;
  }

  /** All of it, for small files. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      body.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static final class CountingStream extends OutputStream {
    private long count;

    @Override
    public void write(int b) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      count += length;
    }
  }
}
