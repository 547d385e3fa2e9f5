package laurel.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.openqa.selenium.WebElement;

/** A learner at the page of a lesson's package, and the package in a folder. */
final class PackedLesson {
  /** Selects the question that is asked. */
  static final String ASKED = "#quiz .q:not([hidden]) ";

  private static final Path PACKAGES =
      DemoSite.folder().resolve("lessons/infusion-clip-lesson/packages");

  private final Browser browser;

  PackedLesson(Browser browser) {
    this.browser = browser;
  }

  /** Unpacks the demo's package of this form. */
  static void unzip(String form, Path folder) throws IOException {
    unzip(PACKAGES.resolve(form + ".zip"), folder);
  }

  static void unzip(Path packed, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
  }

  /** Takes the test of ten questions, all right or all wrong. */
  void takeTest(boolean well) {
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

  /** Puts the test that was handed in away and takes another. */
  void takeTestAgain(boolean well) {
    browser.find("#quiz [data-do=again]").click();
    takeTest(well);
  }

  /** The text of a part of the quiz. */
  String text(String part) {
    return (String) browser.eval("document.querySelector('[data-part=" + part + "]').textContent");
  }
}
