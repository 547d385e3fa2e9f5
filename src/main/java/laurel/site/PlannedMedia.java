package laurel.site;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import laurel.cache.Fingerprint;
import laurel.media.CuesPlan;
import laurel.media.MediaPlan;
import laurel.media.MediaResult;
import laurel.media.PhotoPlan;
import laurel.media.Rendition;
import laurel.media.SoundPlan;
import laurel.media.VideoPlan;
import laurel.model.MediaRef;
import laurel.model.Photo;
import laurel.model.Sound;
import laurel.model.Video;
import laurel.probe.Cue;

/** What the media stage plans, as pages show it. */
public final class PlannedMedia implements MediaShelf {
  private static final int PLAIN_WIDTH = 640;

  private final MediaPlan plan;
  private final Map<String, String> tones;
  private final Map<String, Path> made;
  private final Map<String, Fingerprint> prints;

  private PlannedMedia(MediaPlan plan, Map<String, String> tones, Map<String, Path> made) {
    this.plan = plan;
    this.tones = tones;
    this.made = made;
    this.prints = plan.prints();
  }

  /** Looks things up in a plan, as if all of it will be made. */
  public static PlannedMedia of(MediaPlan plan) {
    return new PlannedMedia(plan, Map.of(), Map.of());
  }

  /** Looks things up in what was made. */
  public static PlannedMedia of(MediaResult made) {
    return new PlannedMedia(made.plan(), made.tones(), made.files());
  }

  @Override
  public Optional<Path> made(SitePath path) {
    return Optional.ofNullable(made.get(path.path()));
  }

  @Override
  public Fingerprint print(String owner) {
    return prints.getOrDefault(owner, NOTHING);
  }

  @Override
  public Optional<Picture> picture(Photo photo) {
    return plan.photo(photo.original()).map(p -> picture(p, photo.caption(), photo.alt()));
  }

  @Override
  public Optional<Film> film(Video video) {
    return plan.video(video.original()).map(planned -> film(video, planned));
  }

  @Override
  public Optional<Recording> recording(Sound sound) {
    return plan.sound(sound.original()).map(planned -> recording(sound, planned));
  }

  private Picture picture(PhotoPlan photo, String caption, String alt) {
    Rendition plain = photo.atLeast(PLAIN_WIDTH);
    return new Picture(
        new SitePath(plain.path()),
        plain.width(),
        plain.height(),
        photo.jpeg().stream().map(PlannedMedia::width).toList(),
        photo.webp().stream().map(PlannedMedia::width).toList(),
        width(photo.largest()),
        photo.print().map(PlannedMedia::width),
        tones.getOrDefault(photo.key(), ""),
        caption,
        alt);
  }

  private static Picture.Width width(Rendition file) {
    return new Picture.Width(new SitePath(file.path()), file.width(), file.height());
  }

  private Film film(Video video, VideoPlan planned) {
    Optional<CuesPlan> subtitles = cues(video.subtitles());
    List<Film.Cue> cues = sentences(subtitles.map(CuesPlan::cues).orElse(List.of()));
    List<Cue> parts = cues(video.chapters()).map(CuesPlan::cues).orElse(List.of());
    return new Film(
        new SitePath(planned.best().path()),
        planned.best().type(),
        size(planned.best()),
        planned.sources().stream().skip(1).map(PlannedMedia::size).toList(),
        planned.poster().map(p -> picture(p, video.caption(), "")),
        planned.preview().map(PlannedMedia::preview),
        planned.millis() / 1000,
        clock(planned.millis()),
        video.caption(),
        subtitles.map(s -> new SitePath(s.file().path())),
        chapters(parts, cues),
        cues);
  }

  private static Film.Size size(Rendition file) {
    String name = Math.min(file.width(), file.height()) + "p";
    return new Film.Size(new SitePath(file.path()), file.width(), file.height(), name);
  }

  private static Film.Preview preview(VideoPlan.Preview preview) {
    return new Film.Preview(
        new SitePath(preview.picture().path()),
        new SitePath(preview.track().path()),
        preview.sheet().columns(),
        preview.sheet().rows(),
        preview.sheet().cellWidth(),
        preview.sheet().cellHeight());
  }

  private Optional<CuesPlan> cues(Optional<MediaRef> ref) {
    return ref.flatMap(plan::cues);
  }

  static List<Film.Cue> sentences(List<Cue> cues) {
    return cues.stream()
        .map(c -> new Film.Cue(clock(c.start()), seconds(c.start()), seconds(c.end()), c.text()))
        .toList();
  }

  /** Chapters with the sentences that begin in them; 问题：刀进不去 is a title and what it says. */
  static List<Film.Chapter> chapters(List<Cue> parts, List<Film.Cue> cues) {
    List<Film.Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Cue part = parts.get(i);
      long from = i == 0 ? 0 : part.start();
      long until = i + 1 < parts.size() ? parts.get(i + 1).start() : Long.MAX_VALUE;
      int colon = part.text().indexOf('：');
      String title = colon < 0 ? part.text() : part.text().substring(0, colon);
      String heading = colon < 0 ? "" : part.text().substring(colon + 1).strip();
      chapters.add(
          new Film.Chapter(
              clock(part.start()),
              seconds(part.start()),
              title,
              heading,
              within(cues, from, until)));
    }
    return List.copyOf(chapters);
  }

  private static List<Film.Cue> within(List<Film.Cue> cues, long from, long until) {
    return cues.stream()
        .filter(c -> millis(c.seconds()) >= from && millis(c.seconds()) < until)
        .toList();
  }

  private static Recording recording(Sound sound, SoundPlan planned) {
    return new Recording(
        new SitePath(planned.source().path()),
        planned.source().type(),
        sound.caption(),
        clock(planned.millis()),
        planned.waveform().map(wave -> new SitePath(wave.path())));
  }

  /** Minutes and seconds, e.g. {@code 01:42}. */
  private static String clock(long millis) {
    return String.format(Locale.ROOT, "%02d:%02d", millis / 60_000, millis / 1000 % 60);
  }

  /** Seconds with as many decimals as they need: {@code 24.49}. */
  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }

  private static long millis(String seconds) {
    return new BigDecimal(seconds).movePointRight(3).longValueExact();
  }
}
