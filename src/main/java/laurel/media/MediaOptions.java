package laurel.media;

import java.util.List;

/**
 * What the site asks of its media.
 *
 * @param natives whether machine code may be used; without it fewer formats are made
 * @param ladder heights of further sizes of each video, e.g. 720 and 480; usually none
 */
public record MediaOptions(boolean natives, List<Integer> ladder) {
  /** What a site gets that asks for nothing. */
  public static final MediaOptions USUAL = new MediaOptions(true, List.of());

  public MediaOptions {
    ladder = List.copyOf(ladder);
  }
}
