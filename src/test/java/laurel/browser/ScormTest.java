package laurel.browser;

import static laurel.browser.PackedLesson.ASKED;
import static laurel.browser.PackedLesson.unzip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lesson in a system of SCORM 1.2 or 2004: launched, answered, scored, completed, resumed. */
@ExtendWith(DemoVisit.class)
class ScormTest {
  private static Browser browser;
  private static PackedLesson lesson;

  @TempDir Path system;

  @BeforeAll
  static void open(Browser opened) {
    browser = opened.width(1440).scheme(false);
    lesson = new PackedLesson(opened);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scorm-1.2", "scorm-2004"})
  void scoreAndCompletionArriveInAScormSystem(String form) throws IOException {
    try (StaticServer server = system(form)) {
      launch(server);
      assertThat(told(form, "completion")).isEqualTo("incomplete");
      lesson.takeTest(true);
      browser.driver().switchTo().defaultContent();
      assertThat(told(form, "score")).isEqualTo("100");
      assertThat(told(form, "success")).isEqualTo("passed");
      assertThat(told(form, "completion"))
          .isEqualTo(form.endsWith("2004") ? "completed" : "passed");
      assertThat(server.missing()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scorm-1.2", "scorm-2004"})
  void aFailedTestArrivesAsSuch(String form) throws IOException {
    try (StaticServer server = system(form)) {
      launch(server);
      lesson.takeTest(false);
      browser.driver().switchTo().defaultContent();
      assertThat(told(form, "score")).isEqualTo("0");
      assertThat(told(form, "success")).isEqualTo("failed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scorm-1.2", "scorm-2004"})
  void whoHasPassedStaysSoWhenTheTestIsTakenAgainAndFailed(String form) throws IOException {
    try (StaticServer server = system(form)) {
      launch(server);
      lesson.takeTest(false);
      lesson.takeTestAgain(true);
      lesson.takeTestAgain(false);
      assertThat(told(form, "score") + " " + told(form, "success")).isEqualTo("100 passed");
      launch(server);
      lesson.takeTestAgain(false);
      assertThat(told(form, "score") + " " + told(form, "success")).isEqualTo("100 passed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scorm-1.2", "scorm-2004"})
  void whatWasAnsweredIsThereAtTheNextLaunch(String form) throws IOException {
    try (StaticServer server = system(form)) {
      launch(server);
      browser.find(ASKED + "input[value=B]").click();
      browser.find("#quiz [data-do=next]").click();
      launch(server);
      assertThat(lesson.text("place")).isEqualTo("第 2 题，共 22 题");
      assertThat(lesson.text("score")).isEqualTo("答对 1，答错 0");
      assertThat(
              browser.eval(
                  "window.localStorage.getItem('laurel.quiz.lessons/infusion-clip-lesson')"))
          .isNull();
    }
  }

  @Test
  void aHundredQuestionsAnsweredWrongAndInATestFitIntoWhatScorm12Keeps() throws IOException {
    try (StaticServer server = system("scorm-1.2")) {
      Path page = system.resolve("course/index.html");
      Files.writeString(page, withQuestions(100, Files.readString(page)));
      launch(server);
      browser.eval(
          "(function () { var quiz = document.querySelector('[data-quiz]').laurelQuiz;"
              + " quiz.questions.forEach(function (q) { quiz.state.marks[q.key] = [q.letters[1]]; quiz.sort(q, false); });"
              + " quiz.part('draw').options[0].value = '100'; quiz.part('draw').value = '100'; quiz.enter('test'); quiz.start();"
              + " quiz.list().forEach(function (q) { quiz.state.test.answers[q.key] = q.letters.slice(0, 1); }); quiz.go(57); })()");
      Object before = state();
      String kept = suspended();
      assertThat(kept.length()).isLessThan(1000);
      launch(server);
      assertThat(state()).isEqualTo(before);
      assertThat(lesson.text("place")).isEqualTo("第 58 题，共 100 题");
      browser.eval(
          "document.querySelectorAll('.q').forEach(function (li) { li.setAttribute('data-key', 'x' + li.id); })");
      assertThat(browser.eval("window.laurelPacked.read(arguments[0])", kept).toString())
          .as("what was kept of another bank is forgotten")
          .isEqualTo("{quiz.lessons/infusion-clip-lesson=null}");
    }
  }

  @Test
  void whatDoesNotFitLosesTheTestFirstAndNeverTheAnswers() throws IOException {
    try (StaticServer server = system("scorm-1.2")) {
      Path page = system.resolve("course/index.html");
      Files.writeString(page, withQuestions(600, Files.readString(page)));
      launch(server);
      browser.eval(
          "(function () { var quiz = document.querySelector('[data-quiz]').laurelQuiz;"
              + " quiz.questions.forEach(function (q) { quiz.state.marks[q.key] = [q.letters[0]]; quiz.sort(q, false); });"
              + " quiz.part('draw').options[0].value = '600'; quiz.part('draw').value = '600'; quiz.enter('test'); quiz.start(); })()");
      assertThat(suspended().length()).isBetween(1200, 4096);
      launch(server);
      assertThat(lesson.text("place")).isEqualTo("第 1 题，共 600 题");
      assertThat(lesson.text("score"))
          .endsWith(lesson.text("wrongs").equals("600") ? score(600) : "?");
    }
  }

  private StaticServer system(String form) throws IOException {
    unzip(form, system.resolve("course"));
    copy(form.equals("scorm-1.2") ? "scorm12.min.js" : "scorm2004.min.js", "api.js");
    copy("lms.html", "lms.html");
    copy("lms.js", "lms.js");
    return new StaticServer(system, "/", "");
  }

  private void copy(String resource, String name) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/laurel/scorm/" + resource)) {
      Files.write(system.resolve(name), in.readAllBytes());
    }
  }

  private static void launch(StaticServer server) {
    browser.go(server.address("lms.html"));
    browser.driver().switchTo().frame("course");
    browser.find(".quiz--live");
  }

  /** What the system knows of the learner. */
  private static String told(String form, String what) {
    browser.driver().switchTo().defaultContent();
    boolean modern = form.equals("scorm-2004");
    String name =
        switch (what) {
          case "score" -> modern ? "cmi.score.raw" : "cmi.core.score.raw";
          case "success" -> modern ? "cmi.success_status" : "cmi.core.lesson_status";
          default -> modern ? "cmi.completion_status" : "cmi.core.lesson_status";
        };
    String told =
        String.valueOf(
            browser.eval(
                modern
                    ? "window.API_1484_11.lmsGetValue('" + name + "')"
                    : "window.API.lmsGetValue('" + name + "')"));
    browser.driver().switchTo().frame("course");
    return told;
  }

  /** What the quiz knows; an order of options that is the one as written need not be kept. */
  private static Object state() {
    return browser.eval(
        "(function () { var state = JSON.parse(JSON.stringify(document.querySelector('[data-quiz]').laurelQuiz.state));"
            + " var orders = state.test.orders;"
            + " Object.keys(orders).forEach(function (key) {"
            + " if (orders[key].join() === orders[key].slice().sort().join()) { delete orders[key]; } });"
            + " return JSON.stringify(state, function (key, value) {"
            + " return value && typeof value === 'object' && !Array.isArray(value)"
            + " ? Object.keys(value).sort().map(function (k) { return [k, value[k]]; }) : value; }); })()");
  }

  private static String suspended() {
    browser.driver().switchTo().defaultContent();
    String kept = String.valueOf(browser.eval("window.API.lmsGetValue('cmi.suspend_data')"));
    browser.driver().switchTo().frame("course");
    return kept;
  }

  private static String score(int all) {
    Object right =
        browser.eval(
            "document.querySelector('[data-quiz]').laurelQuiz.questions.filter(function (q) { return q.isRight([q.letters[0]]); }).length");
    return "答对 " + right + "，答错 " + (all - ((Number) right).intValue());
  }

  /** The lesson's own page with so many questions: its own, over and over, each under a new key. */
  private static String withQuestions(int count, String html) {
    Document page = Jsoup.parse(html);
    Element list = page.selectFirst(".quiz__list");
    List<Element> own = List.copyOf(list.children());
    list.empty();
    for (int i = 1; i <= count; i++) {
      Element q = own.get(i % own.size()).clone();
      q.attr("id", "q-" + i).attr("data-key", String.format(Locale.ROOT, "%010x", i * 7919L));
      q.attr("data-shuffle", "");
      q.select("input").attr("name", "q-" + i);
      list.appendChild(q);
    }
    return page.outerHtml();
  }
}
