package laurel.read.table;

import java.io.IOException;
import laurel.diag.FindingKind;

/** Why a table cannot be read; becomes one finding about the file at the door of this package. */
final class TableTrouble extends IOException {
  private static final long serialVersionUID = 1L;

  private final FindingKind kind;
  private final String argument;

  TableTrouble(FindingKind kind, String argument) {
    super(kind.id());
    this.kind = kind;
    this.argument = argument;
  }

  FindingKind kind() {
    return kind;
  }

  String argument() {
    return argument;
  }
}
