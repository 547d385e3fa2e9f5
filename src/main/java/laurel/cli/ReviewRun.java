package laurel.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laurel.build.BuildOptions;
import laurel.build.BuildResult;
import laurel.build.ReviewBuild;

/** {@code laurel build --profile review}: what a jury reads, in a folder of its own. */
final class ReviewRun {
  /** Beside no site: what is made for a jury leaves with this folder and with the pack. */
  private static final String CACHE = ".laurel-review";

  private ReviewRun() {}

  static Exit of(Arguments arguments, Console console) throws WrongUsage, IOException {
    for (Option option : List.of(Option.BASE_URL, Option.KEY)) {
      if (arguments.has(option)) {
        throw new WrongUsage("public-only", option.flag());
      }
    }
    boolean blind = arguments.has(Option.BLIND);
    BuildOptions options = SiteOptions.of(arguments, blind ? "review-blind" : "review", CACHE);
    Report report = Report.of(arguments, console);
    BuildResult result;
    try (ProgressLine progress = ProgressLine.of(arguments, console)) {
      result = new ReviewBuild(options, blind, arguments.value(Option.PROGRAMME), progress).build();
    } catch (ReviewBuild.NoSuchProgramme e) {
      throw new WrongUsage("unknown-programme", e.getMessage(), e.programmes());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    report.write(result);
    if (!arguments.has(Option.QUIET)) {
      summary(result, options, console).forEach(console.err()::println);
    }
    return result.hasErrors() ? Exit.CONTENT_ERRORS : Exit.OK;
  }

  private static List<String> summary(BuildResult result, BuildOptions options, Console console) {
    List<String> lines = new ArrayList<>();
    if (!result.published()) {
      lines.add(console.text("review.not-built"));
      return lines;
    }
    String records = String.valueOf(result.counts().records());
    int unread = result.counts().heldBack();
    lines.add(console.text("review.entries", records));
    if (unread > 0) {
      lines.add(console.text("review.unread", String.valueOf(unread)));
    }
    lines.add(console.text("review.done", options.out().resolve("index.html").toString()));
    lines.add(console.text("review.delete", options.out().toString(), options.cache().toString()));
    return lines;
  }
}
