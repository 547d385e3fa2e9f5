package laurel.media;

import java.nio.file.Path;
import laurel.model.MediaRef;
import laurel.probe.Facts;

/**
 * A submitted file that may be published.
 *
 * @param ref what pages call it
 * @param file where it lies
 * @param shown the file as findings name it, e.g. {@code content/…/photos/1.jpg}
 * @param stem what its public names begin with: the id of its record, never the submitted file's
 *     name
 * @param facts what its header says
 * @param print whether a photo is offered in its full size as well
 */
public record Original(
    MediaRef ref, Path file, String shown, String stem, Facts facts, boolean print) {

  /** One that is not offered for printing. */
  public Original(MediaRef ref, Path file, String shown, String stem, Facts facts) {
    this(ref, file, shown, stem, facts, false);
  }

  /** The same, fetched to another place. */
  Original at(Path place) {
    return new Original(ref, place, shown, stem, facts, print);
  }
}
