package laurel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import laurel.build.BuildResult;
import laurel.diag.Severity;

/** The last lines of a command: what was done, and what is left to mend. */
final class Summary {
  private Summary() {}

  static List<String> ofBuild(BuildResult result, String seconds, Console console) {
    BuildResult.Counts counts = result.counts();
    List<String> lines = new ArrayList<>();
    if (!result.published()) {
      lines.add(console.text("summary.not-built"));
    }
    lines.add(console.text("summary.records", text(counts.records()), text(counts.heldBack())));
    if (result.published()) {
      lines.add(
          console.text(
              "summary.files",
              text(counts.written()),
              text(counts.unchanged()),
              text(counts.removed())));
      lines.add(
          console.text("summary.media", text(counts.mediaMade()), text(counts.mediaReused())));
    }
    lines.add(findings(result, console));
    lines.add(console.text("summary.time", seconds));
    return lines;
  }

  static List<String> ofCheck(BuildResult result, String seconds, Console console) {
    BuildResult.Counts counts = result.counts();
    return List.of(
        console.text("summary.records", text(counts.records()), text(counts.heldBack())),
        findings(result, console),
        console.text("summary.time", seconds));
  }

  static List<String> ofMedia(BuildResult result, String seconds, Console console) {
    BuildResult.Counts counts = result.counts();
    return List.of(
        console.text("summary.media", text(counts.mediaMade()), text(counts.mediaReused())),
        findings(result, console),
        console.text("summary.time", seconds));
  }

  private static String findings(BuildResult result, Console console) {
    return console.text(
        "summary.findings",
        text(result.count(Severity.ERROR)),
        text(result.count(Severity.WARNING)),
        text(result.count(Severity.NOTE)));
  }

  private static String text(long number) {
    return Long.toString(number);
  }

  /** How long it took, as it is told. */
  static String seconds(long nanoseconds) {
    return String.format(Locale.ROOT, "%.1f", nanoseconds / 1e9);
  }
}
