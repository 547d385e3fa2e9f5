package laurel.search;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import laurel.cache.Fingerprint;

/**
 * A file of the index: a classic script, made when it is asked for.
 *
 * @param path below the site's root
 * @param key stands for everything that it is made from, where finding that out is cheaper than
 *     making it
 * @param changed whether it is not as it stands, though the key does not tell
 */
public record IndexFile(
    String path, Optional<Fingerprint> key, boolean changed, Supplier<byte[]> content) {

  /** Takes files one by one. */
  @FunctionalInterface
  public interface Taker {
    /** Takes a file; asks for its bytes now or never. */
    void take(IndexFile file) throws IOException;
  }

  /** As it is written. */
  public byte[] bytes() {
    return content.get();
  }
}
