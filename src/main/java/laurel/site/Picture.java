package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * A photo as a page shows it.
 *
 * @param src the rendition for browsers that choose none
 * @param width of {@code src} in pixels
 * @param height of {@code src} in pixels
 * @param jpegs all widths, narrow first
 * @param webps all widths, narrow first; may be empty
 * @param largest the widest, for zooming
 * @param print the photo in full, where it is offered for printing
 * @param tone {@code #rrggbb} to show until it has come; empty where nobody knows
 * @param alt what a person who cannot see it is told
 */
public record Picture(
    SitePath src,
    int width,
    int height,
    List<Width> jpegs,
    List<Width> webps,
    Width largest,
    Optional<Width> print,
    String tone,
    String caption,
    String alt) {
  /** The same, told otherwise to a person who cannot see it. */
  public Picture saying(String other) {
    return new Picture(src, width, height, jpegs, webps, largest, print, tone, caption, other);
  }

  /** One file of it. */
  public record Width(SitePath file, int width, int height) {}
}
