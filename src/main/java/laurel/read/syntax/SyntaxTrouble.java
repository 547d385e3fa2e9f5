package laurel.read.syntax;

import laurel.diag.FindingKind;

/** Why a file is no YAML or JSON, and where: becomes one finding at the door of this package. */
final class SyntaxTrouble extends Exception {
  private static final long serialVersionUID = 1L;

  private final FindingKind kind;
  private final int line;
  private final int column;
  private final String argument;

  /** Line and column are counted from 1. */
  SyntaxTrouble(FindingKind kind, int line, int column, String argument) {
    super(kind.id(), null, false, false);
    this.kind = kind;
    this.line = line;
    this.column = column;
    this.argument = argument;
  }

  FindingKind kind() {
    return kind;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  String argument() {
    return argument;
  }
}
