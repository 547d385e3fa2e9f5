package laurel.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.probe.VideoFacts;
import laurel.rules.Rulebook.VideoRule;

/** 附件2 第16行: 时长5分钟以内，MP4格式，1920*1080, as far as a programme asks. */
record VideoChecks(VideoRule rule, Referee referee) {
  /** Containers round: a film cut at 5:00 may say 5:00.4. */
  private static final long SLACK_MILLIS = 500;

  /** Checks one original. */
  void check(String shown, String key, VideoFacts video) {
    Location where = Location.of(shown);
    if (!Formats.allowed(rule.formats(), video.format())) {
      String asked = Formats.show(rule.formats());
      referee.report(FindingKind.VIDEO_FORMAT, where, key, video.format().label(), asked);
    }
    if (video.millis() > rule.maxMillis().orElse(Long.MAX_VALUE / 2) + SLACK_MILLIS) {
      String length = SourceReader.clock(video.millis());
      referee.report(
          FindingKind.VIDEO_TOO_LONG, where, key, length, minutes(rule.maxMillis().getAsLong()));
    }
    if (rule.width().isPresent() && rule.height().isPresent()) {
      checkSize(where, key, video, rule.width().getAsInt(), rule.height().getAsInt());
    }
  }

  /** As the programme says it: 5, or 1.5. */
  private static String minutes(long millis) {
    return BigDecimal.valueOf(millis)
        .divide(BigDecimal.valueOf(60_000), 3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private void checkSize(Location where, String key, VideoFacts video, int width, int height) {
    int w = video.shownWidth();
    int h = video.shownHeight();
    if (w == width && h == height) {
      return;
    }
    boolean upright = w == height && h == width;
    FindingKind kind = upright ? FindingKind.VIDEO_PORTRAIT : FindingKind.VIDEO_SIZE;
    referee.report(kind, where, key, w, h, width, height);
  }
}
