package laurel.media;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where renditions are made and kept, when it is not on this computer.
 *
 * @param store the folder of all renditions; absent, {@code media/} in the cache
 * @param engine who makes them; absent, workers on this computer
 */
public record MediaPlace(Optional<Path> store, Optional<RenditionEngine> engine) {
  /** Made here and kept in the cache. */
  public static final MediaPlace HERE = new MediaPlace(Optional.empty(), Optional.empty());
}
