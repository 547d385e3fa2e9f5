package laurel.render;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The forms ask for 分点分条: numbered points, each opening with a few words and a colon (1.换向展开：利用…).
 * Those words become the point's heading.
 */
final class Points {
  private static final int LONGEST_LEAD = 16;

  private Points() {}

  /** Marks a numbered list as points, and the opening words of each. */
  static void mark(Element list) {
    list.addClass("points");
    for (Element item : list.children()) {
      Element text =
          item.childrenSize() > 0 && item.child(0).normalName().equals("p") ? item.child(0) : item;
      lead(text);
    }
  }

  private static void lead(Element item) {
    if (item.childNodeSize() == 0) {
      return;
    }
    Node first = item.childNode(0);
    if (first instanceof Element strong && strong.normalName().equals("strong")) {
      strong.addClass("points__lead");
      if (strong.nextSibling() instanceof TextNode rest) {
        rest.text(rest.getWholeText().replaceFirst("^\\s*[：:]\\s*", ""));
      }
    } else if (first instanceof TextNode text) {
      split(item, text);
    }
  }

  private static void split(Element item, TextNode text) {
    String whole = text.getWholeText();
    int colon = whole.indexOf('：');
    String opening = colon < 0 ? "" : whole.substring(0, colon).strip();
    boolean fits = !opening.isEmpty() && opening.length() <= LONGEST_LEAD;
    if (fits && opening.chars().noneMatch(c -> "，。；、！？".indexOf(c) >= 0)) {
      text.text(whole.substring(colon + 1).stripLeading());
      item.prependElement("strong").addClass("points__lead").text(opening);
    }
  }
}
