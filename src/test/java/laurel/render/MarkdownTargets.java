package laurel.render;

import static laurel.text.TextTargets.on;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import laurel.diag.FindingLog;
import laurel.diag.Subject;
import laurel.fuzz.Target;
import laurel.site.Prose;
import laurel.site.SitePath;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Markdown of records and free pages, and the colour of a site. */
public final class MarkdownTargets {
  private static final Set<String> NEVER =
      Set.of(
          "script", "style", "iframe", "object", "embed", "form", "img", "svg", "math", "base",
          "link", "meta");

  private MarkdownTargets() {}

  /** By name. */
  public static Map<String, Target> all() {
    return Map.of("markdown", on(MarkdownTargets::markdown), "accent", on(MarkdownTargets::accent));
  }

  private static void markdown(String text) {
    Markdown markdown = new Markdown(SampleSite.RECORDS, new FindingLog());
    String html =
        markdown
            .html(new Prose(text, 3, new Subject("achievements/a", "summary")))
            .in(new SitePath("achievements/a/index.html"));
    for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
      if (NEVER.contains(element.normalName())) {
        throw new AssertionError(element.outerHtml());
      }
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        if (attribute.getKey().startsWith("on")
            || attribute.getKey().equals("style")
            || value.matches("(?s)(javascript|vbscript|data|file|//).*")) {
          throw new AssertionError(element.outerHtml());
        }
      }
    }
  }

  private static void accent(String typed) {
    if (typed.matches("#[0-9a-fA-F]{6}")) {
      Accent.of(typed).css();
    }
  }
}
