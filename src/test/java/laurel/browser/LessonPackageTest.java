package laurel.browser;

import static laurel.browser.PackedLesson.ASKED;
import static laurel.browser.PackedLesson.unzip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the packages of a lesson, and that their page works outside a system too. */
@ExtendWith(DemoVisit.class)
class LessonPackageTest {
  private static Browser browser;
  private static PackedLesson lesson;

  @TempDir Path system;

  @BeforeAll
  static void open(Browser opened) {
    browser = opened.width(1440).scheme(false);
    lesson = new PackedLesson(opened);
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
    assertThat(lesson.text("score")).isEqualTo("答对 1，答错 0");
    assertThat(browser.all("a[href^='../']")).isEmpty();
    assertThat(browser.complaints()).isEmpty();
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
}
