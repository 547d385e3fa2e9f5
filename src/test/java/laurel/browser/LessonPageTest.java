package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A learner at a lesson's video: chapters, transcript, speed, where one stopped. */
@ExtendWith(DemoVisit.class)
class LessonPageTest {
  private static final String LESSON = "lessons/infusion-clip-lesson/index.html";
  private static final String VIDEO = "document.querySelector('video')";

  private static Browser browser;
  private static StaticServer server;

  @BeforeAll
  static void open(Browser opened, StaticServer started) {
    browser = opened;
    server = started;
    browser.width(1440).scheme(false);
  }

  @BeforeEach
  void aVisitorWhoHasSeenNothing() {
    browser.go(server.address(LESSON));
    browser.eval("localStorage.clear()");
    visit("");
  }

  @Test
  void theBigButtonLiesOverNoOtherControls() {
    WebElement big = browser.find(".player__big");
    assertThat(browser.eval(VIDEO + ".controls")).isEqualTo(false);
    big.click();
    assertThat(browser.eval(VIDEO + ".controls")).isEqualTo(true);
    waitFor("!" + VIDEO + ".paused");
    assertThat(big.isDisplayed()).isFalse();
  }

  @Test
  void aVideoThatDoesNotComeSaysSoAndOffersItsFile() {
    browser.eval("document.querySelector('video source').src = 'nothing.mp4'");
    browser.eval(VIDEO + ".load()");
    browser.find(".player__big").click();
    WebElement said = browser.find(".player__failed[role=alert] a").findElement(By.xpath(".."));
    assertThat(said.getText()).startsWith("视频没能播放").endsWith("下载视频");
    visit("");
    browser.find(".player__big").click();
    waitFor("!" + VIDEO + ".paused");
    assertThat(browser.find(".player__failed").isDisplayed()).isFalse();
  }

  @Test
  void aChapterPlaysFromItsBeginningAndIsMarked() {
    WebElement chapter = browser.all(".chaps a").get(2);
    double at = Double.parseDouble(chapter.getAttribute("data-at"));
    chapter.click();
    waitFor(VIDEO + ".currentTime > " + at);
    assertThat(browser.all(".chaps [aria-current]")).containsExactly(chapter);
  }

  @Test
  void theTranscriptFollowsTheVideoAndASentencePlaysFromItself() {
    WebElement sentence = browser.all(".script a").get(4);
    double at = Double.parseDouble(sentence.getAttribute("data-at"));
    sentence.click();
    waitFor(VIDEO + ".currentTime > " + at);
    assertThat(browser.all(".script [aria-current]")).containsExactly(sentence);
    browser.eval(VIDEO + ".currentTime = 60");
    waitFor("document.querySelector('.script [aria-current]') !== arguments[0]", sentence);
  }

  @Test
  void itGoesFasterAndRemembersHowFast() {
    browser.find("[data-rate='1.5']").click();
    assertThat(browser.eval(VIDEO + ".playbackRate")).isEqualTo(1.5);
    visit("");
    assertThat(browser.eval(VIDEO + ".defaultPlaybackRate")).isEqualTo(1.5);
    assertThat(browser.find("[data-rate='1.5']").getAttribute("aria-pressed")).isEqualTo("true");
  }

  @Test
  void itGoesOnWhereOneStopped() {
    browser.all(".chaps a").get(2).click();
    waitFor("(localStorage.getItem('laurel.watched.lessons/infusion-clip-lesson') || 0) >= 39");
    visit("");
    WebElement resume = browser.find("[data-resume]");
    assertThat(resume.getText()).matches("从上次的 0:(39|4\\d) 接着看");
    resume.click();
    waitFor(VIDEO + ".currentTime >= 39");
    assertThat(resume.isDisplayed()).isFalse();
  }

  @Test
  void anAddressLeadsToAPartAndItStopsAtItsEnd() {
    visit("#t=22,24");
    waitFor(VIDEO + ".currentTime >= 22");
    waitFor(VIDEO + ".paused && " + VIDEO + ".currentTime >= 24");
    assertThat(((Number) browser.eval(VIDEO + ".currentTime")).doubleValue()).isBetween(24.0, 24.3);
  }

  @Test
  void itsAddressIsCopiedWithoutTheMoment() {
    visit("#t=22");
    browser
        .driver()
        .executeScript(
            "navigator.clipboard.writeText = function (text) { window.copied = text; return"
                + " Promise.resolve(); };");
    Object system = browser.eval("typeof navigator.share");
    org.junit.jupiter.api.Assumptions.assumeTrue("undefined".equals(system));
    browser.find("[data-share]").click();
    waitFor("window.copied === arguments[0]", server.address(LESSON));
    waitFor("document.querySelector('[data-share]').textContent === '网址已复制'");
  }

  /** As WeChat's browser on Android does: it has the newer way to copy, and refuses it. */
  @Test
  void whereTheClipboardRefusesTheAddressIsCopiedAsASelection() {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        "undefined".equals(browser.eval("typeof navigator.share")));
    browser
        .driver()
        .executeScript(
            "navigator.clipboard.writeText = function () { return Promise.reject(new Error('no'));"
                + " };"
                + " document.execCommand = function () { window.copied ="
                + " document.activeElement.value; return !window.refused; };");
    WebElement share = browser.find("[data-share]");
    share.click();
    waitFor("document.querySelector('[data-share]').textContent === '网址已复制'");
    assertThat(browser.eval("window.copied")).isEqualTo(server.address(LESSON));
    assertThat(browser.driver().switchTo().activeElement()).isEqualTo(share);
    browser.driver().executeScript("window.refused = true");
    share.click();
    waitFor("document.querySelector('[data-share]').hidden");
  }

  @Test
  void onAPhoneOnItsSideTheWholeVideoIsSeenAlsoFromAChapterBelowIt() {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", 844, "height", 390, "deviceScaleFactor", 1, "mobile", true));
    try {
      visit("");
      WebElement last = browser.all(".chaps a").get(4);
      browser.eval("arguments[0].scrollIntoView()", last);
      last.click();
      waitFor(VIDEO + ".currentTime > 60");
      assertThat(browser.eval(VIDEO + ".getBoundingClientRect().top >= 0")).isEqualTo(true);
      assertThat(browser.eval(VIDEO + ".getBoundingClientRect().bottom <= innerHeight"))
          .isEqualTo(true);
    } finally {
      browser.width(1440);
    }
  }

  /** A voice for English passes Chinese over, or spells it. */
  @Test
  void onAnEnglishPageVideosAndPicturesOfQuestionsSayThatTheirNamesAreChinese() {
    browser.go(server.address("en/lessons/back-spotfacing-lesson/index.html"));
    assertThat(browser.find("video").getAttribute("aria-label")).startsWith("一次装夹");
    assertThat(browser.find(".q__picture img").getAttribute("alt")).startsWith("耳板剖面图");
    assertThat(
            browser.eval(
                "Array.prototype.filter.call(document.querySelectorAll('main [aria-label], main"
                    + " [alt]'), function (named) { var name = named.getAttribute('aria-label') ||"
                    + " named.getAttribute('alt'); return /[\\u4e00-\\u9fff]/.test(name) &&"
                    + " named.closest('[lang]').lang !== 'zh-CN'; }).length"))
        .isEqualTo(0L);
  }

  @Test
  void withLettersTwiceAsLargeAMomentStaysOnOneLine() {
    browser.width(320);
    try {
      visit("");
      browser.eval("document.documentElement.style.fontSize = '200%'");
      assertThat(
              browser.eval(
                  "Array.prototype.filter.call(document.querySelectorAll('.chaps time, .script"
                      + " time'), function (time) { var text = document.createRange();"
                      + " text.selectNodeContents(time); return text.getClientRects().length > 1;"
                      + " }).length"))
          .isEqualTo(0L);
    } finally {
      browser.width(1440);
    }
  }

  private static void visit(String hash) {
    browser.go("about:blank");
    browser.go(server.address(LESSON) + hash);
    browser.find("[data-watch]:not([hidden])");
  }

  private static void waitFor(String condition, Object... arguments) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(d -> Boolean.TRUE.equals(browser.eval(condition, arguments)));
  }
}
