package laurel.media;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sizes of a photo, smallest first: what an {@code img} with {@code srcset} needs.
 *
 * @param jpeg every size as JPEG; never empty
 * @param webp the same sizes as WebP; empty where this machine makes none
 * @param print the photo in its full size, where that is offered
 */
public record PhotoPlan(
    String key, List<Rendition> jpeg, List<Rendition> webp, Optional<Rendition> print)
    implements Planned {
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

  /** A print in full size is decoded and encoded in full: a tenth of a second a megapixel. */
  @Override
  public long millisOfWork() {
    return 190 + print.map(p -> (long) p.width() * p.height() / 10_000).orElse(0L);
  }

  @Override
  public List<Rendition> files() {
    return Stream.of(jpeg.stream(), webp.stream(), print.stream()).flatMap(files -> files).toList();
  }

  /** A photo is there in all its sizes or not at all. */
  @Override
  public Optional<PhotoPlan> without(Set<String> missing) {
    boolean whole = files().stream().noneMatch(file -> missing.contains(file.label()));
    return whole ? Optional.of(this) : Optional.empty();
  }
}
