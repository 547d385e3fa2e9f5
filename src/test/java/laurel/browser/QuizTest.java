package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A learner at a lesson's questions: practice, test, mistakes, by mouse and by keyboard. */
@ExtendWith(DemoVisit.class)
class QuizTest {
  private static final String LESSON = "lessons/infusion-clip-lesson/index.html";
  private static final String ASKED = "#quiz .q:not([hidden]) ";

  private static Browser browser;
  private static StaticServer server;

  @BeforeAll
  static void open(Browser opened, StaticServer started) {
    browser = opened;
    server = started;
    browser.width(1440).scheme(false);
  }

  @BeforeEach
  void aVisitorWhoHasAnsweredNothing() {
    browser.go(server.address(LESSON));
    browser.eval("localStorage.clear()");
    again();
  }

  /** Opens the lesson and waits until its questions are there, which come after the page. */
  private static void again() {
    browser.go(server.address(LESSON));
    browser.find(".quiz--live");
  }

  @Test
  void aRightAnswerIsMarkedAtOnceAndExplained() {
    choose("B");
    assertThat(option("B")).contains("正确答案");
    assertThat(browser.find(ASKED + ".opt--ok b").getText()).isEqualTo("B");
    assertThat(browser.all(ASKED + ".opt--no")).isEmpty();
    assertThat(browser.find(ASKED + "details").getText()).contains("体位变化时管路受力。");
    assertThat(part("live")).isEqualTo("回答正确。");
    assertThat(part("score")).isEqualTo("答对 1，答错 0");
  }

  @Test
  void aWrongAnswerSaysWhatWasChosenAndWhatIsRight() {
    choose("A");
    assertThat(option("A")).contains("您选了这项，不对");
    assertThat(option("B")).contains("正确答案");
    assertThat(part("live")).isEqualTo("不对，正确答案是 B。");
    assertThat(part("wrongs")).isEqualTo("1");
  }

  /** The end is told beside what became of the last answer, not in its place. */
  @Test
  void whoHearsThePageHearsWhetherTheLastAnswerWasRight() {
    browser.eval(
        "document.querySelectorAll('.q').forEach(function (q) {"
            + " document.querySelector('.q:not([hidden]) input').click();"
            + " document.querySelector('[data-do=check]').click();"
            + " document.querySelector('[data-do=next]').click(); })");
    assertThat(part("live")).matches("(回答正确。|不对，正确答案是 .+。) ?已全部作答.*");
    press("reset");
    assertThat(part("live")).isEqualTo("再按一次清除全部进度");
  }

  @Test
  void severalRightOptionsAreMarkedWhenConfirmed() {
    goTo("multiple");
    List<WebElement> right = browser.all(ASKED + "[data-right]");
    right.get(0).click();
    assertThat(browser.all(ASKED + ".opt--ok")).isEmpty();
    press("check");
    assertThat(browser.find(ASKED + ".opts").getText()).contains("正确答案，漏选");
    assertThat(part("score")).isEqualTo("答对 0，答错 1");
  }

  @Test
  void theSourceOfAnAnswerPlaysItsPartOfTheVideoAndStopsAtItsEnd() {
    choose("B");
    browser.find(ASKED + "[data-clip]").click();
    waitFor(
        "document.querySelector('video').currentTime > 6 &&"
            + " !document.querySelector('video').paused");
    browser.eval("document.querySelector('video').currentTime = 21.6");
    waitFor("document.querySelector('video').paused");
    assertThat(((Number) browser.eval("document.querySelector('video').currentTime")).doubleValue())
        .isBetween(22.0, 22.3);
  }

  @Test
  void besideThePartThatPlaysAButtonLeadsBackToTheQuestion() {
    WebElement back = browser.find(".player__back");
    assertThat(back.isDisplayed()).isFalse();
    choose("B");
    WebElement source = browser.find(ASKED + "[data-clip]");
    source.click();
    assertThat(back.getText()).isEqualTo("回到题目");
    browser.find(".chaps a").click();
    assertThat(back.isDisplayed()).as("the visitor has gone elsewhere").isFalse();
    source.click();
    back.click();
    assertThat(back.isDisplayed()).isFalse();
    assertThat(browser.driver().switchTo().activeElement()).isEqualTo(source);
    assertThat(browser.eval("document.querySelector('video').paused")).isEqualTo(true);
  }

  @Test
  void aSourceInTheTextJumpsThere() {
    String link = ".src[href='#synopsis']";
    assertThat(browser.all(link)).isNotEmpty();
    assertThat(browser.all("#synopsis")).hasSize(1);
    assertThat(browser.all(".src--plain")).isNotEmpty();
  }

  @Test
  void aTestIsDrawnTakenHandedInAndMarked() {
    startTest();
    assertThat(part("place")).isEqualTo("第 1 题，共 10 题");
    for (int i = 0; i < 10; i++) {
      browser.all(ASKED + "[data-right]").forEach(WebElement::click);
      assertThat(browser.all(ASKED + ".opt--ok")).isEmpty();
      if (i < 9) {
        press("next");
      }
    }
    press("finish");
    assertThat(part("points")).isEqualTo("100 分");
    assertThat(part("verdict")).isEqualTo("通过。10 题答对 10 题，及格线 60 分。");
    assertThat(browser.all("#quiz .q:not([hidden])")).hasSize(10);
  }

  @Test
  void handingInWithOpenQuestionsAsksFirstAndWhatIsMissingIsWrong() {
    startTest();
    browser.all(ASKED + "[data-right]").forEach(WebElement::click);
    press("finish");
    assertThat(part("live")).isEqualTo("还有 9 题未答，再按一次交卷。");
    press("finish");
    assertThat(part("verdict")).isEqualTo("未通过。10 题答对 1 题，及格线 60 分。");
    assertThat(part("wrongs")).isEqualTo("9");
  }

  /** On a phone what stands above the question is out of sight where the buttons are. */
  @Test
  void theButtonItselfAsksForTheSecondPressAndAsksAnewWhoWentOn() {
    startTest();
    press("finish");
    assertThat(button("finish")).isEqualTo("再按一次交卷");
    press("next");
    assertThat(button("finish")).isEqualTo("交卷");
    press("finish");
    browser.find(ASKED + "[data-right]").click();
    assertThat(button("finish")).isEqualTo("交卷");
    press("finish");
    assertThat(part("live")).isEqualTo("还有 9 题未答，再按一次交卷。");
    assertThat(browser.find("[data-part=result]").isDisplayed()).isFalse();
  }

  @Test
  void whatBecameOfAQuestionIsNotReadAboveTheNext() {
    choose("A");
    press("next");
    assertThat(part("live")).isEmpty();
    press("back");
    mode("test");
    assertThat(part("live")).isEmpty();
  }

  @Test
  void aTestIsDrawnFromOneDifficulty() {
    mode("test");
    browser.find("[data-part=level] option[value=basic]").click();
    press("start");
    assertThat(
            browser.eval(
                "document.querySelector('[data-quiz]').laurelQuiz.list().every(function (q) {"
                    + " return q.level === 'basic'; })"))
        .isEqualTo(true);
  }

  @Test
  void whatWasAnsweredIsThereAgainAfterTheReload() {
    choose("B");
    press("next");
    choose("A");
    again();
    assertThat(part("place")).isEqualTo("第 2 题，共 22 题");
    assertThat(part("score")).isEqualTo(score());
    press("back");
    assertThat(browser.all(ASKED + ".opt--ok")).hasSize(1);
  }

  @Test
  void aTestGoesOnAfterTheReloadWithItsOwnQuestions() {
    startTest();
    browser.all(ASKED + "[data-right]").forEach(WebElement::click);
    press("next");
    String stem = browser.find(ASKED + ".q__stem").getText();
    again();
    assertThat(browser.find(ASKED + ".q__stem").getText()).isEqualTo(stem);
    assertThat(part("score")).isEqualTo("已答 1 题");
  }

  @Test
  void mistakesAreAskedAgainUntilTheyAreRight() {
    choose("A");
    mode("wrong");
    assertThat(part("place")).isEqualTo("第 1 题，共 1 题");
    choose("B");
    assertThat(part("wrongs")).isEmpty();
    mode("practice");
    mode("wrong");
    assertThat(browser.find("[data-part=empty]").isDisplayed()).isTrue();
  }

  @Test
  void progressIsForgottenOnTheSecondPress() {
    choose("A");
    press("reset");
    assertThat(part("score")).isEqualTo("答对 0，答错 1");
    press("next");
    press("reset");
    assertThat(part("score")).as("who went on did not mean it").isEqualTo("答对 0，答错 1");
    press("reset");
    assertThat(part("score")).isEqualTo("答对 0，答错 0");
    again();
    assertThat(part("score")).isEqualTo("答对 0，答错 0");
  }

  @Test
  void byKeyboardArrowsChooseAndEnterMarks() {
    browser.eval("document.querySelector('" + ASKED + "input').focus()");
    keys(Keys.ARROW_DOWN);
    assertThat(browser.all(ASKED + ".opt--ok")).isEmpty();
    keys(Keys.ENTER);
    assertThat(part("live")).isEqualTo("回答正确。");
    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("下一题");
    keys(Keys.ENTER);
    assertThat(part("place")).isEqualTo("第 2 题，共 22 题");
    keys(Keys.TAB, Keys.SPACE);
    keys(Keys.ENTER);
    assertThat(part("score")).isEqualTo(score());
  }

  @Test
  void withoutStorageItWorksAndSaysThatNothingIsKept() {
    browser
        .driver()
        .executeCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument",
            java.util.Map.of(
                "source",
                "if (location.hash === '#refuse') Object.defineProperty(window, 'localStorage',"
                    + " {get: function () { throw new Error('refused'); }})"));
    browser.go("about:blank");
    browser.go(server.address(LESSON + "#refuse"));
    choose("B");
    assertThat(part("score")).isEqualTo("答对 1，答错 0");
    assertThat(part("kept")).contains("不允许保存");
  }

  @Test
  void whereStorageIsFullWhatWasKeptIsThereAndWhatIsNotKeptIsSaid() {
    choose("B");
    browser.eval(
        "(function () { var n = 0; ['x'.repeat(1e5), 'x'.repeat(1e3), 'x'].forEach(function (some)"
            + " { try { for (;;) { localStorage.setItem('another page ' + n++, some); } } catch (e)"
            + " { return; } }); })()");
    again();
    assertThat(part("score")).isEqualTo("答对 1，答错 0");
    press("next");
    choose("A");
    assertThat(part("kept")).contains("不允许保存");
    assertThat(part("score")).isEqualTo(score());
  }

  @Test
  void fromAUsbStickItMarksAndKeeps() {
    browser.go(DemoSite.folder().resolve(LESSON));
    browser.eval("localStorage.clear()");
    browser.go(DemoSite.folder().resolve(LESSON));
    choose("B");
    browser.go(DemoSite.folder().resolve(LESSON));
    browser.find(".quiz--live");
    assertThat(part("score")).isEqualTo("答对 1，答错 0");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void onPaperEveryQuestionStandsAndTheAnswersBeginAPage() {
    choose("A");
    browser
        .driver()
        .executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("media", "print"));
    try {
      assertThat(browser.all("#quiz .q").stream().filter(WebElement::isDisplayed)).hasSize(22);
      assertThat(
              browser.all("#quiz .q details, #quiz .opts em").stream()
                  .filter(WebElement::isDisplayed))
          .isEmpty();
      assertThat(browser.eval("getComputedStyle(document.querySelector('.answers')).breakBefore"))
          .isEqualTo("page");
      assertThat(browser.find(".answers").isDisplayed()).isTrue();
    } finally {
      browser
          .driver()
          .executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("media", ""));
    }
  }

  @Test
  void theSheetOfAnAchievementHasItsAnswersToo() {
    browser.go(server.address("achievements/infusion-clip/index.html"));
    browser.find(".quiz--live");
    browser.eval("window.print = function () {}");
    int questions = browser.all("#quiz .q").size();
    press("print");
    browser
        .driver()
        .executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("media", "print"));
    try {
      assertThat(browser.find(".answers").isDisplayed()).isTrue();
      assertThat(browser.all(".answers li")).hasSize(questions);
      assertThat(browser.find(".answers h3").getText()).isEqualTo("答案与解析");
    } finally {
      browser
          .driver()
          .executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("media", ""));
    }
  }

  @Test
  void theScriptWritesTheAnswersAsThePageDoes() {
    for (String lesson :
        List.of(LESSON, "en/" + LESSON, "lessons/back-spotfacing-lesson/index.html")) {
      browser.go(server.address(lesson));
      browser.find(".quiz--live");
      assertThat(
              browser.eval(
                  "document.querySelector('[data-quiz]').laurelQuiz.questions.map(function (q) {"
                      + " return q.row().outerHTML; })"))
          .as(lesson)
          .isEqualTo(
              browser.eval(
                  "Array.prototype.map.call(document.querySelectorAll('.answers li'), function (li)"
                      + " { return li.outerHTML; })"));
    }
  }

  @Test
  void withoutScriptsQuestionsStandWithTheirAnswersFolded() throws IOException {
    try (Browser plain = Browser.withoutScripts()) {
      plain.go(server.address(LESSON));
      assertThat(plain.all("#quiz .q").stream().filter(WebElement::isDisplayed)).hasSize(22);
      WebElement key = plain.all("#quiz .q details").get(0);
      assertThat(key.getText()).isEqualTo("答案与解析");
      key.click();
      assertThat(key.getText()).contains("正确答案 B".replace(" ", "　")).contains("体位变化时管路受力。");
      assertThat(plain.all("#quiz button").stream().filter(WebElement::isDisplayed)).isEmpty();
    }
  }

  @Test
  void aLongQuestionWithSixOptionsAndAPictureFitsTheNarrowestPhone() {
    browser.width(320).go(server.address("lessons/back-spotfacing-lesson/index.html"));
    try {
      browser.find(".quiz--live");
      browser.eval(
          "(function () { var q = document.querySelector('[data-quiz]').laurelQuiz;"
              + " q.go(q.questions.findIndex(function (x) { return x.letters.length === 6; }));"
              + " })()");
      browser.eval("document.querySelector('" + ASKED + "img').scrollIntoView()");
      waitFor("document.querySelector('" + ASKED + "img').naturalWidth > 0");
      assertThat(browser.all(ASKED + ".opts label")).hasSize(6);
      assertThat(browser.find(ASKED + "img").getAttribute("alt")).startsWith("耳板剖面图");
      assertThat(
              browser.eval(
                  "Array.prototype.filter.call(document.querySelectorAll('#quiz .tone'), function"
                      + " (t) { var a = t.getBoundingClientRect(), b ="
                      + " t.parentNode.getBoundingClientRect(); return a.width && (a.top < b.top -"
                      + " 1 || a.bottom > b.bottom + 1); }).length"))
          .as("colours that wait for a picture stay within its place")
          .isEqualTo(0L);
      assertThat(
              browser.eval(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .isEqualTo(0L);
      choose("C");
      assertThat(browser.find(ASKED + "details").getText()).contains("0.125 min");
    } finally {
      browser.width(1440);
    }
  }

  private static void choose(String letter) {
    browser.find(ASKED + "input[value=" + letter + "]").click();
  }

  private static String option(String letter) {
    return browser.find(ASKED + ".opts label:has(input[value=" + letter + "])").getText();
  }

  private static String part(String name) {
    return (String) browser.eval("document.querySelector('[data-part=" + name + "]').textContent");
  }

  /** What the page's own marks add up to. */
  private static String score() {
    return (String)
        browser.eval(
            "(function () { var q = document.querySelector('[data-quiz]').laurelQuiz, r = 0, n = 0;"
                + " q.questions.forEach(function (x) { var m = q.state.marks[x.key]; if (m) { n++;"
                + " r += x.isRight(m) ? 1 : 0; } }); return '答对 ' + r + '，答错 ' + (n - r); })()");
  }

  private static String button(String what) {
    return browser.find("#quiz [data-do=" + what + "]").getText();
  }

  private static void press(String what) {
    browser.find("#quiz [data-do=" + what + "]").click();
  }

  private static void mode(String mode) {
    browser.find("#quiz [data-mode=" + mode + "]").click();
  }

  private static void startTest() {
    mode("test");
    press("start");
  }

  private static void goTo(String type) {
    while (browser.all("#quiz .q[data-type=" + type + "]:not([hidden])").isEmpty()) {
      press("next");
    }
  }

  private static void keys(CharSequence... keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }

  private static void waitFor(String condition) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(d -> Boolean.TRUE.equals(browser.eval(condition)));
  }
}
