package laurel.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.output.DeployedSite;

/** Holds a copy of a site, on a server or a stick, against the manifest that came with it. */
public final class DeployedCheck {
  private DeployedCheck() {}

  /**
   * What is not as it was built: missing and changed files are errors, foreign ones warnings.
   *
   * @param folder the copy
   * @param manifest its manifest, where it does not lie in the copy
   * @throws IOException when the folder or the manifest cannot be read
   */
  public static List<Finding> of(Path folder, Optional<Path> manifest) throws IOException {
    DeployedSite site =
        manifest.isPresent()
            ? DeployedSite.read(folder, manifest.get())
            : DeployedSite.read(folder);
    FindingLog log = new FindingLog();
    report(FindingKind.SITE_MISSING, folder, site.missing(), log);
    report(FindingKind.SITE_CHANGED, folder, site.changed(), log);
    report(FindingKind.SITE_FOREIGN, folder, site.foreign(), log);
    return log.findings();
  }

  private static void report(FindingKind kind, Path folder, List<String> paths, FindingLog log) {
    String name = folder.toString().replace('\\', '/');
    for (String path : paths) {
      log.general().report(kind, Location.of(name + "/" + path), "");
    }
  }
}
