package laurel.search;

import java.io.IOException;
import java.util.Optional;
import laurel.cache.Fingerprint;

/** The index of the last build, as far as it stands as that build put it. */
public interface EarlierIndex {
  /** Nothing stands. */
  EarlierIndex NONE =
      new EarlierIndex() {
        @Override
        public boolean stands(String path, Fingerprint key) {
          return false;
        }

        @Override
        public Optional<byte[]> read(String path) {
          return Optional.empty();
        }
      };

  /** Whether a file stands that was made from this. */
  boolean stands(String path, Fingerprint key);

  /** What a file that stands says; empty where it is not as it was put. */
  Optional<byte[]> read(String path) throws IOException;
}
