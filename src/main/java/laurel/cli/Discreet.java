package laurel.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.diag.Finding;
import laurel.diag.Location;
import laurel.diag.ReportIndex;
import laurel.text.PrivateNumbers;

/**
 * Findings as a report may say them: it is kept and sent by mail, and units call their files after
 * the mobile number of whoever sends them. In paths, titles and whatever is quoted such a number
 * shows its beginning alone, as in texts of the site.
 */
final class Discreet {
  private Discreet() {}

  static List<Finding> findings(List<Finding> findings) {
    return findings.stream().map(Discreet::finding).toList();
  }

  private static Finding finding(Finding finding) {
    return new Finding(
        finding.kind(),
        finding.severity(),
        place(finding.where()),
        finding.subject(),
        finding.arguments().stream().map(Discreet::text).toList());
  }

  private static Location place(Location where) {
    if (where instanceof Location.InText text) {
      return Location.of(text(text.file()), text.line(), text.column());
    }
    return where instanceof Location.InSheet cell
        ? new Location.InSheet(text(cell.file()), text(cell.sheet()), cell.row(), cell.column())
        : Location.of(text(where.file()));
  }

  /** The titles of the records that findings are about. */
  static ReportIndex index(List<Finding> findings, ReportIndex index) {
    Map<String, ReportIndex.Entry> records = new HashMap<>();
    for (Finding finding : findings) {
      ReportIndex.Entry known = index.records().get(finding.subject().record());
      if (known != null) {
        records.computeIfAbsent(
            finding.subject().record(),
            record ->
                new ReportIndex.Entry(text(known.title()), text(known.unit()), known.quotes()));
      }
    }
    return new ReportIndex(records);
  }

  private static String text(String said) {
    return PrivateNumbers.masked(said, '*').orElse(said);
  }
}
