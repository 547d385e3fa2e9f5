package laurel.cache;

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
}
