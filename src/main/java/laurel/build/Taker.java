package laurel.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import laurel.cache.Fingerprint;
import laurel.export.Output;

/**
 * Takes the finished files of a site, from any thread; paths are below the site's root, with
 * forward slashes, not percent-encoded.
 */
interface Taker {
  /** Looks at every file and keeps none: for a check, which makes all of them. */
  Taker NOBODY =
      new Taker() {
        @Override
        public boolean keep(String path, Fingerprint key) {
          return false;
        }

        @Override
        public void take(String path, byte[] bytes) {}

        @Override
        public void take(String path, Fingerprint key, byte[] bytes) {}

        @Override
        public void stream(Output output) throws IOException {
          output.body().writeTo(java.io.OutputStream.nullOutputStream());
        }
      };

  /**
   * Keeps a file of the earlier site that was made from this.
   *
   * @return whether it is kept; when not, it has to be made
   */
  boolean keep(String path, Fingerprint key) throws IOException;

  /** Whether a file of the earlier site stands that was made from this: {@link #keep} keeps it. */
  default boolean stands(String path, Fingerprint key) {
    return false;
  }

  /** Where a file of the earlier site is; empty where none stands as it was put. */
  default Optional<Path> earlier(String path) {
    return Optional.empty();
  }

  /** Takes a file. */
  void take(String path, byte[] bytes) throws IOException;

  /** Takes a file that need not be made again while the key of all it is made from is the same. */
  void take(String path, Fingerprint key, byte[] bytes) throws IOException;

  /** Takes a file that may be too large for the memory. */
  void stream(Output output) throws IOException;

  /** Whether what it is to stream is written later, when somebody asks for it. */
  default boolean defers() {
    return false;
  }
}
