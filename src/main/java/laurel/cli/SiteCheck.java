package laurel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import laurel.build.DeployedCheck;
import laurel.diag.Finding;
import laurel.diag.ReportIndex;
import laurel.diag.Severity;

/** {@code laurel check --site}: whether a copy of a site is as it was built. */
final class SiteCheck {
  private SiteCheck() {}

  static Exit of(Path folder, Arguments arguments, Console console) throws WrongUsage, IOException {
    Report report = Report.of(arguments, console);
    List<Finding> findings = DeployedCheck.of(folder, arguments.path(Option.MANIFEST));
    report.write(findings, new ReportIndex(java.util.Map.of()));
    boolean errors = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    if (!arguments.has(Option.QUIET)) {
      console
          .err()
          .println(console.text(errors ? "site.differs" : "site.sound", folder.toString()));
    }
    return errors ? Exit.CONTENT_ERRORS : Exit.OK;
  }
}
