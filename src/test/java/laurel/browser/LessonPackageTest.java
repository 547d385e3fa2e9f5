package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Packages of a lesson in learning systems: launched, answered, scored, completed, resumed. */
class LessonPackageTest {
  private static final Path PACKAGES =
      DemoSite.folder().resolve("lessons/infusion-clip-lesson/packages");
  private static final String ASKED = "#quiz .q:not([hidden]) ";

  private static Browser browser;

  @TempDir Path system;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.open();
    browser.width(1440).scheme(false);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scorm-1.2", "scorm-2004"})
  void scoreAndCompletionArriveInAScormSystem(String form) throws IOException {
    try (StaticServer server = system(form)) {
      launch(server);
      assertThat(told(form, "completion")).isEqualTo("incomplete");
      takeTest(true);
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
      takeTest(false);
      browser.driver().switchTo().defaultContent();
      assertThat(told(form, "score")).isEqualTo("0");
      assertThat(told(form, "success")).isEqualTo("failed");
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
      assertThat(text("place")).isEqualTo("第 2 题，共 22 题");
      assertThat(text("score")).isEqualTo("答对 1，答错 0");
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
      assertThat(text("place")).isEqualTo("第 58 题，共 100 题");
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
      assertThat(text("place")).isEqualTo("第 1 题，共 600 题");
      assertThat(text("score")).endsWith(text("wrongs").equals("600") ? score(600) : "?");
    }
  }

  private static String score(int all) {
    Object right =
        browser.eval(
            "document.querySelector('[data-quiz]').laurelQuiz.questions.filter(function (q) { return q.isRight([q.letters[0]]); }).length");
    return "答对 " + right + "，答错 " + (all - ((Number) right).intValue());
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

  @Test
  void picturesOfQuestionsTravelInThePackage() throws IOException {
    for (String form : List.of("cmi5", "scorm-1.2", "scorm-2004")) {
      Path course = system.resolve(form);
      unzip(
          DemoSite.folder()
              .resolve("lessons/back-spotfacing-lesson/packages")
              .resolve(form + ".zip"),
          course);
      Document page = Jsoup.parse(Files.readString(course.resolve("index.html")));
      Elements pictures = page.select(".q__picture img");
      assertThat(pictures).hasSize(2);
      pictures.forEach(img -> assertThat(course.resolve(img.attr("src"))).isNotEmptyFile());
    }
  }

  @Test
  void outsideASystemThePackagesPageWorksByItself() throws IOException {
    unzip("scorm-1.2", system.resolve("course"));
    browser.complaints();
    browser.go(system.resolve("course/index.html"));
    browser.find(ASKED + "input[value=B]").click();
    assertThat(text("score")).isEqualTo("答对 1，答错 0");
    assertThat(browser.all("a[href^='../']")).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aCmi5SystemHearsStatementsInTheirOrderAndGivesTheStateBack() throws Exception {
    Lrs lrs = new Lrs();
    unzip("cmi5", system.resolve("course"));
    try (StaticServer server = new StaticServer(system, "/", "")) {
      server.answer("/lrs/", lrs::handle);
      launchCmi5(server);
      browser.find(".quiz--live");
      takeTest(true);
      browser.go("about:blank");
      waitFor(() -> lrs.verbs().contains("terminated"));
      assertThat(lrs.verbs()).containsExactly("initialized", "completed", "passed", "terminated");
      JsonNode passed = lrs.statements.get(2);
      assertThat(passed.at("/result/score/scaled").asDouble()).isEqualTo(1.0);
      assertThat(passed.at("/context/contextActivities/category")).hasSize(2);
      assertThat(passed.at("/context/contextActivities/grouping/0/id").asText())
          .isEqualTo("https://example.org/publisher");
      assertThat(passed.at("/context/registration").asText()).isEqualTo("r-1");
      assertThat(lrs.authorised).containsOnly("Basic dG9rZW4=");
      launchCmi5(server);
      browser.find(".quiz--live");
      assertThat(text("points")).isEqualTo("100 分");
    }
  }

  @Test
  void theCourseStructureOfCmi5IsValid() throws Exception {
    unzip("cmi5", system);
    try (InputStream schema = getClass().getResourceAsStream("/laurel/cmi5/CourseStructure.xsd")) {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(schema))
          .newValidator()
          .validate(new StreamSource(system.resolve("cmi5.xml").toFile()));
    }
    assertThat(Files.readString(system.resolve("cmi5.xml")))
        .contains("masteryScore=\"0.6\"", "https://example.org/a/b/lessons/infusion-clip-lesson/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scorm-1.2", "scorm-2004"})
  void aManifestNamesEveryFileOfItsPackage(String form) throws Exception {
    unzip(form, system);
    String manifest = Files.readString(system.resolve("imsmanifest.xml"));
    try (var files = Files.walk(system)) {
      files
          .filter(Files::isRegularFile)
          .map(f -> system.relativize(f).toString())
          .filter(f -> !f.equals("imsmanifest.xml"))
          .forEach(f -> assertThat(manifest).contains("<file href=\"" + f + "\"/>"));
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

  private static void unzip(String form, Path folder) throws IOException {
    unzip(PACKAGES.resolve(form + ".zip"), folder);
  }

  private static void unzip(Path packed, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
  }

  private static void launch(StaticServer server) {
    browser.go(server.address("lms.html"));
    browser.driver().switchTo().frame("course");
    browser.find(".quiz--live");
  }

  private static void launchCmi5(StaticServer server) {
    String actor =
        "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://example.org\",\"name\":\"1\"}}";
    browser.go(
        server.address("course/index.html")
            + "?endpoint="
            + encoded(server.address("lrs/"))
            + "&fetch="
            + encoded(server.address("lrs/fetch"))
            + "&actor="
            + encoded(actor)
            + "&registration=r-1&activityId="
            + encoded("https://example.org/au/1"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void takeTest(boolean well) {
    browser.find("#quiz [data-mode=test]").click();
    browser.find("#quiz [data-do=start]").click();
    for (int i = 0; i < 10; i++) {
      if (well) {
        browser.all(ASKED + "[data-right]").forEach(WebElement::click);
      } else {
        browser.find(ASKED + "input:not([data-right])").click();
      }
      if (i < 9) {
        browser.find("#quiz [data-do=next]").click();
      }
    }
    browser.find("#quiz [data-do=finish]").click();
  }

  private static String text(String part) {
    return (String) browser.eval("document.querySelector('[data-part=" + part + "]').textContent");
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

  private static void waitFor(java.util.function.BooleanSupplier true_) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20)).until(d -> true_.getAsBoolean());
  }

  /** The least that a learning record store does. */
  private static final class Lrs {
    private final ObjectMapper json = new ObjectMapper();
    private final List<JsonNode> statements = new CopyOnWriteArrayList<>();
    private final List<String> authorised = new CopyOnWriteArrayList<>();
    private final AtomicReference<byte[]> state = new AtomicReference<>();

    List<String> verbs() {
      return statements.stream()
          .map(s -> s.at("/verb/id").asText().replaceFirst(".*/", ""))
          .toList();
    }

    void handle(HttpExchange exchange) throws IOException {
      try (exchange) {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.endsWith("/fetch")) {
          answer(exchange, "{\"auth-token\":\"dG9rZW4=\"}".getBytes(StandardCharsets.UTF_8));
          return;
        }
        authorised.add(exchange.getRequestHeaders().getFirst("Authorization"));
        if (path.endsWith("/statements")) {
          json.readTree(body).forEach(statements::add);
          answer(exchange, "[]".getBytes(StandardCharsets.UTF_8));
        } else if (query.contains("LMS.LaunchData")) {
          answer(exchange, LAUNCH.getBytes(StandardCharsets.UTF_8));
        } else if (exchange.getRequestMethod().equals("PUT")) {
          state.set(body);
          exchange.sendResponseHeaders(204, -1);
        } else if (state.get() == null) {
          exchange.sendResponseHeaders(404, -1);
        } else {
          answer(exchange, state.get());
        }
      }
    }

    private static final String LAUNCH =
        "{\"launchMode\":\"Normal\",\"masteryScore\":0.6,\"moveOn\":\"CompletedOrPassed\",\"contextTemplate\":"
            + "{\"contextActivities\":{\"grouping\":[{\"id\":\"https://example.org/publisher\"}]}}}";

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
      exchange.sendResponseHeaders(200, body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }
}
