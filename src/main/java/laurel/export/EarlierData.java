package laurel.export;

import java.nio.file.Path;
import java.util.Optional;
import laurel.cache.Fingerprint;

/** The open data of the last build, as far as they stand as that build put them. */
public interface EarlierData {
  /** Nothing stands. */
  EarlierData NONE =
      new EarlierData() {
        @Override
        public boolean stands(String path, Fingerprint key) {
          return false;
        }

        @Override
        public Optional<Path> file(String path) {
          return Optional.empty();
        }
      };

  /** Whether a file stands that was made from this. */
  boolean stands(String path, Fingerprint key);

  /** Where a file that stands lies; empty where it is not as it was put. */
  Optional<Path> file(String path);
}
