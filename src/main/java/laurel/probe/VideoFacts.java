package laurel.probe;

import java.util.Optional;
import java.util.Set;

/**
 * What a video's header says.
 *
 * @param millis length in thousandths of a second
 * @param width pixels of a frame as stored, before {@code rotation} is applied
 * @param height pixels of a frame as stored
 * @param rotation 0, 90, 180 or 270 degrees clockwise to be applied by the player
 * @param codec {@code h264}, {@code hevc}, … or the four letters in the file
 * @param profile profile number of an H.264 stream; 0 where unknown or another codec
 * @param audio codec of its sound; absent for a silent one
 * @param faststart whether playing can begin before the whole file is there
 */
public record VideoFacts(
    MediaFormat format,
    long bytes,
    long millis,
    int width,
    int height,
    int rotation,
    String codec,
    int profile,
    Optional<String> audio,
    boolean faststart)
    implements Facts {

  /** Baseline, Main, Extended's common part and High: 8 bits, 4:2:0, what every phone decodes. */
  private static final Set<Integer> EVERYWHERE = Set.of(0, 66, 77, 88, 100);

  /** Width as a person sees it. */
  public int shownWidth() {
    return rotation % 180 == 0 ? width : height;
  }

  /** Height as a person sees it. */
  public int shownHeight() {
    return rotation % 180 == 0 ? height : width;
  }

  /** Whether every browser, WeChat's included, plays its streams as they are. */
  public boolean plays() {
    boolean sound = audio.isEmpty() || audio.get().equals("aac") || audio.get().equals("mp3");
    return codec.equals("h264") && EVERYWHERE.contains(profile) && sound;
  }
}
