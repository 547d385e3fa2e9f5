package laurel.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.Severity;

/**
 * How much a programme lets each rule weigh ({@code severity} in its file).
 *
 * @param changed the rules it weighs otherwise; empty for one that it switches off
 */
record Weights(Map<FindingKind, Optional<Severity>> changed) {
  /** Every rule weighs what it weighs by itself. */
  static final Weights AS_THEY_ARE = new Weights(Map.of());

  Weights {
    Map<FindingKind, Optional<Severity>> sorted = new EnumMap<>(FindingKind.class);
    sorted.putAll(changed);
    changed = sorted;
  }

  /** The rule's weight here; empty where it is switched off. */
  Optional<Severity> of(FindingKind kind) {
    return changed.getOrDefault(kind, Optional.of(kind.severity()));
  }
}
