package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Nu HTML checker over the demo site: no error and no warning. */
class MarkupTest {
  @TempDir private Path folder;

  @Test
  void everyPageIsValidHtml() throws Exception {
    List<Path> pages = DemoSite.pages();
    assertThat(NuChecker.html(DemoSite.folder(), pages)).isEmpty();
    Figures.say("checks", "10-html", "Pages of the demo through the Nu HTML checker", pages.size());
  }

  @Test
  void everyStyleSheetIsValidCss() throws Exception {
    List<Path> sheets = DemoSite.files(".css");
    assertThat(sheets).hasSize(2);
    assertThat(NuChecker.css(DemoSite.folder(), sheets)).isEmpty();
  }

  @Test
  void everyDrawingIsValidSvg() throws Exception {
    List<Path> drawings = DemoSite.files(".svg");
    assertThat(drawings).hasSizeGreaterThan(1);
    assertThat(NuChecker.svg(DemoSite.folder(), drawings)).isEmpty();
    Figures.say(
        "checks",
        "12-css-svg",
        "Style sheets and drawings through it",
        drawings.size() + DemoSite.files(".css").size());
  }

  @Test
  void theCheckerSeesWhatIsWrong() throws Exception {
    assertThat(NuChecker.html(folder, wrong("a.html", "<p><div></p>")))
        .anyMatch(said -> said.contains("div"));
    assertThat(NuChecker.css(folder, wrong("a.css", "a{colour:red}")))
        .anyMatch(said -> said.contains("colour"));
    assertThat(
            NuChecker.svg(
                folder, wrong("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rcet/></svg>")))
        .anyMatch(said -> said.contains("rcet"));
  }

  private List<Path> wrong(String name, String text) throws IOException {
    return List.of(Files.writeString(folder.resolve(name), text));
  }
}
