package laurel.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import laurel.diag.Finding;
import laurel.diag.FindingTexts;
import laurel.diag.Language;
import laurel.diag.Severity;

/** States of a preview in the words that the page's script shows. */
final class States {
  /** More than anybody reads over a page; the terminal has them all. */
  private static final int SHOWN = 200;

  private final ObjectMapper json = new ObjectMapper();
  private final Language language;
  private final boolean editing;
  private final FindingTexts texts;
  private final ServeTexts words;

  States(Language language, boolean editing) {
    this.editing = editing;
    this.language = language;
    this.texts = FindingTexts.in(language);
    this.words = ServeTexts.in(language);
  }

  /** A site that stands. */
  String good(List<Finding> findings) {
    return state(findings).toString();
  }

  /** A site that could not be built: the one before is shown. */
  String failed(Exception reason, List<Finding> findings) {
    ObjectNode state = state(findings);
    String why = Objects.toString(reason.getMessage(), reason.getClass().getSimpleName());
    state.put("failure", words.text("failed", why));
    return state.toString();
  }

  private ObjectNode state(List<Finding> findings) {
    ObjectNode state = json.createObjectNode();
    state.put("language", language.tag());
    state.put("editing", editing);
    ObjectNode counts = state.putObject("counts");
    for (Severity severity : Severity.values()) {
      long n = findings.stream().filter(f -> f.severity() == severity).count();
      counts.put(severity.word(), n);
    }
    ArrayNode all = state.putArray("findings");
    findings.stream()
        .sorted(java.util.Comparator.comparing(Finding::severity))
        .limit(SHOWN)
        .forEach(f -> finding(f, all.addObject()));
    ObjectNode said = state.putObject("texts");
    words.keys().forEach(key -> said.put(key, words.text(key)));
    return state;
  }

  private void finding(Finding finding, ObjectNode shown) {
    shown.put("severity", finding.severity().word());
    shown.put("kind", finding.kind().id());
    shown.put("where", finding.where().toString());
    shown.put("message", texts.message(finding));
    shown.put("hint", texts.hint(finding));
    shown.put("record", finding.subject().record());
    shown.put("field", finding.subject().field());
    shown.put("weight", texts.text("severity." + finding.severity().word()));
  }
}
