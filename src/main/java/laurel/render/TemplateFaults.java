package laurel.render;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.Subject;
import laurel.site.SitePath;

/**
 * What is wrong with the templates of a theme, and the pages that it hit. Threads may share one.
 */
final class TemplateFaults {
  /** How Freemarker begins the line of the expression that it speaks of. */
  private static final String BLAMED = "==> ";

  private final Theme theme;
  private final FindingLog log;
  private final Map<Fault, ConcurrentSkipListMap<SitePath, String>> faults =
      new ConcurrentHashMap<>();

  TemplateFaults(Theme theme, FindingLog log) {
    this.theme = theme;
    this.log = log;
  }

  /** None yet, of the same theme. */
  TemplateFaults anew() {
    return new TemplateFaults(theme, log);
  }

  /** What is wrong with a template; where, as Freemarker says it. */
  record Mistake(String template, Integer line, Integer column, String message) {
    static Mistake of(ParseException e) {
      return new Mistake(
          e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage());
    }

    static Mistake of(TemplateException e) {
      return new Mistake(
          e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber(), reason(e));
    }

    /** Of a page's template, which in the end calls a macro that calls itself. */
    static Mistake endless(String template) {
      String message = "a macro or function calls itself without end, here or in what is imported";
      return new Mistake(template, null, null, message);
    }

    /** What is said, with the expression that it is said of, which stands in a line of its own. */
    private static String reason(TemplateException e) {
      Throwable cause = e.getCause();
      String said = cause == null ? e.getMessageWithoutStackTop() : cause.getMessage();
      List<String> lines = String.valueOf(said).lines().limit(2).toList();
      return lines.size() == 2 && lines.get(1).startsWith(BLAMED)
          ? lines.get(0) + " " + lines.get(1).substring(BLAMED.length()).replaceFirst("  \\[.*", "")
          : firstLine(String.valueOf(said));
    }
  }

  /** A mistake in a template, or what it lacks. */
  private record Fault(FindingKind kind, Location where, String message) {
    boolean isIn(Finding finding) {
      return finding.kind() == kind
          && finding.where().equals(where)
          && finding.arguments().get(0).equals(message);
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /**
   * A mistake has hit a page.
   *
   * @param about the key of the record that the page is about; "" for none
   */
  void add(FindingKind kind, Mistake mistake, SitePath page, String about) {
    Location where =
        Location.of(
            theme.shownName(mistake.template()),
            mistake.line() == null ? 1 : mistake.line(),
            mistake.column() == null ? 1 : mistake.column());
    add(new Fault(kind, where, firstLine(mistake.message())), page, about);
  }

  /** A page lacks what its template, as a whole, should have. */
  void add(FindingKind kind, String template, String lacked, SitePath page, String about) {
    add(new Fault(kind, Location.of(theme.shownName(template)), lacked), page, about);
  }

  private void add(Fault fault, SitePath page, String about) {
    faults.merge(
        fault,
        new ConcurrentSkipListMap<>(Map.of(page, about)), // never seen without a page
        (known, another) -> {
          known.putAll(another);
          return known;
        });
  }

  /** Tells the log; what was told of a fault before, in whatever state, gives way. */
  void tell() {
    faults.forEach(
        (fault, pages) -> {
          FindingKind kind = fault.kind();
          Subject subject = new Subject(pages.firstEntry().getValue(), "");
          List<String> arguments =
              List.of(fault.message(), pages.firstKey().path(), String.valueOf(pages.size()));
          log.replace(
              fault::isIn, new Finding(kind, kind.severity(), fault.where(), subject, arguments));
        });
  }
}
