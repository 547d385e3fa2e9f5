package laurel.media;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What will be published of one original; everything about it is known but its bytes. */
public sealed interface Planned permits PhotoPlan, VideoPlan, SoundPlan, CuesPlan {
  /** What its files are kept under: content, recipe and codecs. */
  String key();

  /** All its files, in a settled order. */
  List<Rendition> files();

  /**
   * About how long one core works on it, in thousandths of a second, as measured ({@code
   * docs/media.md}): decides the order alone.
   */
  long millisOfWork();

  /**
   * What is left when these files could not be made: optional parts go, and without its main file
   * nothing is left.
   *
   * @param missing labels of files, see {@link Rendition#label}
   */
  Optional<? extends Planned> without(Set<String> missing);
}
