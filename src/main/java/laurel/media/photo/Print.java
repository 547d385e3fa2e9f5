package laurel.media.photo;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One size of a photo to be made.
 *
 * @param jpegQuality 1 to 100
 * @param webp absent where no WebP is asked for
 * @param density pixels to an inch to be written into the JPEG; 0 for none
 */
public record Print(
    int width,
    int height,
    Path jpeg,
    int jpegQuality,
    Optional<Path> webp,
    int webpQuality,
    int density) {

  /** One for screens, which ask for no density. */
  public Print(
      int width, int height, Path jpeg, int jpegQuality, Optional<Path> webp, int webpQuality) {
    this(width, height, jpeg, jpegQuality, webp, webpQuality, 0);
  }
}
