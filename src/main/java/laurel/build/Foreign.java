package laurel.build;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.output.PublishResult;

/** Tells what somebody else has done in the output folder since the last build. */
final class Foreign {
  /** How many paths a finding names. */
  private static final int TOLD = 3;

  private Foreign() {}

  static void tell(PublishResult published, Path out, FindingLog log) {
    Location folder = Location.of(out.toString());
    tell(FindingKind.OUTPUT_FOREIGN, folder, visible(published.foreign()), log);
    tell(FindingKind.OUTPUT_RESTORED, folder, published.restored(), log);
  }

  /** Hidden files, such as .htaccess or .gitkeep, belong to the server or to version control. */
  private static List<String> visible(List<String> paths) {
    return paths.stream().filter(path -> !path.startsWith(".")).toList();
  }

  private static void tell(FindingKind kind, Location folder, List<String> paths, FindingLog log) {
    if (!paths.isEmpty()) {
      String some = paths.stream().limit(TOLD).collect(Collectors.joining(", "));
      String more = paths.size() > TOLD ? some + ", …" : some;
      log.general().report(kind, folder, "", String.valueOf(paths.size()), more);
    }
  }
}
