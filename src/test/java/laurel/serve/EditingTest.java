package laurel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.browser.Browser;
import laurel.build.SmallSite;
import laurel.diag.Language;
import laurel.text.CharacterCount;
import laurel.work.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/** A record is edited in a browser, and nothing is lost. */
class EditingTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String TITLE = "[name='v.title']";

  @TempDir static Path folder;
  private static SmallSite small;
  private static Preview preview;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    browser = Browser.open();
    small = Trials.site(folder);
    small.append("programmes/p.yaml", "fields: {title: {maxChars: 8}, team: {maxItems: 20}}\n");
    PreviewOptions options =
        new PreviewOptions(small.options(null), 0, Optional.of("/a/b/"), true, Language.ZH_CN);
    preview = Preview.open(options, Progress.SILENT, Trials.NOBODY);
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

  @BeforeEach
  void begin() throws IOException {
    small.achievement(
        "pump",
        "水泵密封 # 定稿",
        """
        newProductiveForce: yes
        team:
          - 张三 # 班长
          - {name: 李四}
        summary: |
          - 好用
        consent: {authorization: private/a.txt}
        """);
  }

  private static String record() throws IOException {
    return Files.readString(record(small));
  }

  private static Path record(SmallSite site) {
    return site.content().resolve("achievements/pump/achievement.yaml");
  }

  private static String form() {
    return form(preview);
  }

  private static String form(Preview editor) {
    URI list = editor.editing().orElseThrow();
    return list.toString().replace("/edit/?", "/edit/achievements/pump?");
  }

  @Test
  void aTitleIsChangedCountedJudgedAndSavedAndThePageFollows() throws IOException {
    String before = record();
    browser.complaints();
    browser.width(1440).go(preview.address().resolve("achievements/pump/").toString());
    String page = browser.driver().getWindowHandle();
    browser.driver().switchTo().newWindow(WindowType.TAB);
    browser.go(form());
    ready();
    type(TITLE, "水泵机械密封快速装配工具");
    wait("document.querySelector('#field-title .count').textContent.startsWith('12 字')");
    wait("document.querySelector('#findings-title .error') !== null");
    assertThat(browser.eval("document.querySelector('#findings-title').textContent").toString())
        .contains("12", "8");
    type(TITLE, "水泵快装工具");
    wait("document.querySelector('#findings-title .error') === null");
    assertThat(record()).as("nothing is written before somebody saves").isEqualTo(before);
    submit();
    wait("document.querySelector('.message.good') !== null");
    assertThat(record()).isEqualTo(before.replace("水泵密封", "水泵快装工具"));
    assertThat(browser.complaints()).isEmpty();
    browser.driver().close();
    browser.driver().switchTo().window(page);
    wait("document.title.includes('水泵快装工具')");
  }

  @Test
  void aSecondTabsStaleSaveIsRefusedWithBothVersionsShown() throws IOException {
    browser.width(820).go(form());
    ready();
    String first = browser.driver().getWindowHandle();
    browser.driver().switchTo().newWindow(WindowType.TAB);
    browser.go(form());
    ready();
    type(TITLE, "第二个窗口");
    browser.driver().switchTo().window(first);
    type(TITLE, "第一个窗口");
    submit();
    wait("document.querySelector('.message.good') !== null");
    String saved = record();
    browser.driver().switchTo().window(other(first));
    submit();
    wait("document.querySelector('.versions') !== null");
    assertThat(record()).isEqualTo(saved).contains("第一个窗口");
    assertThat(browser.find(".versions .theirs").getText()).isEqualTo("第一个窗口");
    assertThat(browser.find(".versions .mine").getText()).isEqualTo("第二个窗口");
    assertThat(browser.find(TITLE).getAttribute("value")).isEqualTo("第二个窗口");
    ready();
    submit();
    wait("document.querySelector('.message.good') !== null");
    assertThat(record()).contains("第二个窗口");
    browser.driver().close();
    browser.driver().switchTo().window(first);
  }

  @Test
  void whatWasTypedStaysOnThePageWhenTheEditorHasEndedAndIsSavedWhenItIsBack() throws Exception {
    Preview editor = again(0);
    int port = editor.address().getPort();
    browser.width(820).go(form(editor));
    ready();
    String first = browser.driver().getWindowHandle();
    type(TITLE, "没有写完的题目");
    editor.close();
    submit();
    wait("!document.querySelector('.refused').hidden");
    assertThat(browser.find(".refused").getText()).contains("没有回应", "laurel serve --edit");
    assertThat(browser.find(TITLE).getAttribute("value")).isEqualTo("没有写完的题目");
    try (Preview back = again(port)) {
      submit();
      wait("document.querySelector('.refused').textContent.includes('重新启动')");
      assertThat(browser.find(TITLE).getAttribute("value")).isEqualTo("没有写完的题目");
      browser.driver().switchTo().newWindow(WindowType.TAB);
      browser.go(back.editing().orElseThrow().toString());
      wait("document.readyState === 'complete'");
      browser.driver().close();
      browser.driver().switchTo().window(first);
      submit();
      wait("document.querySelector('.message.good') !== null");
    }
    assertThat(record()).contains("没有写完的题目");
    browser.complaints();
  }

  @Test
  void whatWasTypedStaysOnThePageWhenOnlyThePreviewIsBack() throws Exception {
    Preview editor = again(0);
    int port = editor.address().getPort();
    browser.width(390).go(form(editor));
    ready();
    type(TITLE, "没有写完的题目");
    editor.close();
    PreviewOptions plain =
        new PreviewOptions(small.options(null), port, Optional.of("/a/b/"), false, Language.ZH_CN);
    try (Preview reader = Preview.open(plain, Progress.SILENT, Trials.NOBODY)) {
      submit();
      wait("!document.querySelector('.refused').hidden");
      assertThat(reader.editing()).isEmpty();
    }
    assertThat(browser.find(TITLE).getAttribute("value")).isEqualTo("没有写完的题目");
    browser.complaints();
    browser.driver().executeScript("document.querySelector('form').submit()");
  }

  private static Preview again(int port) throws IOException, InterruptedException {
    PreviewOptions options =
        new PreviewOptions(small.options(null), port, Optional.of("/a/b/"), true, Language.ZH_CN);
    return Preview.open(options, Progress.SILENT, Trials.NOBODY);
  }

  private static String other(String first) {
    return browser.driver().getWindowHandles().stream()
        .filter(w -> !w.equals(first))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rowsComeAndGo() throws IOException {
    String before = record();
    browser.width(390).go(form());
    ready();
    type("[name='v.team.2.name']", "王五");
    wait("document.querySelector(\"[name='v.team.3.name']\") !== null");
    type("[name='v.team.3.name']", "赵六");
    browser.driver().executeScript("document.querySelector(\"[name='d.team.0']\").click()");
    submit();
    wait("document.querySelector('.message.good') !== null");
    assertThat(record())
        .isEqualTo(
            before
                .replace("  - 张三 # 班长\n", "")
                .replace("{name: 李四}\n", "{name: 李四}\n  - name: 王五\n  - name: 赵六\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void theFormIsFreeOfAccessibilityFaultsAndNothingScrollsSideways(int width) {
    for (boolean dark : new boolean[] {false, true}) {
      browser.width(width).scheme(dark).go(form());
      ready();
      assertThat(new AxeBuilder().analyze(browser.driver()).getViolations()).isEmpty();
      assertThat(
              browser.eval(
                  "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
          .isEqualTo(true);
    }
    browser.complaints();
  }

  @Test
  void theScriptCountsAsTheRulesDo() throws IOException {
    browser.width(1440).go(form());
    ready();
    for (String text :
        List.of("测试 PLC-S7 系统", "3.5 万元，约95%", "“引号”——破折号…", "a b  c", "全角ＡＢ１２", "𠮷野家")) {
      type(TITLE, text);
      CharacterCount count = CharacterCount.of(text);
      wait(
          "document.querySelector('#field-title .count').textContent === '"
              + count.points()
              + " 字（不计空白）；"
              + count.words()
              + " 字（按文字处理软件）'");
    }
    submit(); // or the browser asks whether to leave
    wait("document.querySelector('.message.good') !== null");
  }

  @Test
  void withoutTheTokenNobodyGetsIn() throws IOException, InterruptedException {
    for (String address :
        List.of(
            form().replaceAll("t=.*", ""),
            form().replaceAll("t=.*", "t="),
            form().replaceAll("t=.*", "t=x"),
            preview.address() + "_laurel/edit/")) {
      HttpResponse<String> answer =
          CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(address).isEqualTo(403);
      assertThat(answer.body()).doesNotContain("水泵");
    }
    assertThat(
            CLIENT
                .send(HttpRequest.newBuilder(preview.address()).build(), BodyHandlers.ofString())
                .body())
        .doesNotContain(preview.editing().orElseThrow().getQuery());
  }

  @Test
  void aSaveFromAnotherPageIsRefused() throws IOException, InterruptedException {
    String before = record();
    String own = "http://127.0.0.1:" + preview.address().getPort();
    assertThat(post("http://evil.example", null)).isEqualTo(403);
    assertThat(post("null", null)).isEqualTo(403);
    assertThat(post("", null)).isEqualTo(403);
    assertThat(post(own, "cross-site")).isEqualTo(403);
    assertThat(post(own, "same-site")).isEqualTo(403);
    assertThat(record()).isEqualTo(before);
    assertThat(post(own, "same-origin")).as("the version is missing").isEqualTo(409);
    assertThat(record()).isEqualTo(before);
  }

  private static int post(String origin, String site) throws IOException, InterruptedException {
    String body =
        Map.of("v.title", "别人的题目", "version", "none").entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(form()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!origin.isEmpty()) {
      request.header("Origin", origin);
    }
    if (site != null) {
      request.header("Sec-Fetch-Site", site);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode();
  }

  private static void ready() {
    wait("document.documentElement.getAttribute('data-laurel-edit') === 'ready'");
  }

  private static void type(String css, String text) {
    WebElement field = browser.find(css);
    browser
        .driver()
        .executeScript(
            "arguments[0].value = arguments[1];"
                + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
            field,
            text);
  }

  private static void submit() {
    browser.driver().findElement(By.cssSelector(".bar button")).click();
  }

  private static void wait(String condition) {
    browser.waiting().until(d -> Boolean.TRUE.equals(browser.eval(condition)));
  }
}
