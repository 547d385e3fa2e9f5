package laurel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import laurel.browser.Browser;
import laurel.build.SmallSite;
import laurel.work.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** A real browser that shows a page while its record is worked on. */
class OverThePageTest {
  private static final String PANEL =
      "document.getElementById('laurel-preview').shadowRoot.getElementById('panel')";
  private static final String PILL =
      "document.getElementById('laurel-preview').shadowRoot.querySelector('button.pill')";
  private static final String LIVE =
      "document.documentElement.getAttribute('data-laurel-state') === 'live'";

  @TempDir static Path folder;
  private static SmallSite small;
  private static Preview preview;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    browser = Browser.open();
    small = Trials.site(folder);
    preview = Preview.open(Trials.options(small, 0, "/a/b/"), Progress.SILENT, Trials.NOBODY);
  }

  @AfterAll
  static void close() throws IOException {
    if (preview != null) {
      preview.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aChangeReloadsThePageAndAnErrorShowsOverIt() throws IOException {
    browser.width(820).go(preview.address().resolve("achievements/pump/").toString());
    wait(LIVE);
    rename("title: 水泵密封", "title: 水泵封口");
    wait("document.title.includes('水泵封口')");
    wait(LIVE);

    rename("category: 小发明", "category: 小发现");
    wait("!" + PANEL + ".hidden");
    assertThat(browser.eval(PANEL + ".textContent").toString())
        .contains("小发现", "achievement.yaml:2:", "held back");
    assertThat(browser.eval("document.title").toString()).contains("水泵封口");
    assertThat(browser.complaints()).isEmpty();
    assertThat(new AxeBuilder().analyze(browser.driver()).getViolations()).isEmpty();

    closeAndOpenByKeyboard();

    rename("category: 小发现", "category: 小发明");
    wait(PANEL + ".hidden && !" + PILL + ".classList.contains('bad')");
  }

  private static void closeAndOpenByKeyboard() {
    new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
    wait(PANEL + ".hidden");
    assertThat(browser.eval(PILL + ".getAttribute('aria-expanded')")).isEqualTo("false");
    browser.eval(PILL + ".focus()");
    new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
    wait("!" + PANEL + ".hidden");
    assertThat(
            browser.eval("document.getElementById('laurel-preview').shadowRoot.activeElement.id"))
        .isEqualTo("panel");
    new Actions(browser.driver()).sendKeys(Keys.TAB, Keys.ENTER).perform();
    wait(PANEL + ".hidden");
    browser.driver().navigate().refresh();
    wait(LIVE);
    assertThat(browser.eval(PANEL + ".hidden")).as("what was closed stays closed").isEqualTo(true);
  }

  @Test
  void aPageThatDidNotChangeIsNotLoadedAgain() throws IOException {
    browser.go(preview.address().resolve("rounds/").toString());
    wait(LIVE);
    browser.driver().executeScript("window.mark = 1");
    small.achievement("draft", "没有入选的成果", "misspelt: 1\n");
    wait("!" + PANEL + ".hidden");
    assertThat(browser.eval("window.mark")).isEqualTo(1L);
    small.achievement("draft", "没有入选的成果", "");
    wait(PANEL + ".hidden");
  }

  private static void wait(String condition) {
    browser.waiting().until(d -> Boolean.TRUE.equals(browser.eval(condition)));
  }

  private static void rename(String from, String to) throws IOException {
    Path file = small.content().resolve("achievements/pump/achievement.yaml");
    Files.writeString(file, Files.readString(file).replace(from, to));
  }
}
