package laurel.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.media.photo.Darkroom;
import laurel.media.photo.Print;
import laurel.probe.PhotoFacts;

/**
 * Which sizes a photo is made in, and how well.
 *
 * @param widths ascending; none is made larger than the photo
 * @param tallest most rows of any size: a strip of 500 x 50,000 pixels must not become a file that
 *     no phone can show
 */
record PhotoRecipe(List<Integer> widths, int tallest, int jpegQuality, int webpQuality) {
  static final PhotoRecipe USUAL = new PhotoRecipe(List.of(320, 640, 1280, 1920), 4096, 80, 78);

  /** For a page of A4 at 300 dpi with what is cut off: one size, JPEG alone. */
  static final PhotoRecipe PAPER = new PhotoRecipe(List.of(2560), 3600, 90, 0);

  private static final int PRINT_QUALITY = 92;

  /** A2 at 300 dpi has 35 million; above this the copies in memory pass a worker's share. */
  private static final long MOST_PRINTED = 50_000_000;

  /** Raised when the same recipe begins to make other bytes. */
  private static final int VERSION = 2;

  PhotoRecipe {
    widths = List.copyOf(widths);
  }

  String id(Darkroom darkroom) {
    return "photo/" + VERSION + " " + this + " " + darkroom.id();
  }

  /**
   * @param stem what the names begin with, e.g. {@code media/flange-aligner/3f9a2c71be04}
   */
  PhotoPlan plan(String key, String stem, int width, int height, boolean webp) {
    List<Rendition> jpeg = new ArrayList<>();
    List<Rendition> small = new ArrayList<>();
    for (int each : fitting(width, height)) {
      int rows = (int) Math.max(1, Math.round((double) height * each / width));
      jpeg.add(new Rendition(stem + "-" + each + ".jpg", "image/jpeg", each, rows));
      if (webp && webpQuality > 0) {
        small.add(new Rendition(stem + "-" + each + ".webp", "image/webp", each, rows));
      }
    }
    return new PhotoPlan(key, jpeg, small, Optional.empty());
  }

  /** The recipe's widths below the photo's own, and then the largest there can be. */
  private List<Integer> fitting(int width, int height) {
    int widest = widths.get(widths.size() - 1);
    int most =
        (int) Math.max(1, Math.min(Math.min(width, widest), (long) tallest * width / height));
    List<Integer> fitting = new ArrayList<>(widths.stream().filter(w -> w < most).toList());
    fitting.add(most);
    return fitting;
  }

  /** What the darkroom is asked for, largest first. */
  List<Print> prints(PhotoPlan plan, Path folder, int density) {
    List<Print> prints = new ArrayList<>();
    plan.print()
        .ifPresent(
            p ->
                prints.add(
                    new Print(
                        p.width(),
                        p.height(),
                        folder.resolve(p.label()),
                        PRINT_QUALITY,
                        Optional.empty(),
                        0,
                        density)));
    for (int i = plan.jpeg().size() - 1; i >= 0; i--) {
      Rendition jpeg = plan.jpeg().get(i);
      Optional<Path> webp =
          plan.webp().isEmpty()
              ? Optional.empty()
              : Optional.of(folder.resolve(plan.webp().get(i).label()));
      prints.add(
          new Print(
              jpeg.width(),
              jpeg.height(),
              folder.resolve(jpeg.label()),
              jpegQuality,
              webp,
              webpQuality,
              0));
    }
    return prints;
  }

  /** Whether a photo can be had in full: a poster for a wall, not a bomb. */
  boolean prints(PhotoFacts facts) {
    return facts.pixels() <= MOST_PRINTED;
  }

  PhotoPlan plan(String key, String stem, PhotoFacts facts, boolean webp, boolean print) {
    PhotoPlan plan = plan(key, stem, facts.shownWidth(), facts.shownHeight(), webp);
    Rendition full =
        new Rendition(stem + "-print.jpg", "image/jpeg", facts.shownWidth(), facts.shownHeight());
    return print ? new PhotoPlan(key, plan.jpeg(), plan.webp(), Optional.of(full)) : plan;
  }
}
