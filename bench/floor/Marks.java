/**
 * HTML of no more Markdown than the records have: paragraphs, points, strong words, emphasis and
 * code, none in another.
 */
final class Marks {
  private Marks() {}

  static String html(String markdown) {
    StringBuilder html = new StringBuilder(markdown.length() + 200);
    for (String block : markdown.strip().split("\n\n")) {
      if (block.startsWith("- ")) {
        html.append("<ul>\n");
        for (String line : block.split("\n")) {
          block("li", line.substring(2), html);
        }
        html.append("</ul>\n");
      } else {
        block("p", block, html);
      }
    }
    return html.toString();
  }

  private static void block(String tag, String text, StringBuilder html) {
    html.append('<').append(tag).append('>');
    String open = "";
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '*' || c == '`') {
        boolean two = text.startsWith("**", at);
        String mark = c == '`' ? "code" : two ? "strong" : "em";
        html.append(open.isEmpty() ? "<" : "</").append(mark).append('>');
        open = open.isEmpty() ? mark : "";
        at += two ? 1 : 0;
      } else if (c == '<' || c == '&') {
        html.append(c == '<' ? "&lt;" : "&amp;");
      } else {
        html.append(c);
      }
    }
    html.append("</").append(tag).append(">\n");
  }
}
