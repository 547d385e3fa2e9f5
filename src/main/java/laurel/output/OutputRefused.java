package laurel.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingTexts;
import laurel.diag.Language;
import laurel.diag.Location;
import laurel.diag.Subject;

/**
 * The output folder cannot be written, for a reason that the user can mend. Nothing has been
 * changed. The finding says it in the user's language.
 */
public final class OutputRefused extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  OutputRefused(FindingKind kind, Path folder, String... arguments) {
    this(
        new Finding(
            kind,
            kind.severity(),
            Location.of(folder.toString()),
            Subject.NONE,
            List.of(arguments)));
  }

  private OutputRefused(Finding finding) {
    super(finding.where() + ": " + FindingTexts.in(Language.EN).message(finding));
    this.finding = finding;
  }

  /** What is wrong with which folder. */
  public Finding finding() {
    return finding;
  }
}
