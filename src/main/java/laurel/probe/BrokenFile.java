package laurel.probe;

import java.io.IOException;
import laurel.diag.FindingKind;

/** Ends the reading of one header; never leaves this package. */
final class BrokenFile extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Flaw flaw;

  BrokenFile(FindingKind kind, Object... arguments) {
    super(kind.id(), null);
    this.flaw = Flaw.of(kind, arguments);
  }

  Flaw flaw() {
    return flaw;
  }
}
