package laurel.read.schema;

import java.util.Map;
import laurel.diag.FindingKind;
import laurel.diag.RecordLog;
import laurel.read.syntax.SourceText;
import laurel.read.syntax.Tree;
import laurel.text.Hazard;
import laurel.text.Hazards;
import laurel.text.Nfc;
import laurel.text.Prose;
import laurel.text.Spaces;

/**
 * Typed text in its stored form: NFC, without white space around it, without characters that nobody
 * can see; the spaces that folding put between Chinese characters are taken out again.
 */
final class Cleaning {
  private final SourceText source;
  private final RecordLog log;

  Cleaning(SourceText source, RecordLog log) {
    this.source = source;
    this.log = log;
  }

  String of(Tree.Scalar typed, String field) {
    String text =
        Spaces.trimmed(Nfc.of(typed.folded() ? Prose.unfolded(typed.text()) : typed.text()));
    Map<Hazard, Integer> hazards = Hazards.in(text);
    if (hazards.isEmpty()) {
      return text;
    }
    hazards.forEach((hazard, point) -> report(typed, field, hazard, point));
    return Spaces.trimmed(Hazards.removed(text));
  }

  private void report(Tree.Scalar typed, String field, Hazard hazard, int point) {
    FindingKind kind = kind(hazard);
    log.report(
        kind, source.locate(point, typed.line(), typed.column()), field, Hazards.name(point));
  }

  /** What a finding calls a hazard. */
  static FindingKind kind(Hazard hazard) {
    return switch (hazard) {
      case PRIVATE_USE -> FindingKind.TEXT_PRIVATE_USE;
      case CONTROL -> FindingKind.TEXT_CONTROL;
      case BIDI -> FindingKind.TEXT_BIDI;
      case BROKEN -> FindingKind.TEXT_BROKEN;
      case INVISIBLE, SPACE -> FindingKind.TEXT_INVISIBLE;
      case EMOJI -> FindingKind.TEXT_EMOJI;
    };
  }
}
