package laurel.site;

import java.nio.file.Path;
import java.util.Optional;
import laurel.cache.Fingerprint;
import laurel.model.Photo;
import laurel.model.Sound;
import laurel.model.Video;

/**
 * Finds what was made of an original. Empty means that it cannot be shown, and pages go on without.
 */
public interface MediaShelf {
  /** Stands for no media at all. */
  Fingerprint NOTHING = Fingerprint.of("no media");

  /** A site without media. */
  MediaShelf EMPTY =
      new MediaShelf() {
        @Override
        public Optional<Picture> picture(Photo photo) {
          return Optional.empty();
        }

        @Override
        public Optional<Film> film(Video video) {
          return Optional.empty();
        }

        @Override
        public Optional<Recording> recording(Sound sound) {
          return Optional.empty();
        }
      };

  /** The finished file behind a path of the site; empty where nothing has been made yet. */
  default Optional<Path> made(SitePath path) {
    return Optional.empty();
  }

  /**
   * What stands for all that was made of the originals of one owner.
   *
   * @param owner e.g. {@code achievements/flange-aligner}
   */
  default Fingerprint print(String owner) {
    return NOTHING;
  }

  /** The renditions of a photo. */
  Optional<Picture> picture(Photo photo);

  /** A video with its poster, chapters and subtitles. */
  Optional<Film> film(Video video);

  /** A sound recording. */
  Optional<Recording> recording(Sound sound);
}
