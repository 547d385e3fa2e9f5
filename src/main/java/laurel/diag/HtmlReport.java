package laurel.diag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings for an officer: one file that can be sent to a unit, opened anywhere and printed.
 * Grouped by unit and record; each finding says where, what, the rule in the notice's words, and
 * what to do.
 */
public final class HtmlReport {
  private final FindingTexts texts;
  private final Language language;
  private final ReportIndex index;

  /** Prints in this language. */
  public HtmlReport(Language language, ReportIndex index) {
    this.language = language;
    this.texts = FindingTexts.in(language);
    this.index = index;
  }

  /** The whole document. */
  public String print(List<Finding> findings) {
    StringBuilder html = new StringBuilder(4096);
    html.append("<!doctype html>\n<html lang=\"").append(language.tag()).append("\">\n<head>");
    html.append("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
    html.append("<meta name=\"format-detection\" content=\"telephone=no\">");
    html.append("<title>").append(text("report.title")).append("</title>\n<style>\n");
    html.append(style()).append("</style></head>\n<body><main>\n");
    html.append("<h1>").append(text("report.title")).append("</h1>\n");
    counts(html, findings);
    byUnit(findings).forEach((unit, records) -> unit(html, unit, records));
    return html.append("</main></body>\n</html>\n").toString();
  }

  private void counts(StringBuilder html, List<Finding> findings) {
    if (findings.isEmpty()) {
      html.append("<p class=\"none\">").append(text("report.none")).append("</p>\n");
      return;
    }
    html.append("<dl class=\"counts\">");
    for (Severity severity : Severity.values()) {
      long n = findings.stream().filter(f -> f.severity() == severity).count();
      html.append("<div class=\"").append(severity.word()).append("\"><dt>");
      html.append(text("severity." + severity.word())).append("</dt><dd>").append(n);
      html.append("</dd></div>");
    }
    html.append("</dl>\n");
  }

  /** Units by name, within each the records by path; what belongs to no unit comes last. */
  private Map<String, Map<String, List<Finding>>> byUnit(List<Finding> findings) {
    Map<String, Map<String, List<Finding>>> units = new TreeMap<>();
    Map<String, List<Finding>> others = new TreeMap<>();
    for (Finding finding : findings) {
      String unit = index.entry(finding).map(ReportIndex.Entry::unit).orElse("");
      String record = finding.subject().record();
      Map<String, List<Finding>> records =
          unit.isEmpty() ? others : units.computeIfAbsent(unit, u -> new TreeMap<>());
      records
          .computeIfAbsent(
              record.isEmpty() ? finding.where().shownFile() : record, r -> new ArrayList<>())
          .add(finding);
    }
    Map<String, Map<String, List<Finding>>> all = new LinkedHashMap<>(units);
    if (!others.isEmpty()) {
      all.put(text("report.noUnit"), others);
    }
    return all;
  }

  private void unit(StringBuilder html, String unit, Map<String, List<Finding>> records) {
    html.append("<section><h2>").append(escape(unit)).append("</h2>\n");
    records.forEach((record, findings) -> record(html, record, findings));
    html.append("</section>\n");
  }

  private void record(StringBuilder html, String record, List<Finding> findings) {
    String title = index.entry(findings.get(0)).map(ReportIndex.Entry::title).orElse("");
    html.append("<article><h3>").append(escape(title.isEmpty() ? record : title)).append("</h3>\n");
    if (!title.isEmpty()) {
      html.append("<p class=\"path\">").append(escape(record)).append("</p>\n");
    }
    html.append("<ol>\n");
    findings.forEach(finding -> finding(html, finding));
    html.append("</ol></article>\n");
  }

  private void finding(StringBuilder html, Finding finding) {
    String severity = finding.severity().word();
    html.append("<li class=\"").append(severity).append("\"><p class=\"what\"><b>");
    html.append(text("severity." + severity)).append("</b> ");
    if (!finding.subject().field().isEmpty()) {
      html.append("<span class=\"field\">").append(escape(texts.field(finding)));
      html.append("</span> ");
    }
    html.append(escape(texts.message(finding)));
    if (finding.releveled()) {
      html.append(' ').append(text("report.releveled"));
    }
    html.append("</p>\n<dl>");
    fact(html, "report.todo", escape(texts.hint(finding)));
    index
        .entry(finding)
        .map(entry -> entry.quotes().get(finding.kind().id()))
        .ifPresent(quote -> fact(html, "report.rule", quoted(quote)));
    // A path may break between its folders; else the comma after it could begin a line.
    fact(html, "report.where", escape(place(finding.where())).replace("/", "/<wbr>"));
    html.append("</dl><p class=\"id\">").append(finding.kind().id()).append("</p></li>\n");
  }

  private String quoted(Quote quote) {
    String source = quote.source().isEmpty() ? "" : "<cite>" + escape(quote.source()) + "</cite>";
    return "<q>" + escape(quote.text()) + "</q>" + source;
  }

  private void fact(StringBuilder html, String label, String valueHtml) {
    html.append("<div><dt>").append(text(label)).append("</dt><dd>");
    html.append(valueHtml).append("</dd></div>");
  }

  private String place(Location where) {
    if (where instanceof Location.InText text) {
      return FindingTexts.fill(
          texts.text("report.inText"),
          List.of(text.shownFile(), String.valueOf(text.line()), String.valueOf(text.column())));
    }
    if (where instanceof Location.InSheet cell) {
      return FindingTexts.fill(
          texts.text("report.inSheet"),
          List.of(
              cell.shownFile(),
              Clip.name(cell.sheet()),
              String.valueOf(cell.row()),
              cell.letters()));
    }
    return where.shownFile();
  }

  private String text(String key) {
    return escape(texts.text(key));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
