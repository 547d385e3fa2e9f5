package laurel.media;

import java.util.List;
import java.util.stream.Stream;

/**
 * The sizes of a photo, smallest first: what an {@code img} with {@code srcset} needs.
 *
 * @param jpeg every size as JPEG; never empty
 * @param webp the same sizes as WebP; empty where this machine makes none
 */
public record PhotoPlan(String key, List<Rendition> jpeg, List<Rendition> webp) implements Planned {
  public PhotoPlan {
    jpeg = List.copyOf(jpeg);
    webp = List.copyOf(webp);
  }

  /** The largest size: what the lightbox opens, and the intrinsic size of the picture. */
  public Rendition largest() {
    return jpeg.get(jpeg.size() - 1);
  }

  /** The smallest size that is at least so wide, or else the largest: what {@code src} names. */
  public Rendition atLeast(int width) {
    return jpeg.stream().filter(r -> r.width() >= width).findFirst().orElseGet(this::largest);
  }

  @Override
  public List<Rendition> files() {
    return Stream.concat(jpeg.stream(), webp.stream()).toList();
  }
}
