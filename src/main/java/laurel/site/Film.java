package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * A video as a page plays it.
 *
 * @param type MIME type
 * @param others smaller sizes of it, large first; usually none
 * @param preview stills for the seek bar
 * @param seconds its length
 * @param duration its length as shown, e.g. {@code 01:42}; empty where unknown
 * @param subtitles WebVTT file
 * @param cues the same subtitles as text, for the transcript and for {@code file://}, where
 *     browsers load no tracks
 */
public record Film(
    SitePath file,
    String type,
    Size size,
    List<Size> others,
    Optional<Picture> poster,
    Optional<Preview> preview,
    long seconds,
    String duration,
    String caption,
    Optional<SitePath> subtitles,
    List<Chapter> chapters,
    List<Cue> cues) {
  /** The same film with these chapters. */
  Film with(List<Chapter> others) {
    return new Film(
        file,
        type,
        size,
        this.others,
        poster,
        preview,
        seconds,
        duration,
        caption,
        subtitles,
        others,
        cues);
  }

  /**
   * One size of a video.
   *
   * @param name as people call it, e.g. {@code 720p}
   */
  public record Size(SitePath file, int width, int height, String name) {}

  /**
   * Small stills on one picture, row by row, at even distances from start to end.
   *
   * @param track the same as WebVTT, for players that read it
   * @param width of one still in pixels
   * @param height of one still in pixels
   */
  public record Preview(
      SitePath picture, SitePath track, int columns, int rows, int width, int height) {}

  /**
   * A chapter.
   *
   * @param at its start as shown
   * @param seconds its start, with a fraction where the file has one
   * @param title e.g. 原理
   * @param heading what it says, e.g. 反转收起，正转展开; may be empty
   */
  public record Chapter(String at, String seconds, String title, String heading, List<Cue> cues) {}

  /** A sentence of the subtitles. */
  public record Cue(String at, String seconds, String until, String text) {}
}
