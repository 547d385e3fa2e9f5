package laurel.browser;

import java.util.List;
import java.util.Map;

/**
 * Stands on every page that a browser opens: what a text manages to run calls it. It also knows
 * whether anything has broken out of its box.
 */
public final class Canary {
  private static final String SCRIPT =
      "window.hurt = []; window.canary = function (n) { window.hurt.push(n); };"
          + " ['alert', 'confirm', 'prompt', 'open'].forEach(function (name) {"
          + " window[name] = function () { window.hurt.push(name); }; });";

  /** What reaches beyond the window and is not cut off or made to scroll by a box around it. */
  private static final String OUTSIDE =
      """
      (function () {
        var wide = document.documentElement.clientWidth, found = [], known = new Map();
        function held(box) {
          if (!box || box === document.body || box === document.documentElement) { return false; }
          if (!known.has(box)) { known.set(box, getComputedStyle(box).overflowX !== 'visible' || held(box.parentElement)); }
          return known.get(box);
        }
        if (document.documentElement.scrollWidth > wide) { found.push('page scrolls to ' + document.documentElement.scrollWidth); }
        document.body.querySelectorAll('*').forEach(function (e) {
          var box = e.getBoundingClientRect();
          if (!box.width || !box.height || box.right <= wide + 1 || found.length > 2 || held(e.parentElement)) { return; }
          found.push(e.outerHTML.slice(0, 80) + ' reaches ' + Math.round(box.right));
        });
        return found;
      })()\
      """;

  private final Browser browser;

  private Canary(Browser browser) {
    this.browser = browser;
  }

  /** Puts one on every page that is opened from now on. */
  public static Canary in(Browser browser) {
    browser
        .driver()
        .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", SCRIPT));
    return new Canary(browser);
  }

  /** What has run on the page that is open, by the number of its trap. */
  public List<?> hurt() {
    return (List<?>) browser.eval("window.hurt");
  }

  /** What reaches beyond the window of the page that is open. */
  public List<?> outside() {
    return (List<?>) browser.eval(OUTSIDE);
  }
}
