package laurel.place;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes other file systems look like this computer's. Found by {@link java.util.ServiceLoader}, so
 * that the program knows no library of any of them.
 */
public interface OtherPlaces {
  /**
   * The place under an address.
   *
   * @param address with a scheme that is not {@code file}
   * @return empty where this knows no such scheme
   * @throws IOException where it knows the scheme and cannot reach the place
   */
  Optional<Path> at(URI address) throws IOException;
}
