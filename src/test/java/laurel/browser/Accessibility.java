package laurel.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.naming.OperationNotSupportedException;

/**
 * What axe-core finds on a page, with every rule of WCAG 2.2 A and AA and those of good practice. A
 * rule that some page may break is named where that is said, never left out here.
 */
final class Accessibility {
  private static final String RUN =
      """
      var done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})
        .then(function (all) {
          done(all.violations.map(function (rule) {
            return rule.id + ' ' + rule.nodes.length + ' x, first ' + rule.nodes[0].target
              + ' ' + (rule.nodes[0].any[0] || rule.nodes[0].all[0] || rule.nodes[0].none[0] || {message: ''}).message;
          }));
        }, function (fault) { done(['axe failed: ' + fault]); });\
      """;

  private final Browser browser;
  private final String axe;
  private int checked;

  Accessibility(Browser browser) throws IOException {
    this.browser = browser;
    try {
      this.axe = new AxeBuilder().getAxeScriptProvider().getScript();
    } catch (OperationNotSupportedException e) {
      throw new IOException(e);
    }
  }

  /** What is wrong with the page that is open. */
  List<String> faults() {
    checked++;
    browser.driver().executeScript(axe);
    return ((List<?>) browser.driver().executeAsyncScript(RUN))
        .stream().map(String::valueOf).toList();
  }

  /** How many pages it has looked at. */
  int checked() {
    return checked;
  }

  /**
   * Shows pages as a window of 1280 x 1024 does at a zoom of 400 %: 320 x 256 of its own pixels,
   * each of them four wide.
   */
  static void zoomed(Browser browser) {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", 320, "height", 256, "deviceScaleFactor", 4, "mobile", false));
  }
}
