package laurel.render;

import java.util.List;
import java.util.concurrent.TimeUnit;
import laurel.diag.FindingLog;
import laurel.diag.Subject;
import laurel.media.share.ShareCard;
import laurel.site.Prose;
import laurel.site.SitePath;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a record's page asks for, piece by piece. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HotParts {
  private final ShareCard card =
      new ShareCard(
          List.of("管道", "法兰", "快速", "对中夹具的", "研制", "与应用"),
          "示例石化检维修中心",
          "creation",
          "创",
          "一等奖　2024 年度",
          "职工创新成果");
  private int number;

  /** The picture of a shared link. */
  @Benchmark
  public byte[] card() {
    return card.png();
  }

  /** A QR symbol as SVG. */
  @Benchmark
  public String qr() {
    return QrSymbol.svg("https://example.org/achievements/r" + number++ + "/", "二维码");
  }

  /** A text of 500 characters with a list, parsed and sanitised. */
  @Benchmark
  public String markdown() {
    String text = "- **要点**：利用两组互相垂直的螺杆，把对中改成读数。\n".repeat(18) + number++;
    return new Markdown((record, words) -> List.of(), new FindingLog())
        .html(new Prose(text, 3, new Subject("achievements/a", "")))
        .in(new SitePath("achievements/a/index.html"));
  }
}
