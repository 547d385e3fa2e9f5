package laurel.probe;

import java.util.Optional;

/**
 * What a photo's header says.
 *
 * @param width pixels as stored, before {@code orientation} is applied
 * @param height pixels as stored
 * @param orientation 1 to 8 as in EXIF; 1 where none is given
 * @param density absent where the file gives none, or only an aspect ratio
 * @param profiled whether it carries an ICC profile
 * @param located whether it tells where it was taken (GPS)
 * @param animated whether it has more than one picture; only the first is used
 */
public record PhotoFacts(
    MediaFormat format,
    long bytes,
    int width,
    int height,
    int orientation,
    Optional<Density> density,
    ColourModel colour,
    boolean profiled,
    boolean located,
    boolean animated)
    implements Facts {

  /** Pixels to an inch, as a printer would be told. */
  public record Density(int x, int y) {
    /** The lesser of both: what a notice's "300 dpi" is held against. */
    public int least() {
      return Math.min(x, y);
    }
  }

  /** How the stored samples make colours. */
  public enum ColourModel {
    GREY,
    RGB,
    CMYK
  }

  /** Width as a person sees it: sides are swapped where the camera lay on its side. */
  public int shownWidth() {
    return orientation > 4 ? height : width;
  }

  /** Height as a person sees it. */
  public int shownHeight() {
    return orientation > 4 ? width : height;
  }

  /** How many pixels decoding would make. */
  public long pixels() {
    return (long) width * height;
  }
}
