package laurel.probe;

import java.util.List;
import java.util.Locale;

/**
 * Subtitles or chapters, read whole: they are small.
 *
 * @param cues in order of their start; never empty
 */
public record CueFacts(MediaFormat format, long bytes, List<Cue> cues) implements Facts {
  private static final int HOUR = 3_600_000;
  private static final int MINUTE = 60_000;
  private static final int SECOND = 1000;

  public CueFacts {
    cues = List.copyOf(cues);
  }

  /** When the last cue begins, in thousandths of a second: a video may not be shorter. */
  public long lastStart() {
    return cues.get(cues.size() - 1).start();
  }

  /**
   * WebVTT written afresh: cues and nothing else, so that notes, styles and names of speakers that
   * an editing program put into the file stay behind.
   */
  public String webvtt() {
    StringBuilder vtt = new StringBuilder("WEBVTT\n");
    for (Cue cue : cues) {
      vtt.append('\n').append(time(cue.start())).append(" --> ").append(time(cue.end()));
      vtt.append('\n').append(escaped(cue.text())).append('\n');
    }
    return vtt.toString();
  }

  private static String time(long millis) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / HOUR,
        millis / MINUTE % 60,
        millis / SECOND % 60,
        millis % SECOND);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
