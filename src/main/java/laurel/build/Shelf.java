package laurel.build;

import java.util.List;
import java.util.Optional;
import laurel.media.MediaPlan;
import laurel.media.PhotoPlan;
import laurel.media.Rendition;
import laurel.model.Photo;
import laurel.model.Sound;
import laurel.model.Video;
import laurel.site.Film;
import laurel.site.MediaShelf;
import laurel.site.Picture;
import laurel.site.Recording;
import laurel.site.SitePath;

/** What pages are told of the planned media. */
final class Shelf implements MediaShelf {
  /** What a browser without {@code srcset} loads: enough for a phone. */
  private static final int USUAL_WIDTH = 640;

  private final MediaPlan plan;

  Shelf(MediaPlan plan) {
    this.plan = plan;
  }

  @Override
  public Optional<Picture> picture(Photo photo) {
    return plan.photo(photo.original()).map(planned -> picture(planned, photo));
  }

  @Override
  public Optional<Film> film(Video video) {
    return Optional.empty();
  }

  @Override
  public Optional<Recording> recording(Sound sound) {
    return Optional.empty();
  }

  private static Picture picture(PhotoPlan planned, Photo photo) {
    Rendition usual = planned.atLeast(USUAL_WIDTH);
    return new Picture(
        new SitePath(usual.path()),
        usual.width(),
        usual.height(),
        widths(planned.jpeg()),
        widths(planned.webp()),
        width(planned.largest()),
        photo.caption(),
        photo.alt());
  }

  private static List<Picture.Width> widths(List<Rendition> renditions) {
    return renditions.stream().map(Shelf::width).toList();
  }

  private static Picture.Width width(Rendition rendition) {
    return new Picture.Width(new SitePath(rendition.path()), rendition.width(), rendition.height());
  }
}
