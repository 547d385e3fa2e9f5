package laurel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import laurel.browser.Browser;
import laurel.browser.Canary;
import laurel.browser.Trap;
import laurel.build.SmallSite;
import laurel.diag.Language;
import laurel.work.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a visitor of the preview sees of texts that mean harm: texts. */
class HostileEditVisitTest {
  private static final String READY =
      "document.documentElement.getAttribute('data-laurel-edit') === 'ready'";

  @TempDir static Path folder;
  private static SmallSite small;
  private static Preview preview;
  private static Browser browser;
  private static Canary canary;
  private static Officer officer;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    browser = Browser.open();
    canary = Canary.in(browser);
    small = Trials.site(folder);
    small.append("programmes/p.yaml", "fields: {title: {maxChars: 8}}\n");
    PreviewOptions options =
        new PreviewOptions(small.options(null), 0, Optional.of("/a/b/"), true, Language.ZH_CN);
    preview = Preview.open(options, Progress.SILENT, Trials.NOBODY);
    officer = new Officer(preview.editing().orElseThrow(), "achievements/pump");
  }

  @AfterAll
  static void close() throws IOException {
    preview.close();
    browser.close();
  }

  @BeforeEach
  void begin() throws IOException {
    small.achievement("pump", "水泵密封", "summary: 好用\nconsent: {authorization: private/a.txt}\n");
    browser.width(1440).go(preview.address().resolve("achievements/pump/").toString());
    wait("!!document.querySelector('main')?.textContent.includes('好用')");
  }

  @ParameterizedTest
  @EnumSource(Trap.class)
  void thePageAndTheFormShowItAndRunNothing(Trap trap) throws Exception {
    String mark = "标" + trap.nth() + "记";
    Map<String, String> values = new LinkedHashMap<>();
    for (String path : new String[] {"summary", "background", "union", "unit.1", "team.0.name"}) {
      values.put(path, trap.after(mark));
    }
    if (officer.save(values).statusCode() == 422) {
      assertThat(officer.page().select("[name=v.summary]").text()).isEqualTo("好用");
      return;
    }
    // the page shows it, or says over itself why it cannot
    wait(
        "!!document.querySelector('main')?.textContent.includes('"
            + mark
            + "') || !!("
            + "document.getElementById('laurel-preview') || {shadowRoot: document}).shadowRoot"
            + ".querySelector('#panel .error')");
    quiet();
    browser.width(390).go(officer.form());
    wait(READY);
    assertThat(browser.find("[name='v.summary']").getAttribute("value")).startsWith(mark);
    quiet();
  }

  @Test
  void aStaleSaveShowsBothTextsAndRunsNeither() throws Exception {
    browser.width(390).go(officer.form());
    wait(READY);
    type(Trap.BREAKOUT.after("我的"));
    officer.save(Map.of("title", Trap.SCRIPT.after("别人的")));
    browser.find(".bar button").click();
    wait("document.querySelector('.versions') !== null");
    assertThat(browser.find(".versions .theirs").getText()).startsWith("别人的<script>");
    assertThat(browser.find(".versions .mine").getText()).startsWith("我的\"'><svg");
    assertThat(browser.complaints()).allMatch(said -> said.contains("409 (Conflict)"));
    quiet();
  }

  @Test
  void whatIsTypedIsJudgedAndRunsNothing() {
    browser.width(390).go(officer.form());
    wait(READY);
    type(Trap.SCRIPT.after(Trap.BREAKOUT.after("超过八个字的成果名称")));
    wait("document.querySelector('#field-title .error') !== null");
    quiet();
    browser.find(".bar button").click(); // or the browser asks whether to leave
    wait("document.querySelector('.message.good') !== null");
  }

  private static void type(String title) {
    browser
        .driver()
        .executeScript(
            "var field = document.querySelector(\"[name='v.title']\"); field.value = arguments[0];"
                + " field.dispatchEvent(new Event('input', {bubbles: true}))",
            title);
  }

  private static void quiet() {
    assertThat(canary.hurt()).isEmpty();
    assertThat(canary.outside()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  private static void wait(String condition) {
    browser.waiting().until(d -> Boolean.TRUE.equals(browser.eval(condition)));
  }
}
