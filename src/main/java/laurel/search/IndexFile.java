package laurel.search;

import java.nio.charset.StandardCharsets;

/**
 * A file of the index: a classic script.
 *
 * @param path below the site's root
 */
public record IndexFile(String path, String script) {
  /** As it is written. */
  public byte[] bytes() {
    return script.getBytes(StandardCharsets.UTF_8);
  }
}
