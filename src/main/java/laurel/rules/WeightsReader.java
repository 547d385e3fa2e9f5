package laurel.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.Severity;

/** Reads which rules a programme weighs otherwise, and says which it switches off. */
final class WeightsReader {
  private static final Map<String, Optional<Severity>> WORDS =
      Map.of(
          "error", Optional.of(Severity.ERROR),
          "warning", Optional.of(Severity.WARNING),
          "note", Optional.of(Severity.NOTE),
          "off", Optional.empty());

  private WeightsReader() {}

  /** The weights of a programme's {@code severity}. */
  static Weights read(Form programme) {
    Form severity = programme.below("severity");
    Map<FindingKind, Optional<Severity>> changed = new EnumMap<>(FindingKind.class);
    for (String rule : severity.fields().entries().keySet()) {
      Optional<FindingKind> kind = kind(severity, rule);
      Optional<Severity> weight = weight(severity, rule);
      if (kind.isPresent() && WORDS.containsKey(word(severity, rule))) {
        changed.put(kind.get(), weight);
      }
    }
    tellWhatIsOff(severity, changed);
    return new Weights(changed);
  }

  /** The rule of this id; a wrong id is reported at its key. */
  static Optional<FindingKind> kind(Form rules, String id) {
    Optional<FindingKind> kind =
        Arrays.stream(FindingKind.values()).filter(k -> k.id().equals(id)).findFirst();
    if (kind.isEmpty()) {
      Location at = rules.fields().keyPlaces().getOrDefault(id, rules.at(id));
      List<String> ids = Arrays.stream(FindingKind.values()).map(FindingKind::id).toList();
      rules.reportAt(
          FindingKind.PROGRAMME_UNKNOWN_RULE, at, rules.field(), id, Spelling.near(id, ids));
    }
    return kind;
  }

  private static Optional<Severity> weight(Form severity, String rule) {
    Optional<Severity> weight = WORDS.get(word(severity, rule));
    if (weight == null) {
      severity.report(
          FindingKind.VALUE_UNKNOWN, rule, severity.text(rule), "error、warning、note、off");
      return Optional.empty();
    }
    return weight;
  }

  /** YAML reads a bare {@code off} as false; read hands on what was typed, but JSON may not. */
  private static String word(Form severity, String rule) {
    String word = severity.text(rule).toLowerCase(Locale.ROOT);
    return word.equals("false") ? "off" : word;
  }

  private static void tellWhatIsOff(Form severity, Map<FindingKind, Optional<Severity>> changed) {
    String off =
        changed.entrySet().stream()
            .filter(e -> e.getValue().isEmpty())
            .map(e -> e.getKey().id())
            .collect(Collectors.joining("、"));
    if (!off.isEmpty()) {
      severity.reportAt(FindingKind.PROGRAMME_RULE_OFF, severity.fields().at(), "severity", off);
    }
  }
}
