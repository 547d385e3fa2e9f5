package laurel.read.schema;

import java.util.Map;
import java.util.function.IntFunction;
import laurel.diag.FindingKind;
import laurel.diag.Location;
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
record Cleaning(RecordLog log) {

  /** A value of a data file; findings name the place of the very character. */
  String of(Tree.Scalar typed, SourceText source, String field) {
    String text = typed.folded() ? Prose.unfolded(typed.text()) : typed.text();
    if (Hazards.surelyNone(text)) { // before the place, which is a lambda for each value
      return Spaces.trimmed(text);
    }
    return of(text, field, point -> source.locate(point, typed.line(), typed.column()));
  }

  /**
   * Any text.
   *
   * @param place where a code point of it stands
   */
  String of(String typed, String field, IntFunction<Location> place) {
    if (Hazards.surelyNone(typed)) {
      return Spaces.trimmed(typed);
    }
    String text = Spaces.trimmed(Nfc.of(typed));
    Map<Hazard, Integer> hazards = Hazards.in(text);
    if (hazards.isEmpty()) {
      return text;
    }
    hazards.forEach(
        (hazard, point) ->
            log.report(kind(hazard), place.apply(point), field, Hazards.name(point)));
    return Spaces.trimmed(Hazards.removed(text));
  }

  private static FindingKind kind(Hazard hazard) {
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
