package laurel.diag;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings for programs: {@code {"findings": [{"kind", "severity", "file", "line", "column",
 * "sheet", "cell", "record", "field", "message", "hint", "releveled"}]}}. Keys that do not apply
 * are absent.
 */
public final class JsonReport {
  private final FindingTexts texts;

  /** Prints messages and hints in this language. */
  public JsonReport(Language language) {
    texts = FindingTexts.in(language);
  }

  /** The whole document, one finding a line. */
  public String print(List<Finding> findings) {
    StringBuilder json = new StringBuilder("{\"findings\": [");
    Iterator<Finding> rest = findings.iterator();
    while (rest.hasNext()) {
      json.append("\n  ");
      object(json, facts(rest.next()));
      json.append(rest.hasNext() ? "," : "\n");
    }
    return json.append("]}\n").toString();
  }

  private Map<String, Object> facts(Finding finding) {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("kind", finding.kind().id());
    facts.put("severity", finding.severity().word());
    facts.put("message", texts.message(finding));
    facts.put("hint", texts.hint(finding));
    facts.put("file", finding.where().file());
    place(facts, finding.where());
    text(facts, "record", finding.subject().record());
    text(facts, "field", finding.subject().field());
    if (finding.releveled()) {
      facts.put("releveled", true);
    }
    return facts;
  }

  private static void place(Map<String, Object> facts, Location where) {
    if (where instanceof Location.InText text) {
      facts.put("line", text.line());
      facts.put("column", text.column());
    } else if (where instanceof Location.InSheet cell) {
      text(facts, "sheet", cell.sheet());
      facts.put("cell", cell.letters() + cell.row());
    }
  }

  private static void text(Map<String, Object> facts, String key, String value) {
    if (!value.isEmpty()) {
      facts.put(key, value);
    }
  }

  private static void object(StringBuilder json, Map<String, Object> facts) {
    String separator = "{";
    for (Map.Entry<String, Object> fact : facts.entrySet()) {
      json.append(separator);
      string(json, fact.getKey());
      json.append(": ");
      if (fact.getValue() instanceof String value) {
        string(json, value);
      } else {
        json.append(fact.getValue());
      }
      separator = ", ";
    }
    json.append('}');
  }

  private static void string(StringBuilder json, String value) {
    json.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20) {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
