package laurel.media;

/**
 * A file that visitors will load, named before it is made.
 *
 * @param path below the site's root, e.g. {@code media/flange-aligner/3f9a2c71be04-640.jpg}
 * @param type its media type, e.g. {@code image/jpeg}
 * @param width pixels; 0 for sound
 * @param height pixels; 0 for sound
 */
public record Rendition(String path, String type, int width, int height) {
  /** The last part of the path behind the hash: what it is called in the cache. */
  String label() {
    return path.substring(path.lastIndexOf('-') + 1);
  }
}
