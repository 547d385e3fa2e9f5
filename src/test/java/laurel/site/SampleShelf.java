package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.model.MediaRef;
import laurel.model.Photo;
import laurel.model.Sound;
import laurel.model.Video;

/** Media as if they had been made: names and sizes, no bytes. */
final class SampleShelf implements MediaShelf {
  @Override
  public Optional<Picture> picture(Photo photo) {
    return Optional.of(picture(photo.original(), photo.caption(), photo.alt(), 4, 3));
  }

  @Override
  public Optional<Film> film(Video video) {
    List<Film.Cue> cues = new ArrayList<>();
    List<Film.Chapter> chapters = new ArrayList<>();
    List<String> titles = List.of("问题", "原理", "操作", "成效", "小结");
    for (int i = 0; i < titles.size(); i++) {
      int at = 6 + i * 18;
      List<Film.Cue> own =
          List.of(
              new Film.Cue(
                  clock(at + 1),
                  String.valueOf(at + 1),
                  String.valueOf(at + 6),
                  "患者翻身、下床、转运的时候，输液管路容易被拉脱。"),
              new Film.Cue(
                  clock(at + 7),
                  String.valueOf(at + 7),
                  String.valueOf(at + 12),
                  "牵拉力传到输液架上，接头不再受力。"));
      cues.addAll(own);
      chapters.add(
          new Film.Chapter(clock(at), String.valueOf(at), titles.get(i), "孔小背面大，刀进不去", own));
    }
    return Optional.of(
        new Film(
            new SitePath(stem(video.original()) + ".mp4"),
            "video/mp4",
            new Film.Size(new SitePath(stem(video.original()) + ".mp4"), 1920, 1080, "1080p"),
            List.of(
                new Film.Size(
                    new SitePath(stem(video.original()) + "-480p.mp4"), 854, 480, "480p")),
            Optional.of(picture(video.original(), "", "", 16, 9)),
            Optional.of(
                new Film.Preview(
                    new SitePath(stem(video.original()) + "-sheet.jpg"),
                    new SitePath(stem(video.original()) + "-sheet.vtt"),
                    6,
                    6,
                    160,
                    90)),
            102,
            "01:42",
            video.caption(),
            Optional.of(new SitePath(stem(video.original()) + ".vtt")),
            chapters,
            cues));
  }

  @Override
  public Optional<Recording> recording(Sound sound) {
    return Optional.of(
        new Recording(
            new SitePath(stem(sound.original()) + ".mp3"),
            "audio/mpeg",
            sound.caption(),
            "00:58",
            Optional.of(new SitePath(stem(sound.original()) + "-wave.svg"))));
  }

  private static Picture picture(MediaRef ref, String caption, String alt, int wide, int high) {
    List<Picture.Width> widths = new ArrayList<>();
    for (int width : List.of(640, 1280)) {
      widths.add(
          new Picture.Width(
              new SitePath(stem(ref) + "-" + width + ".jpg"), width, width * high / wide));
    }
    return new Picture(
        widths.get(0).file(),
        640,
        640 * high / wide,
        widths,
        List.of(),
        widths.get(1),
        Optional.empty(),
        "#8a7f70",
        caption,
        alt);
  }

  private static String stem(MediaRef ref) {
    String owner = ref.owner().replaceAll("[^a-z0-9]+", "-");
    return "media/" + owner + "-" + ref.kind().name().toLowerCase(Locale.ROOT) + "-" + ref.index();
  }

  private static String clock(int seconds) {
    return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
  }
}
