package laurel.read.syntax;

import java.util.Locale;
import laurel.diag.FindingKind;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Says of broken YAML what its writer most likely did. A parser names the place where it gave up,
 * which is often a line after the mistake, in words for programmers.
 */
final class YamlDiagnosis {
  private YamlDiagnosis() {}

  static SyntaxTrouble of(YAMLException e, SourceText source) {
    if (e instanceof ReaderException unprintable) {
      return unprintable(unprintable, source);
    }
    if (!(e instanceof MarkedYAMLException marked) || marked.getProblemMark() == null) {
      return new SyntaxTrouble(FindingKind.SYNTAX_YAML, 1, 1, "");
    }
    return marked(marked, source);
  }

  private static SyntaxTrouble unprintable(ReaderException e, SourceText source) {
    int offset =
        source
            .text()
            .offsetByCodePoints(
                0,
                Math.min(e.getPosition(), source.text().codePointCount(0, source.text().length())));
    String name = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
    return new SyntaxTrouble(
        FindingKind.TEXT_CONTROL, source.lineOf(offset), source.columnOf(offset), name);
  }

  private static SyntaxTrouble marked(MarkedYAMLException e, SourceText source) {
    Mark problem = e.getProblemMark();
    Mark context = e.getContextMark() == null ? problem : e.getContextMark();
    String said = String.valueOf(e.getProblem());
    String during = String.valueOf(e.getContext());
    if (said.contains("\\t")) {
      return at(problem, FindingKind.SYNTAX_TAB);
    }
    if (during.contains("quoted scalar")) {
      return at(context, FindingKind.SYNTAX_QUOTE);
    }
    if (said.contains("mapping values are not allowed") || said.contains("expected ':'")) {
      return colon(source, context.getLine() + 1, problem);
    }
    if (during.startsWith("while scanning an")) { // an anchor or an alias: * and & begin no text
      return at(context, FindingKind.SYNTAX_SIGN);
    }
    if (said.contains("cannot start any token")
        || during.contains("tag")
        || during.contains("directive")) {
      return at(problem, FindingKind.SYNTAX_SIGN);
    }
    if (during.contains("block ")) {
      boolean afterQuote =
          afterClosingQuote(source.line(problem.getLine() + 1), problem.getColumn());
      return at(problem, afterQuote ? FindingKind.SYNTAX_AFTER_QUOTE : FindingKind.SYNTAX_INDENT);
    }
    return at(problem, FindingKind.SYNTAX_YAML);
  }

  /** A key without its colon: the parser reads on and stumbles over the colon of a later line. */
  private static SyntaxTrouble colon(SourceText source, int contextLine, Mark problem) {
    int last = problem.getLine() + 1;
    for (int line = Math.max(1, Math.min(contextLine, last) - 1); line <= last; line++) {
      String text = source.line(line);
      int colon = bareColon(text);
      if (colon >= 0) {
        return new SyntaxTrouble(
            FindingKind.SYNTAX_COLON, line, text.codePointCount(0, colon) + 1, "");
      }
    }
    return at(problem, FindingKind.SYNTAX_COLON_IN_VALUE);
  }

  /** A value in quotes that goes on after the closing one: {@code title: "五小"成果}. */
  private static boolean afterClosingQuote(String line, int column) {
    return column > 0 && column <= line.length() && "\"'".indexOf(line.charAt(column - 1)) >= 0;
  }

  /**
   * The offset of the colon that ends a line's key, if a value follows it without a space or if it
   * is a full-width one; -1 otherwise.
   */
  static int bareColon(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean last = i + 1 == line.length();
      if (c == '：') {
        return i == 0 ? -1 : i;
      }
      if (c == ':') {
        boolean bare =
            !last
                && line.charAt(i + 1) != ' '
                && line.charAt(i + 1) != '\t'
                && line.charAt(i + 1) != '/';
        return bare && i > 0 ? i : -1;
      }
      if (c == '"' || c == '\'' || c == '#' || c == '。' || c == '，') {
        return -1;
      }
    }
    return -1;
  }

  private static SyntaxTrouble at(Mark mark, FindingKind kind) {
    return new SyntaxTrouble(kind, mark.getLine() + 1, mark.getColumn() + 1, "");
  }
}
