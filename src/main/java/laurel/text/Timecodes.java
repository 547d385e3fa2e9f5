package laurel.text;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.text.Reading.Why;

/** Places in a video and lengths of time: {@code 00:07-00:35}, {@code 1:02:03}, {@code 7秒}. */
public final class Timecodes {
  private static final Pattern CLOCK =
      Pattern.compile("(?:([0-9]{1,2}):)?([0-9]{1,3}):([0-9]{1,2}(?:\\.[0-9]{1,3})?)");
  private static final Pattern SPELT =
      Pattern.compile(
          "(?:([0-9]{1,2})(?:小时|时))?(?:([0-9]{1,3})(?:分钟|分))?(?:([0-9]{1,4}(?:\\.[0-9]{1,3})?)(?:秒钟|秒))?");
  private static final Pattern DASH = Pattern.compile("[-－–—−~～〜至到]+");
  private static final int LONGEST = 60;

  private Timecodes() {}

  /**
   * A stretch of a video.
   *
   * @param end absent where only its beginning is named
   */
  public record Range(Duration start, Optional<Duration> end) {}

  /** {@code [h:]mm:ss} with half- or full-width colons, or 7秒, 5分钟, 00分07秒. */
  public static Reading<Duration> read(String typed) {
    if (typed.length() > LONGEST) {
      return Reading.unclear(Why.UNKNOWN_FORM);
    }
    String text = Spaces.none(HalfWidth.of(typed)).replace('∶', ':');
    if (text.isEmpty()) {
      return Reading.unclear(Why.EMPTY);
    }
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return duration(clock, clock.group(1) != null);
    }
    Matcher spelt = SPELT.matcher(text);
    return spelt.matches() ? duration(spelt, false) : Reading.unclear(Why.UNKNOWN_FORM);
  }

  /**
   * One time, or two with a dash of any kind between. Line breaks inside a time, as cells torn by a
   * page break have them ({@code 00:07-0␤0:35}), do not matter. That the end follows the start is
   * not checked.
   */
  public static Reading<Range> range(String typed) {
    if (typed.length() > LONGEST) {
      return Reading.unclear(Why.UNKNOWN_FORM);
    }
    String[] ends = DASH.split(Spaces.none(typed), -1);
    if (ends.length == 1) {
      return read(ends[0]).map(start -> new Range(start, Optional.empty()));
    }
    if (ends.length > 2) {
      return Reading.unclear(Why.UNKNOWN_FORM);
    }
    Optional<Duration> start = read(ends[0]).certain();
    Reading<Duration> end = read(ends[1]);
    return start.isEmpty()
        ? Reading.unclear(Why.UNKNOWN_FORM)
        : end.map(until -> new Range(start.get(), Optional.of(until)));
  }

  private static Reading<Duration> duration(Matcher parts, boolean withHours) {
    long hours = number(parts.group(1));
    long minutes = number(parts.group(2));
    double seconds = parts.group(3) == null ? 0 : Double.parseDouble(parts.group(3));
    boolean carried = parts.group(2) != null && seconds >= 60;
    if (carried || (withHours && minutes >= 60)) {
      return Reading.unclear(Why.IMPOSSIBLE);
    }
    return Reading.of(
        Duration.ofMillis((hours * 3600 + minutes * 60) * 1000 + Math.round(seconds * 1000)));
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
