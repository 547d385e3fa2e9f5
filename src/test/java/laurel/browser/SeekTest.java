package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bar beneath a video, and waveforms, in a real browser: from a server and from a stick. */
@ExtendWith(DemoVisit.class)
class SeekTest {
  private static final String LESSON = "lessons/infusion-clip-lesson/index.html";
  private static final String SOUND = "achievements/back-spotfacing-tool/index.html";

  private static Browser browser;
  private static StaticServer server;

  @BeforeAll
  static void open(Browser opened, StaticServer started) {
    browser = opened;
    server = started;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void thePointerSeesAStillOfTheMomentAndItsChapter(boolean served) {
    go(served, LESSON);

    browser.eval(
        "(function (r) { var b = r.getBoundingClientRect(); r.dispatchEvent(new"
            + " PointerEvent('pointermove', {clientX: b.left + b.width / 2, clientY: b.top + 5}));"
            + " })(document.querySelector('.seek__r'))");

    assertThat(browser.find(".seek__p").isDisplayed()).isTrue();
    assertThat(browser.find(".seek__p span").getText()).matches("\\d\\d:\\d\\d \\S+");
    String still =
        (String) browser.eval("document.querySelector('.seek__i').style.backgroundImage");
    assertThat(still).contains("-sheet.jpg");
    assertThat(browser.eval("document.querySelector('.seek__i').style.backgroundPosition"))
        .isEqualTo("0px -270px"); // the nineteenth of six by six
    assertThat(browser.all(".seek__gap")).hasSizeGreaterThan(2);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theKeyboardAndThePointerSetTheMoment() {
    go(true, LESSON);

    browser.eval(
        "(function (r) { r.value = 30; r.dispatchEvent(new Event('input')); })"
            + "(document.querySelector('.seek__r'))");

    browser
        .waiting()
        .until(d -> (Boolean) browser.eval("document.querySelector('video').currentTime > 29"));
    assertThat(browser.find(".seek__r").getAttribute("aria-valuetext")).startsWith("00:30 ");
    assertThat(browser.find(".seek__r").getAttribute("aria-label")).isEqualTo("播放位置");
  }

  @Test
  void inWeChatTheVideoStaysInThePage() {
    go(true, LESSON);
    for (String name :
        new String[] {
          "playsinline", "webkit-playsinline", "x5-playsinline", "x5-video-player-type"
        }) {
      assertThat(browser.eval("document.querySelector('video').hasAttribute(arguments[0])", name))
          .as(name)
          .isEqualTo(true);
    }
  }

  @Test
  void aWaveformShowsAndSetsTheMoment() {
    go(true, SOUND);
    assertThat(browser.eval("document.querySelector('[data-wave] img').getAttribute('src')"))
        .asString()
        .endsWith("-wave.svg");

    browser.find("[data-wave]").click();

    browser
        .waiting()
        .until(d -> (Boolean) browser.eval("document.querySelector('audio').currentTime > 1"));
    browser
        .waiting()
        .until(
            d ->
                (Boolean)
                    browser.eval(
                        "parseFloat(document.querySelector('.wave__at').style.width) > 10"));
    assertThat(browser.complaints()).isEmpty();
  }

  private static void go(boolean served, String page) {
    browser.width(1440).scheme(false);
    if (served) {
      browser.go(server.address(page));
    } else {
      browser.go(DemoSite.folder().resolve(page));
    }
    browser.find(".seek, .wave");
  }
}
