package laurel.media.photo;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One size of a photo to be made.
 *
 * @param jpegQuality 1 to 100
 * @param webp absent where no WebP is asked for
 */
public record Print(
    int width, int height, Path jpeg, int jpegQuality, Optional<Path> webp, int webpQuality) {}
