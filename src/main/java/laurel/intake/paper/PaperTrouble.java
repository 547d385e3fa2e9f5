package laurel.intake.paper;

import java.io.IOException;
import laurel.diag.FindingKind;

/** An office file that is not read, and why. */
public final class PaperTrouble extends IOException {
  private static final long serialVersionUID = 1L;

  private final FindingKind kind;
  private final String argument;

  /**
   * For one reason.
   *
   * @param argument fills {0} of its text
   */
  public PaperTrouble(FindingKind kind, String argument) {
    super(kind.id() + " " + argument);
    this.kind = kind;
    this.argument = argument;
  }

  /** The reason. */
  public FindingKind kind() {
    return kind;
  }

  /** What the reason is about. */
  public String argument() {
    return argument;
  }
}
