package laurel.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.media.film.Sheet;

/**
 * What a player needs.
 *
 * @param millis length in thousandths of a second
 * @param bytes size of the original; what is published differs by a few kilobytes
 * @param sources playable files, best first; never empty
 * @param poster a still that is not black, if one can be made here
 * @param preview thumbnails for the seek bar, if they can be made here
 */
public record VideoPlan(
    String key,
    long millis,
    long bytes,
    List<Rendition> sources,
    Optional<PhotoPlan> poster,
    Optional<Preview> preview)
    implements Planned {
  public VideoPlan {
    sources = List.copyOf(sources);
  }

  /**
   * Small stills on one picture, from the start to the end of the video at even distances.
   *
   * @param track WebVTT file whose cues point into the picture
   * @param sheet how the stills are laid out, for scripts that need no track
   */
  public record Preview(Rendition track, Rendition picture, Sheet sheet) {}

  /** The source of most pixels: its sides are the intrinsic size of the player. */
  public Rendition best() {
    return sources.get(0);
  }

  /** Stills take a second or two; encoding, about as long as the film. */
  @Override
  public long millisOfWork() {
    return 1500 + millis * (sources.size() - 1);
  }

  @Override
  public List<Rendition> files() {
    List<Rendition> files = new ArrayList<>(sources);
    poster.ifPresent(p -> files.addAll(p.files()));
    preview.ifPresent(p -> files.addAll(List.of(p.track(), p.picture())));
    return files;
  }

  @Override
  public Optional<VideoPlan> without(Set<String> missing) {
    List<Rendition> left = new ArrayList<>(sources);
    left.removeIf(source -> missing.contains(source.label()));
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new VideoPlan(
                key,
                millis,
                bytes,
                left,
                poster.flatMap(p -> p.without(missing)),
                preview.filter(p -> !missing.contains(p.picture().label()))));
  }
}
