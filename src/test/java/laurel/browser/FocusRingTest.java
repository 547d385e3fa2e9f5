package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Who goes through pages by keyboard, or in colours of the system's own, sees where they are. */
@ExtendWith(DemoVisit.class)
class FocusRingTest {
  /**
   * What can have the focus and has no ring around it, or one that its surroundings cut off at the
   * top, the bottom and the left, or that stands out from them by less than 3:1. One that is cut
   * off at fewer sides, or on the right, is not told: a box that scrolls may have yet to bring it
   * in sight. Where a box that does not scroll cuts a ring off there, this test sees nothing.
   */
  private static final String LOST =
      """
      (function () {
        function light(colour) {
          return colour.match(/[\\d.]+/g).slice(0, 3).reduce(function (sum, part, i) {
            var v = part / 255;
            return sum + [0.2126, 0.7152, 0.0722][i] * (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
          }, 0);
        }
        function ground(e) {
          var colour = getComputedStyle(e).backgroundColor;
          return /^rgba/.test(colour) && e.parentElement ? ground(e.parentElement) : colour;
        }
        document.querySelectorAll('details').forEach(function (d) { d.open = true; });
        var lost = new Set();
        document.querySelectorAll('a[href], button, input, select, textarea, summary').forEach(function (e) {
          e.focus({preventScroll: true});
          var style = getComputedStyle(e);
          if (document.activeElement !== e || e.type === 'range' || style.opacity === '0') { return; }
          var out = Math.max(0, parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth));
          var box = e.getBoundingClientRect();
          var cut = style.outlineStyle === 'none';
          for (var up = e.parentElement; up && up !== document.body; up = up.parentElement) {
            var frame = up.getBoundingClientRect();
            cut = cut || getComputedStyle(up).overflow !== 'visible'
              && box.top - out < frame.top && box.bottom + out > frame.bottom && box.left - out < frame.left;
          }
          var ring = light(style.outlineColor);
          var under = light(ground(parseFloat(style.outlineOffset) < 0 ? e : e.parentElement));
          cut = cut || (Math.max(ring, under) + 0.05) / (Math.min(ring, under) + 0.05) < 3;
          if (cut) { lost.add(e.tagName + '.' + e.className + ' in ' + e.parentElement.className); }
        });
        return Array.from(lost);
      })()\
      """;

  private static Browser browser;
  private static StaticServer server;

  @BeforeAll
  static void open(Browser opened, StaticServer started) {
    browser = opened;
    server = started;
  }

  @ParameterizedTest
  @CsvSource({"390, false", "1440, false", "1440, true"})
  void everythingThatHasTheFocusShowsIt(int width, boolean dark) {
    browser.width(width).scheme(dark);
    for (String page : PageKinds.OF_THE_DEMO) {
      browser.go(server.address(page));
      assertThat((List<?>) browser.eval(LOST)).as(page).isEmpty();
    }
  }

  @Test
  void whoLooksThroughAListByKeyboardNeedNotPassAllFacets() {
    browser.width(1440).scheme(false).go(server.address("achievements/index.html"));
    browser.eval("document.querySelector('.find button').focus()");
    press(Keys.TAB, Keys.ENTER, Keys.TAB);
    assertThat(browser.eval("document.activeElement.closest('#list') !== null")).isEqualTo(true);
  }

  @Test
  void theMenuClosesBehindWhoeverWalksOutOfIt() {
    browser.width(390).scheme(false).go(server.address("index.html"));
    browser.find(".menu summary").click();
    browser.eval("[...document.querySelectorAll('.menu a, .menu button')].pop().focus()");
    assertThat(browser.eval("document.querySelector('.menu').open")).isEqualTo(true);
    press(Keys.TAB);
    assertThat(browser.eval("document.activeElement.closest('main') !== null")).isEqualTo(true);
    assertThat(browser.eval("document.querySelector('.menu').open")).isEqualTo(false);
  }

  private static void press(Keys... keys) {
    for (Keys key : keys) {
      browser.driver().switchTo().activeElement().sendKeys(key);
    }
  }

  /** Backgrounds and shadows are gone then: what was drawn by them alone would be too. */
  @Test
  void inTheSystemsColoursSignsAndStatesAreStillThere() {
    browser.width(1440);
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));
    browser.go(server.address("lessons/infusion-clip-lesson/index.html"));
    browser.find(".quiz--live");
    assertThat(style(".seek__track", "backgroundColor"))
        .isNotEqualTo(style(".stage", "backgroundColor"));
    assertThat(style(".quiz__modes [aria-pressed=true]", "borderBottomColor"))
        .isNotEqualTo(style(".quiz__modes [aria-pressed=false]", "borderBottomColor"));
    browser.eval("document.querySelector('.chaps a').setAttribute('aria-current', 'true')");
    assertThat(style(".chaps [aria-current]", "borderLeftColor"))
        .isNotEqualTo(style(".chaps li + li a", "borderLeftColor"));
    browser.go(server.address("achievements/flange-aligner/index.html"));
    browser.find("[data-photo]").click();
    for (String sign : List.of("close", "closer")) {
      assertThat(
              browser.eval(
                  "getComputedStyle(document.querySelector('.zoom__b--' + arguments[0]),"
                      + " '::before').forcedColorAdjust",
                  sign))
          .isEqualTo("none");
    }
    browser.scheme(false);
  }

  private static Object style(String css, String property) {
    return browser.eval(
        "getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]", css, property);
  }
}
