package laurel.render;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import laurel.diag.FindingKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Lets through, of the HTML that Markdown makes, what a page may show: text, lists, tables, links.
 * Pictures and raw HTML are dropped, links lead to the site or to http, https and mailto; each with
 * a finding. It sees fragments only: passing whole pages through a parser would double the time of
 * a build.
 */
final class Sanitiser {
  /**
   * Stands before a path on the site; {@link Markdown} puts the page's own way to the root there.
   */
  static final String ROOT = "laurel-root:";

  private static final List<String> ELEMENTS =
      List.of(
          "p",
          "br",
          "strong",
          "em",
          "ul",
          "ol",
          "li",
          "blockquote",
          "h2",
          "h3",
          "h4",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "code",
          "pre",
          "hr",
          "a");

  /** A table that would have more is left as it was typed: a few bytes could fill the memory. */
  private static final int MOST_CELLS = 50_000;

  private final int highest;
  private final BiConsumer<FindingKind, String> log;

  /**
   * @param highest the rank of heading that a text may use; higher ones are lowered to it
   * @param log told what was dropped
   */
  Sanitiser(int highest, BiConsumer<FindingKind, String> log) {
    this.highest = highest;
    this.log = log;
  }

  String clean(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    for (Element element : body.select("body *")) {
      if (element.parent() != null) {
        clean(element);
      }
    }
    body.select("body > ol").forEach(Points::mark);
    body.select("table").forEach(Sanitiser::square);
    return body.html().strip();
  }

  /** Rows that were typed with fewer cells than others get empty ones: a table has columns. */
  private static void square(Element table) {
    List<Element> rows = table.select("tr");
    int columns = rows.stream().mapToInt(Element::childrenSize).max().orElse(0);
    if ((long) columns * rows.size() > MOST_CELLS) {
      return;
    }
    for (Element row : rows) {
      for (int missing = columns - row.childrenSize(); missing > 0; missing--) {
        row.appendElement("td");
      }
    }
  }

  private void clean(Element element) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> lower(element);
      case "img" -> {
        log.accept(FindingKind.MARKDOWN_PICTURE, element.attr("src"));
        element.remove();
        return;
      }
      default -> {}
    }
    if (!ELEMENTS.contains(element.normalName())) {
      element.unwrap();
      return;
    }
    String target = element.attr("href");
    String start = element.attr("start");
    element.clearAttributes();
    if (element.normalName().equals("a")) {
      link(element, target);
    } else if (element.normalName().equals("ol") && start.matches("\\d{1,4}")) {
      element.attr("start", start);
    }
  }

  private void lower(Element heading) {
    int rank = heading.normalName().charAt(1) - '0';
    heading.tagName("h" + Math.min(4, Math.max(rank, highest)));
  }

  private void link(Element link, String target) {
    // Browsers read a backslash as a slash: two of them would lead to another server.
    String scheme = target.indexOf('\\') < 0 ? scheme(target) : ":";
    boolean here = scheme.isEmpty() && !target.startsWith("//") && !target.startsWith("#");
    // On a page at the root nothing stands before the path: "/javascript:" must not be left bare.
    if (here && scheme(onSite(target)).isEmpty()) {
      link.attr("href", ROOT + address(onSite(target)));
    } else if (List.of("http", "https", "mailto").contains(scheme)) {
      link.attr("href", address(target));
    } else if (target.startsWith("#")) {
      link.attr("href", target);
    } else {
      log.accept(FindingKind.MARKDOWN_LINK, target);
      link.unwrap();
    }
  }

  /** An address with what no address may hold written as its code. */
  private static String address(String target) {
    StringBuilder address = new StringBuilder();
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      boolean strange = c <= ' ' || "\"<>`{}|^".indexOf(c) >= 0;
      address.append(strange ? String.format(Locale.ROOT, "%%%02X", (int) c) : "" + c);
    }
    return address.toString();
  }

  /**
   * What stands before the first colon, if that colon comes before any slash, question mark or
   * hash.
   */
  private static String scheme(String target) {
    String bare = target.replaceAll("[\\p{Cntrl}\\s]", "");
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (c == ':') {
        return i == 0 ? ":" : bare.substring(0, i).toLowerCase(Locale.ROOT);
      }
      if (c == '/' || c == '?' || c == '#') {
        return "";
      }
    }
    return "";
  }

  private static String onSite(String target) {
    String path = target.startsWith("/") ? target.substring(1) : target;
    int end = path.length();
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '#' || path.charAt(i) == '?') {
        end = i;
        break;
      }
    }
    boolean folder = end == 0 || path.charAt(end - 1) == '/';
    return path.substring(0, end) + (folder ? "index.html" : "") + path.substring(end);
  }
}
