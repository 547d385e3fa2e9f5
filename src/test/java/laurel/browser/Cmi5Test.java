package laurel.browser;

import static laurel.browser.PackedLesson.unzip;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A lesson in a system of cmi5: launched, answered, heard of by a record store, resumed. */
@ExtendWith(DemoVisit.class)
class Cmi5Test {
  private static Browser browser;
  private static PackedLesson lesson;

  private final Lrs lrs = new Lrs();
  private StaticServer server;

  @TempDir Path system;

  @BeforeAll
  static void open(Browser opened) {
    browser = opened.width(1440).scheme(false);
    lesson = new PackedLesson(opened);
  }

  @BeforeEach
  void aCourseStandsBesideARecordStore() throws Exception {
    unzip("cmi5", system.resolve("course"));
    server = new StaticServer(system, "/", "");
    server.answer("/lrs/", lrs::handle);
  }

  @AfterEach
  void bothEnd() {
    server.close();
  }

  @Test
  void aCmi5SystemHearsStatementsInTheirOrderAndGivesTheStateBack() throws Exception {
    launch();
    lesson.takeTest(true);
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
    launch();
    assertThat(lesson.text("points")).isEqualTo("100 分");
  }

  @Test
  void aPassIsToldOnceForAllSessionsAndNoFailureBesideOrAfterIt() throws Exception {
    launch();
    lesson.takeTest(false);
    lesson.takeTestAgain(true);
    assertThat(heardWhenLeft()).containsExactly("initialized", "completed", "passed", "terminated");
    for (boolean well : List.of(true, false)) {
      launch();
      lesson.takeTestAgain(well);
      assertThat(heardWhenLeft()).containsExactly("initialized", "terminated");
    }
  }

  @Test
  void aFailureIsToldAtTheEndOfEachSessionAndCompletionOnce() throws Exception {
    launch();
    lesson.takeTest(false);
    lesson.takeTestAgain(false);
    assertThat(heardWhenLeft()).containsExactly("initialized", "completed", "failed", "terminated");
    launch();
    lesson.takeTestAgain(false);
    assertThat(heardWhenLeft()).containsExactly("initialized", "failed", "terminated");
  }

  @Test
  void aFailureOfASessionThatHadNoLastMomentIsToldByTheNext() throws Exception {
    launch();
    lesson.takeTest(false);
    waitFor(() -> lrs.verbs().contains("completed"));
    waitFor(() -> lrs.kept().contains("\"failure\""));
    browser.eval("(window.fetch = () => new Promise(() => {})) && true");
    browser.go("about:blank");
    assertThat(lrs.verbs()).containsExactly("initialized", "completed");
    lrs.statements.clear();
    lrs.mode.set("Review");
    launch();
    assertThat(heardWhenLeft()).as("who only looks").containsExactly("initialized", "terminated");
    lrs.mode.set("Normal");
    launch();
    assertThat(heardWhenLeft()).containsExactly("initialized", "failed", "terminated");
    launch();
    assertThat(heardWhenLeft()).containsExactly("initialized", "terminated");
  }

  @Test
  void whatAnLrsCouldNotTakeIsSaidAgain() throws Exception {
    lrs.refusals.set(1);
    launch();
    lesson.takeTest(true);
    assertThat(heardWhenLeft()).containsExactly("initialized", "completed", "passed", "terminated");
  }

  @Test
  void soundIsOffForThoseWhoWantItSoAndAButtonLeadsBackIntoTheSystem() throws Exception {
    launch();
    assertThat(browser.eval("document.querySelector('video').muted")).isEqualTo(true);
    WebElement back = browser.find("[data-leave] a");
    assertThat(back.getText()).isEqualTo("结束学习，返回平台");
    assertThat(back.getDomAttribute("href")).isEqualTo("http://127.0.0.1/back");
  }

  @Test
  void theCourseStructureOfCmi5IsValid() throws Exception {
    Path structure = system.resolve("course/cmi5.xml");
    try (InputStream schema = getClass().getResourceAsStream("/laurel/cmi5/CourseStructure.xsd")) {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(schema))
          .newValidator()
          .validate(new StreamSource(structure.toFile()));
    }
    assertThat(Files.readString(structure))
        .contains("masteryScore=\"0.6\"", "https://example.org/a/b/lessons/infusion-clip-lesson/");
  }

  private void launch() {
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
    browser.find(".quiz--live");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What a session told, once its page has been left. */
  private List<String> heardWhenLeft() {
    browser.go("about:blank");
    waitFor(() -> lrs.verbs().contains("terminated"));
    List<String> heard = lrs.verbs();
    lrs.statements.clear();
    return heard;
  }

  private static void waitFor(java.util.function.BooleanSupplier true_) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20)).until(d -> true_.getAsBoolean());
  }
}
