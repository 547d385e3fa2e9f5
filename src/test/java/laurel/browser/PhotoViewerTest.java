package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Photos over the page: what a well-kept viewer promises, in a real browser. */
@ExtendWith(DemoVisit.class)
class PhotoViewerTest {
  private static final String PAGE = "achievements/flange-aligner/index.html";

  private static Browser browser;
  private static StaticServer server;

  @BeforeAll
  static void open(Browser opened, StaticServer started) {
    browser = opened;
    server = started;
  }

  @BeforeEach
  void openThePhoto() {
    browser.width(1440).scheme(false).go(server.address(PAGE));
    browser.complaints();
    browser.find("[data-photo]").click();
    awaitThePhoto();
  }

  private static void awaitThePhoto() {
    browser.waiting().until(d -> d.findElement(By.cssSelector(".zoom")).isDisplayed());
    browser
        .waiting()
        .until(d -> (Boolean) browser.eval("document.querySelector('.zoom__i').naturalWidth > 0"));
  }

  /** A server that takes its time, or fails: what is seen belongs to the caption. */
  @Test
  void untilAPhotoHasComeTheOneBeforeIsGone() {
    browser.eval("document.querySelectorAll('[data-photo]')[1].href = 'nothing.jpg'");
    press(Keys.ARROW_RIGHT);
    assertThat(caption()).contains("2 / 3");
    assertThat(background())
        .isEqualTo(
            browser.eval(
                "'url(\"' + document.querySelectorAll('[data-photo] img')[1].currentSrc + '\")'"));
    press(Keys.ARROW_RIGHT);
    awaitThePhoto();
    browser.waiting().until(d -> "".equals(background()));
  }

  /** On a phone people close what lies over a page by the way back, and do not mean to leave. */
  @Test
  void theWayBackClosesThePhotoAndLeavesNoStepBehind() {
    browser.go(server.address("index.html")).go(server.address(PAGE));
    browser.find("[data-photo]").click();
    awaitThePhoto();
    browser.driver().navigate().back();
    browser.waiting().until(d -> !d.findElement(By.cssSelector(".zoom")).isDisplayed());
    assertThat(browser.eval("document.activeElement.hasAttribute('data-photo')")).isEqualTo(true);
    assertThat(browser.driver().getCurrentUrl()).isEqualTo(server.address(PAGE));
    browser.find("[data-photo]").click();
    awaitThePhoto();
    browser.eval("addEventListener('popstate', function () { window.stepped = true; })");
    press(Keys.ESCAPE);
    assertThat(browser.eval("document.querySelector('.zoom').hidden")).isEqualTo(true);
    browser.waiting().until(d -> Boolean.TRUE.equals(browser.eval("window.stepped")));
    browser.driver().navigate().back();
    browser
        .waiting()
        .until(d -> server.address("index.html").equals(browser.driver().getCurrentUrl()));
  }

  private static Object background() {
    return browser.eval("document.querySelector('.zoom__w').style.backgroundImage");
  }

  @ParameterizedTest(name = "{0} px, from a stick: {1}")
  @CsvSource({"390, false", "390, true", "1440, false", "1440, true"})
  void theKeyboardAloneOpensTurnsEnlargesMovesAndCloses(int width, boolean stick) {
    browser.width(width).go(stick ? DemoSite.folder().toUri() + PAGE : server.address(PAGE));
    browser.eval("document.querySelectorAll('[data-photo]')[1].focus()");
    press(Keys.ENTER);
    awaitThePhoto();
    assertThat(caption()).contains("2 / 3");
    assertThat(focused()).contains("zoom__b--close");
    press(Keys.ARROW_RIGHT);
    assertThat(caption()).contains("3 / 3");

    press(Keys.TAB);
    press(Keys.ENTER);
    assertThat(scale()).isGreaterThanOrEqualTo(2.0);
    String before = transform();
    press(Keys.ARROW_RIGHT);
    press(Keys.ARROW_DOWN);
    assertThat(transform()).isNotEqualTo(before);
    assertThat(caption()).contains("3 / 3");
    press(Keys.chord(Keys.SHIFT, Keys.TAB));
    assertThat(focused()).contains("zoom__b--close");
    press(Keys.ENTER);

    assertThat(browser.find(".zoom").isDisplayed()).isFalse();
    assertThat(
            browser.eval("document.activeElement === document.querySelectorAll('[data-photo]')[1]"))
        .isEqualTo(true);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void itIsADialogWithACaptionAndHoldsTheFocusUntilItCloses() {
    WebElement dialog = browser.find(".zoom");
    assertThat(dialog.getAttribute("role")).isEqualTo("dialog");
    assertThat(dialog.getAttribute("aria-modal")).isEqualTo("true");
    assertThat(browser.find(".zoom__c").getText()).contains("1 / 3");
    assertThat(focused()).contains("zoom__b--close");
    for (int i = 0; i < 6; i++) {
      press(Keys.TAB);
      assertThat(focused()).contains("zoom__b");
    }

    press(Keys.ESCAPE);

    assertThat(dialog.isDisplayed()).isFalse();
    assertThat(browser.eval("document.activeElement === document.querySelector('[data-photo]')"))
        .isEqualTo(true);
    assertThat(browser.eval("document.querySelectorAll('[aria-hidden=true] [data-photo]').length"))
        .isEqualTo(0L);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void arrowsLeadRoundAllPhotosWithTheirCaptions() {
    String first = caption();

    press(Keys.ARROW_RIGHT);
    assertThat(caption()).contains("2 / 3");
    press(Keys.ARROW_LEFT);
    assertThat(caption()).isEqualTo(first);
    press(Keys.ARROW_LEFT);
    assertThat(caption()).contains("3 / 3");
  }

  @Test
  void keysAndTheButtonEnlargeAndArrowsThenMoveThePicture() {
    assertThat(scale()).isEqualTo(1.0);

    press("+");
    assertThat(scale()).isEqualTo(1.5);
    press("+");
    press("+");
    String before = transform();
    press(Keys.ARROW_RIGHT);
    assertThat(transform()).isNotEqualTo(before);
    assertThat(caption()).contains("1 / 3");
    press("0");
    assertThat(scale()).isEqualTo(1.0);

    browser.find(".zoom__b--closer").click();
    assertThat(scale()).isGreaterThanOrEqualTo(2.0);
    assertThat(browser.find(".zoom__b--closer").getAttribute("aria-pressed")).isEqualTo("true");
  }

  @Test
  void theWheelEnlargesAroundThePointerAndAMouseDragsWhatIsLarge() {
    browser.eval(
        "document.querySelector('.zoom__w').dispatchEvent(new WheelEvent('wheel',"
            + " {deltaY: -100, clientX: 400, clientY: 300, cancelable: true}))");
    assertThat(scale()).isEqualTo(1.25);
    press("+");
    press("+");
    String before = transform();

    touch("pointerdown", 1, 600, 400, "mouse");
    touch("pointermove", 1, 500, 380, "mouse");
    touch("pointerup", 1, 500, 380, "mouse");

    assertThat(transform()).isNotEqualTo(before);
    assertThat(browser.find(".zoom").isDisplayed()).isTrue();
  }

  @Test
  void aFingerTurnsThePageAndTwoEnlarge() {
    touch("pointerdown", 1, 600, 400, "touch");
    touch("pointermove", 1, 500, 402, "touch");
    touch("pointerup", 1, 500, 402, "touch");
    assertThat(caption()).contains("2 / 3");

    touch("pointerdown", 1, 600, 400, "touch");
    touch("pointerdown", 2, 700, 400, "touch");
    touch("pointermove", 2, 800, 400, "touch");
    touch("pointerup", 2, 800, 400, "touch");
    touch("pointerup", 1, 600, 400, "touch");

    assertThat(scale()).isEqualTo(2.0);
    assertThat(caption()).contains("2 / 3");
  }

  @Test
  void withoutScriptsAPhotoIsALinkToItsLargestFile() throws IOException {
    try (Browser plain = Browser.withoutScripts()) {
      plain.go(server.address(PAGE));
      plain.find("[data-photo]").click();
      plain.waiting().until(d -> d.getCurrentUrl().matches(".*/media/.*-\\d+\\.jpg"));
    }
  }

  private static void touch(String type, int finger, int x, int y, String kind) {
    // a made-up pointer cannot be captured
    browser.eval(
        "(function (w) { w.setPointerCapture = null; w.dispatchEvent(new PointerEvent(arguments[1],"
            + " {pointerId: arguments[2], clientX: arguments[3], clientY: arguments[4],"
            + " pointerType: arguments[5], bubbles: true})) }).apply(null,"
            + " [document.querySelector('.zoom__w')].concat(Array.prototype.slice.call(arguments)))",
        type,
        finger,
        x,
        y,
        kind);
  }

  private static void press(CharSequence key) {
    browser.driver().switchTo().activeElement().sendKeys(key);
  }

  private static String focused() {
    return browser.driver().switchTo().activeElement().getAttribute("class");
  }

  private static String caption() {
    return browser.find(".zoom__c").getText();
  }

  private static String transform() {
    return (String) browser.eval("document.querySelector('.zoom__i').style.transform");
  }

  private static double scale() {
    Object scale =
        browser.eval(
            "Number((/scale\\(([\\d.]+)/.exec(document.querySelector('.zoom__i').style.transform)"
                + " || [0, 1])[1])");
    return ((Number) scale).doubleValue();
  }
}
