package laurel.search;

import java.nio.charset.StandardCharsets;
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
    String path, Optional<Fingerprint> key, boolean changed, Supplier<String> content) {
  /** As it is written. */
  public byte[] bytes() {
    return script().getBytes(StandardCharsets.UTF_8);
  }

  /** As text. */
  public String script() {
    return content.get();
  }
}
