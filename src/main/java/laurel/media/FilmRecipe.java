package laurel.media;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.media.VideoPlan.Preview;
import laurel.media.film.CuttingRoom;
import laurel.media.film.Sheet;
import laurel.media.photo.Darkroom;
import laurel.probe.AudioFacts;
import laurel.probe.VideoFacts;

/** What is made of videos and sound. */
final class FilmRecipe {
  /** Raised when the same recipe begins to make other bytes. */
  private static final int VERSION = 1;

  /** Above this one picture would take hundreds of megabytes: no stills. */
  private static final long MOST_PIXELS = 36_000_000;

  private static final int COLUMNS = 6;
  private static final int ROWS = 6;
  private static final int LONG_SIDE = 160;
  static final int PEAKS = 240;

  private final PhotoRecipe photos;
  private final Darkroom darkroom;
  private final CuttingRoom room;

  FilmRecipe(PhotoRecipe photos, Darkroom darkroom, CuttingRoom room) {
    this.photos = photos;
    this.darkroom = darkroom;
    this.room = room;
  }

  String id() {
    return "film/" + VERSION + " " + room.id() + " " + photos.id(darkroom);
  }

  /**
   * @param stem what the names begin with, e.g. {@code media/flange-aligner/3f9a2c71be04}
   */
  VideoPlan video(String key, String stem, VideoFacts facts) {
    int width = facts.shownWidth();
    int height = facts.shownHeight();
    Rendition source = new Rendition(stem + "-video.mp4", "video/mp4", width, height);
    boolean stills = room.open() && (long) width * height <= MOST_PIXELS;
    if (!stills) {
      return new VideoPlan(
          key, facts.millis(), facts.bytes(), List.of(source), Optional.empty(), Optional.empty());
    }
    PhotoPlan poster = photos.plan(key, stem, width, height, darkroom.webp());
    Sheet sheet = sheet(width, height);
    Preview preview =
        new Preview(
            new Rendition(stem + "-sheet.vtt", "text/vtt", 0, 0),
            new Rendition(stem + "-sheet.jpg", "image/jpeg", sheet.width(), sheet.height()),
            sheet);
    return new VideoPlan(
        key,
        facts.millis(),
        facts.bytes(),
        List.of(source),
        Optional.of(poster),
        Optional.of(preview));
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
