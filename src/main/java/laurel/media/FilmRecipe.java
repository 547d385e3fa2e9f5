package laurel.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.media.VideoPlan.Preview;
import laurel.media.film.CuttingRoom;
import laurel.media.film.Shape;
import laurel.media.film.Sheet;
import laurel.media.photo.Darkroom;
import laurel.probe.AudioFacts;
import laurel.probe.VideoFacts;

/** What is made of videos and sound. */
final class FilmRecipe {
  /** Raised when the same recipe begins to make other bytes. */
  private static final int VERSION = 4;

  /** Above this one picture would take hundreds of megabytes: none is decoded. */
  static final long MOST_PIXELS = 36_000_000;

  private static final int COLUMNS = 6;
  private static final int ROWS = 6;
  private static final int LONG_SIDE = 160;
  static final int PEAKS = 240;

  /** Label of the copy of the original. */
  static final String COPY = "video.mp4";

  private final PhotoRecipe photos;
  private final Darkroom darkroom;
  private final CuttingRoom room;
  private final FilmSizes sizes;

  FilmRecipe(PhotoRecipe photos, FilmSizes sizes, Darkroom darkroom, CuttingRoom room) {
    this.photos = photos;
    this.sizes = sizes;
    this.darkroom = darkroom;
    this.room = room;
  }

  String id() {
    return "film/" + VERSION + " " + sizes + " " + room.id() + " " + photos.id(darkroom);
  }

  /** What the cutting room is asked for, in the order of the plan's encoded sources. */
  List<Shape> shapes(VideoFacts facts) {
    return room.open() ? sizes.of(facts) : List.of();
  }

  /**
   * @param stem what the names begin with, e.g. {@code media/flange-aligner/3f9a2c71be04}
   */
  VideoPlan video(String key, String stem, VideoFacts facts) {
    int width = facts.shownWidth();
    int height = facts.shownHeight();
    List<Rendition> sources = sources(stem, facts);
    boolean stills = room.open() && (long) width * height <= MOST_PIXELS;
    if (!stills) {
      return new VideoPlan(
          key, facts.millis(), facts.bytes(), sources, Optional.empty(), Optional.empty());
    }
    PhotoPlan poster = photos.plan(key, stem, width, height, darkroom.webp());
    Sheet sheet = sheet(width, height);
    Preview preview =
        new Preview(
            new Rendition(stem + "-sheet.vtt", "text/vtt", 0, 0),
            new Rendition(stem + "-sheet.jpg", "image/jpeg", sheet.width(), sheet.height()),
            sheet);
    return new VideoPlan(
        key, facts.millis(), facts.bytes(), sources, Optional.of(poster), Optional.of(preview));
  }

  /** The copy first where it plays; behind what replaces it where it does not. */
  private List<Rendition> sources(String stem, VideoFacts facts) {
    List<Rendition> sources = new ArrayList<>();
    for (Shape shape : shapes(facts)) {
      String label = "-" + Math.min(shape.width(), shape.height()) + "p.mp4";
      sources.add(new Rendition(stem + label, "video/mp4", shape.width(), shape.height()));
    }
    int place = sources.isEmpty() || !FilmSizes.mustShrink(facts) ? 0 : 1;
    sources.add(
        place,
        new Rendition(stem + "-" + COPY, "video/mp4", facts.shownWidth(), facts.shownHeight()));
    return sources;
  }

  private static Sheet sheet(int width, int height) {
    double scale = (double) LONG_SIDE / Math.max(width, height);
    int wide = Math.max(1, (int) Math.round(width * scale));
    int high = Math.max(1, (int) Math.round(height * scale));
    return new Sheet(COLUMNS, ROWS, wide, high);
  }

  SoundPlan sound(String key, String stem, AudioFacts facts) {
    String ending = facts.format().label().toLowerCase(Locale.ROOT);
    String type =
        switch (facts.format()) {
          case MP3 -> "audio/mpeg";
          case M4A -> "audio/mp4";
          default -> "audio/wav";
        };
    Rendition source = new Rendition(stem + "-sound." + ending, type, 0, 0);
    Optional<Rendition> wave =
        room.open()
            ? Optional.of(
                new Rendition(
                    stem + "-wave.svg", "image/svg+xml", Waveform.width(PEAKS), Waveform.HEIGHT))
            : Optional.empty();
    return new SoundPlan(key, facts.millis(), facts.bytes(), source, wave);
  }
}
