package laurel.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Turns results of one kind into bytes and back; {@code read(write(x))} equals {@code x}. */
public interface Codec<T> {
  /** Writes a result. */
  void write(T value, DataOutputStream out) throws IOException;

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the bytes are of another form; the result is then made again
   */
  T read(DataInputStream in) throws IOException;

  /** A result as bytes. */
  default byte[] bytes(T value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 8);
    write(value, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** What {@link #bytes} wrote. */
  default T value(byte[] bytes) throws IOException {
    return value(bytes, 0);
  }

  /** Reads a value that begins at this byte; what lies before it belongs to something else. */
  default T value(byte[] bytes, int from) throws IOException {
    return read(new DataInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from)));
  }

  /**
   * Reads what was kept on a disk, where a bit may have turned: no value of ours can be made of
   * some bytes.
   *
   * @throws IOException when the bytes are of another form, whatever is wrong with them
   */
  default T kept(DataInputStream in) throws IOException {
    try {
      return read(in);
    } catch (RuntimeException e) {
      throw new IOException("bytes of another form", e);
    }
  }
}
