package laurel.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a player needs.
 *
 * @param millis length in thousandths of a second
 * @param sources playable files, best first; never empty
 * @param poster a still that is not black, if one can be made here
 * @param preview thumbnails for the seek bar, if they can be made here
 */
public record VideoPlan(
    String key,
    long millis,
    List<Rendition> sources,
    Optional<PhotoPlan> poster,
    Optional<Preview> preview)
    implements Planned {
  public VideoPlan {
    sources = List.copyOf(sources);
  }

  /**
   * Small stills on one sheet.
   *
   * @param track WebVTT file whose cues point into the sheet
   * @param sheet the picture with all stills
   */
  public record Preview(Rendition track, Rendition sheet) {}

  /** Width to height as a person sees it, taken from the best source. */
  public Rendition best() {
    return sources.get(0);
  }

  @Override
  public List<Rendition> files() {
    List<Rendition> files = new ArrayList<>(sources);
    poster.ifPresent(p -> files.addAll(p.files()));
    preview.ifPresent(p -> files.addAll(List.of(p.track(), p.sheet())));
    return files;
  }
}
