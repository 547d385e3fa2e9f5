package laurel.export.bank;

import java.nio.file.Path;
import java.util.Optional;
import laurel.model.Photo;

/**
 * The picture of a question as a bank carries it: a JPEG that was made for the site, so that it
 * says nothing of the camera.
 *
 * @param name of its file within the bank, e.g. {@code 3f9a2c71be04-960.jpg}
 * @param file where it lies now
 * @param width in pixels
 * @param height in pixels
 */
public record BankPicture(String name, Path file, int width, int height) {
  /** Its media type. */
  static final String TYPE = "image/jpeg";

  /** Finds what was made of a question's picture. */
  @FunctionalInterface
  public interface Shelf {
    /** A shelf without pictures: banks then say them in words. */
    Shelf EMPTY = photo -> Optional.empty();

    /** The picture; empty where none could be made. */
    Optional<BankPicture> find(Photo photo);
  }
}
