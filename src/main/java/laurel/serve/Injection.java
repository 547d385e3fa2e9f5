package laurel.serve;

import java.nio.charset.StandardCharsets;

/**
 * Puts the script that waits for changes into a page on its way to the browser. The site itself
 * never has it.
 */
final class Injection {
  private static final String END = "</head>";

  private Injection() {}

  /**
   * The page with the script.
   *
   * @param base the path at which the site stands
   * @param tag stands for the page as the site has it
   * @param about the record that it shows; empty for none
   */
  static byte[] into(byte[] page, String base, String tag, String about) {
    String html = new String(page, StandardCharsets.UTF_8);
    int end = html.indexOf(END);
    if (end < 0) {
      return page;
    }
    String script =
        "<script defer src=\""
            + attribute(base + Preview.OWN + "preview.js")
            + "\" data-laurel=\""
            + attribute(base + Preview.OWN)
            + "\" data-tag=\""
            + attribute(tag)
            + "\" data-about=\""
            + attribute(about)
            + "\"></script>\n";
    return (html.substring(0, end) + script + html.substring(end)).getBytes(StandardCharsets.UTF_8);
  }

  private static String attribute(String value) {
    return value
        .replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
