package laurel.diag;

import java.util.List;

/** Findings for a terminal: one a line, its hint indented below. */
public final class TextReport {
  private final FindingTexts texts;

  /** Prints in this language. */
  public TextReport(Language language) {
    texts = FindingTexts.in(language);
  }

  /**
   * {@code content/…/achievement.yaml:14:3: error team.too-many: 21 people; the programme allows
   * 20} and the hint on a line of its own.
   */
  public String line(Finding finding) {
    StringBuilder line = new StringBuilder(160);
    line.append(finding.where()).append(": ");
    line.append(texts.text("severity." + finding.severity().word())).append(' ');
    line.append(finding.kind().id()).append(": ").append(texts.message(finding));
    if (finding.releveled()) {
      line.append(' ').append(texts.text("report.releveled"));
    }
    return line.append("\n  ")
        .append(texts.text("report.hint"))
        .append(texts.hint(finding))
        .toString();
  }

  /** All lines, each ended by a newline. */
  public String print(List<Finding> findings) {
    StringBuilder all = new StringBuilder();
    findings.forEach(finding -> all.append(line(finding)).append('\n'));
    return all.toString();
  }
}
