package laurel.export;

import java.io.IOException;
import laurel.cache.Fingerprint;

/** Takes the files of open data while others of them are being written. */
public interface DataFolder extends EarlierData {
  /** Has a file written, at once. */
  void stream(Output output) throws IOException;

  /**
   * Keeps a file that stands and was made from this.
   *
   * @return whether it is kept; when not, it has to be taken
   */
  boolean keep(String path, Fingerprint key) throws IOException;

  /** Takes a file. */
  void take(String path, Fingerprint key, byte[] bytes) throws IOException;
}
