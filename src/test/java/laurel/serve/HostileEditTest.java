package laurel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.Figures;
import laurel.browser.Trap;
import laurel.build.SmallSite;
import laurel.diag.Language;
import laurel.edit.RecordText;
import laurel.read.RawKind;
import laurel.read.schema.Schema;
import laurel.text.Spaces;
import laurel.work.Progress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is typed into a form or sent to it: the value is saved as it was typed, or nothing is
 * written, and no other character of the file changes.
 */
class HostileEditTest {
  /** Where each trap goes: a plain value, a quoted one, a block, braces, brackets, nothing yet. */
  private static final Map<String, String> PLACES =
      Map.of(
          "title", "title: ",
          "union", "union: ",
          "summary", "summary: ",
          "team.1.title", "  - {name: 李四, title: ",
          "unit.1", "unit: [示例厂, ");

  private static final String RECORD =
      """
      # 定稿，勿动
      title: 水泵密封   # 与申报表一致
      category: 小发明
      programme: p
      unit: [示例厂, 乙厂]
      union: "示例工会"
      team:
        - 张三 # 班长
        - {name: 李四, title: 技师}
      summary: |
        - 好用

      # 完
      consent: {authorization: private/a.txt}
      """;

  /** What YAML would take for something other than a text. */
  private static final List<String> YAML =
      List.of(
          "!!java.net.URL [http://evil.invalid]",
          "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [x]]]]",
          "!!binary aGk=",
          "&a 锚",
          "*a",
          "键: 值",
          "title: 别的\nconsent: {}",
          "# 注释",
          "前 # 后",
          "   空格在前",
          "\t制表",
          "---",
          "---\ntitle: 二\n...\n",
          "一\n---\n二",
          "...",
          "%YAML 1.1",
          "? 复杂",
          "| 块",
          ">-",
          "- 项",
          "-",
          "{a: b}",
          "}",
          "]",
          "[a, b",
          "'",
          "''",
          "\"",
          "\\",
          "\\x00\\u0000",
          "@a",
          "`a`",
          "<<",
          "=",
          "~",
          "null",
          "yes",
          "NO",
          "012",
          "0x1f",
          "1e3",
          ".inf",
          "12:30:45",
          "2024-01-01",
          "一\r\n二\r三",
          "一\n\n\n  二\n 三\n",
          "零\u0000字",
          "\u0000",
          "\uFEFF标",
          "一\u0085二\u2028三\u2029四",
          "\uFFFE\uFFFF",
          "\u0080\u009f\u007f",
          "𠮷".repeat(30));

  @TempDir static Path folder;
  private static SmallSite small;
  private static Preview preview;
  private static Officer officer;
  private static Path record;
  private static int tried;
  private static int saved;
  private List<String> files;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    small = Trials.site(folder);
    small.achievement("check", "名叫 check 的成果", "");
    PreviewOptions options =
        new PreviewOptions(small.options(null), 0, Optional.of("/a/b/"), true, Language.EN);
    preview = Preview.open(options, Progress.SILENT, Trials.NOBODY);
    officer = new Officer(preview.editing().orElseThrow(), "achievements/pump");
    record = small.content().resolve("achievements/pump/achievement.yaml");
  }

  @AfterAll
  static void close() throws IOException {
    preview.close();
    Figures.say("checks", "83-edits", "Hostile texts typed into forms of the editor", tried);
    Figures.say("checks", "84-edits", "Of them saved as typed; the others refused", saved);
  }

  @BeforeEach
  void begin() throws IOException {
    Files.writeString(record, RECORD);
    files = files();
  }

  @AfterEach
  void noFileHasComeOrGone() throws IOException {
    assertThat(files()).isEqualTo(files);
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("content"))) {
      return all.map(Path::toString).sorted().toList();
    }
  }

  static List<String> texts() {
    List<String> texts = new ArrayList<>(YAML);
    Trap.all().forEach(trap -> texts.add(trap.after("标")));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextIsSavedAsTypedOrNothingIsAndNothingElseChanges(String text) throws Exception {
    for (Map.Entry<String, String> place : PLACES.entrySet()) {
      Files.writeString(record, RECORD);
      HttpResponse<String> answer = officer.save(Map.of(place.getKey(), text));
      String now = Files.readString(record);
      tried++;
      if (answer.statusCode() == 422) {
        assertThat(now).isEqualTo(RECORD);
        continue;
      }
      assertThat(answer.statusCode()).as(place.getKey()).isEqualTo(303);
      saved++;
      String typed = Spaces.trimmed(text.replace("\r\n", "\n").replace('\r', '\n'));
      assertThat(values(now).getOrDefault(place.getKey(), "")).isEqualTo(typed);
      int at = RECORD.indexOf(place.getValue()) + place.getValue().length();
      assertThat(now).startsWith(RECORD.substring(0, at).stripTrailing());
      assertThat(now).endsWith(RECORD.substring(RECORD.indexOf(behind(place.getKey()), at)));
    }
    onlyOurScriptRuns(officer.page());
  }

  /** What stands behind a value that nobody may touch. */
  private static String behind(String path) {
    return switch (path) {
      case "title" -> "   # 与申报表一致\n";
      case "union" -> "\nteam:";
      case "summary" -> "\n\n# 完";
      case "unit.1" -> "]\nunion";
      default -> "}\nsummary";
    };
  }

  private static Map<String, String> values(String text) {
    return new RecordText(text, Schema.of(RawKind.ACHIEVEMENT), false).values().orElseThrow();
  }

  private static void onlyOurScriptRuns(Document page) {
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("iframe, object, embed, base, style, meta[http-equiv]")).isEmpty();
    assertThat(page.select("form")).hasSize(1);
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(
              a -> {
                assertThat(a.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                assertThat(a.getValue().strip()).doesNotStartWith("javascript:");
              });
    }
  }

  @Test
  void aTextOfAMegabyteIsSavedAndTheRuleSaysSo() throws Exception {
    small.write(
        "programmes/p.yaml",
        """
        name: 示例活动
        year: 2024
        categories: [{key: invention, name: 小发明}]
        fields: {title: {maxChars: 8}}
        """);
    String large = "密".repeat(350_000);
    assertThat(officer.save(Map.of("title", large)).statusCode()).isEqualTo(303);
    assertThat(Files.readString(record)).isEqualTo(RECORD.replace("水泵密封", large));
    assertThat(officer.page().select("#field-title .error").text()).contains("350000", "allows 8");
    assertThat(officer.save(Map.of("title", "水泵密封")).statusCode()).isEqualTo(303);
    assertThat(Files.readString(record)).isEqualTo(RECORD);
  }

  @Test
  void aBodyLargerThanAnyRecordIsRefused() throws Exception {
    assertThat(officer.save(Map.of("title", "a".repeat(5 << 20))).statusCode()).isEqualTo(413);
    assertThat(Files.readString(record)).isEqualTo(RECORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "",
        ".",
        "title.",
        "title.0",
        "team",
        "team.0",
        "team.x.name",
        "team.-1.name",
        "team.00.name",
        "team.10000.name",
        "team.99999999999999.name",
        "team.0.name.name",
        "team..name",
        "__proto__",
        "title: 别的",
        "title\nconsent",
        "成果名称",
        "../lesson"
      })
  void aFieldThatNoFormHasIsRefused(String path) throws Exception {
    assertThat(officer.save(Map.of(path, "别的", "title", "新")).statusCode()).isEqualTo(400);
    assertThat(Files.readString(record)).isEqualTo(RECORD);
    assertThat(officer.check(Map.of("v." + path, "别的")).statusCode())
        .as("what could not be looked at is not called right")
        .isEqualTo(422);
  }

  @Test
  void aPathWithoutEndIsRefusedSoon() throws Exception {
    String endless = "team.0".repeat(300_000);
    assertThat(officer.save(Map.of(endless, "x")).statusCode()).isEqualTo(400);
    assertThat(officer.check(Map.of("v." + endless, "x", "d.team", "on")).statusCode())
        .isEqualTo(400);
    assertThat(Files.readString(record)).isEqualTo(RECORD);
  }

  @Test
  void moreFieldsThanAnyFormHasAreRefused() throws Exception {
    String many =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "v." + i + "=&d." + i + "=")
            .collect(Collectors.joining("&"));
    assertThat(officer.post(many).statusCode()).isEqualTo(400);
    assertThat(Files.readString(record)).isEqualTo(RECORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v.title=%zz", "v.title=%", "%u4e00=x", "v.title=新&version=%e4%"})
  void aGarbledBodyIsRefused(String body) throws Exception {
    assertThat(officer.post(body).statusCode()).isEqualTo(400);
    assertThat(Files.readString(record)).isEqualTo(RECORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "<script>canary(1)</script>", "../../etc/passwd"})
  void aSaveOfAVersionThatIsNotThereIsStale(String version) throws Exception {
    HttpResponse<String> answer =
        officer.post(Officer.encoded(Map.of("version", version, "v.title", "<b>别人")));
    assertThat(answer.statusCode()).isEqualTo(409);
    Document page = org.jsoup.Jsoup.parse(answer.body());
    assertThat(page.select(".versions .theirs").text()).isEqualTo("水泵密封");
    assertThat(page.select(".versions .mine").text()).isEqualTo("<b>别人");
    onlyOurScriptRuns(page);
    assertThat(Files.readString(record)).isEqualTo(RECORD);
  }

  @Test
  void aChangeOfTheFileInBetweenIsNeverWrittenOver() throws Exception {
    String version = officer.page().select("input[name=version]").attr("value");
    String theirs = RECORD.replace("水泵密封", "别人的题目");
    Files.writeString(record, theirs);
    String mine = Officer.encoded(Map.of("version", version, "v.title", "我的题目"));
    assertThat(officer.post(mine).statusCode()).isEqualTo(409);
    assertThat(Files.readString(record)).isEqualTo(theirs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "achievements/../../content/site",
        "achievements/%2e%2e/%2e%2e/site",
        "achievements%2fpump",
        "achievements/pump/../pump",
        "achievements//pump",
        "achievements/pump%00",
        "achievements/pump%0d%0aX:%20y",
        "achievements/pump%5c..%5cpump",
        "achievements/pump/private/a.txt",
        "achievements/PUMP",
        "lessons/pump",
        "rounds/r1",
        "programmes/p",
        "site",
        "check",
        "%ff",
        "<script>canary(1)</script>",
        "..%252f..%252fsite"
      })
  void aPathThatIsNoRecordIsNotFound(String path) throws IOException {
    String form = officer.form();
    String target = form.substring(form.indexOf("/a/b/")).replace("achievements/pump", path);
    for (String method : List.of("GET", "POST")) {
      String answer = raw(method, target, "127.0.0.1", "http://127.0.0.1");
      assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<script>canary", "同意", "organ");
    }
    assertThat(Files.readString(record)).isEqualTo(RECORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1 https://127.0.0.1",
        "127.0.0.1 http://127.0.0.1.evil.example",
        "127.0.0.1 http://evil.example",
        "127.0.0.1 null",
        "127.0.0.1 file://",
        "evil.example http://evil.example",
        "evil.example http://127.0.0.1",
        "127.0.0.1.evil.example http://127.0.0.1",
        "[::1] http://[::1]"
      })
  void nobodyElsesPageSaves(String hostAndOrigin) throws IOException {
    String[] parts = hostAndOrigin.split(" ", -1);
    String form = officer.form();
    String target = form.substring(form.indexOf("/a/b/"));
    assertThat(raw("POST", target, parts[0], parts[1])).startsWith("HTTP/1.1 403");
    assertThat(Files.readString(record)).isEqualTo(RECORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
  void otherMethodsDoNothing(String method) throws IOException {
    String form = officer.form();
    String target = form.substring(form.indexOf("/a/b/"));
    assertThat(raw(method, target, "127.0.0.1", "http://127.0.0.1")).startsWith("HTTP/1.1 405");
    assertThat(Files.readString(record)).isEqualTo(RECORD);
  }

  /** A request as no client would send it; the port follows each name that has none. */
  private static String raw(String method, String target, String host, String origin)
      throws IOException {
    String port = ":" + preview.address().getPort();
    String body = "v.title=evil";
    return new Visitor(preview.address())
        .raw(
            method
                + " "
                + target.replace(" ", "%20")
                + " HTTP/1.1\r\n"
                + ("Host: " + host + port + "\r\n")
                + ("Origin: " + origin + (origin.contains("/") ? port : "") + "\r\n")
                + "Connection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + (method.equals("GET") ? "\r\n" : "Content-Length: 12\r\n\r\n" + body));
  }

  @Test
  void aRecordThatIsCalledLikeAnAddressOfTheEditorIsEdited() throws Exception {
    Officer other = new Officer(preview.editing().orElseThrow(), "achievements/check");
    assertThat(other.save(Map.of("title", "另一个题目")).statusCode()).isEqualTo(303);
    Path file = small.content().resolve("achievements/check/achievement.yaml");
    assertThat(Files.readString(file)).startsWith("title: 另一个题目\n");
  }

  @Test
  void whatTheDiskDoesNotTakeIsToldAndStaysInTheForm() throws Exception {
    Path way = record.resolveSibling(".achievement.yaml.part");
    Files.createDirectories(way.resolve("in the way"));
    HttpResponse<String> answer = officer.save(Map.of("title", "水泵快装工具"));
    small.remove("achievements/pump/.achievement.yaml.part");
    assertThat(answer.statusCode()).isEqualTo(507);
    Document page = org.jsoup.Jsoup.parse(answer.body());
    assertThat(page.select(".message.bad").text()).startsWith("Not saved: the disk is full");
    assertThat(page.select("[name=v.title]").attr("value")).isEqualTo("水泵快装工具");
    assertThat(Files.readString(record)).isEqualTo(RECORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quote", "code", "folder"})
  void whatWasTypedStaysWhereTheFileCannotBeRead(String trouble) throws Exception {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("version", officer.page().select("input[name=version]").attr("value"));
    typed.put("v.title", "水泵快装工具");
    typed.put("v.summary", "<b>- 快\n- 稳");
    typed.put("v.union", "");
    Path away = record.getParent().resolveSibling("pump-away");
    switch (trouble) {
      case "quote" -> Files.writeString(record, RECORD + "goal: \"快\n");
      case "code" -> Files.write(record, RECORD.getBytes(Charset.forName("GBK")));
      default -> Files.move(record.getParent(), away);
    }
    HttpResponse<String> answer = officer.post(Officer.encoded(typed));
    if (Files.exists(away)) {
      Files.move(away, record.getParent());
    }
    Files.writeString(record, RECORD);
    assertThat(answer.statusCode()).isEqualTo(409);
    Document page = org.jsoup.Jsoup.parse(answer.body());
    assertThat(page.select(".message.bad").text()).startsWith("Not saved: the file of this record");
    assertThat(page.select("[name=v.title]").first().wholeText()).isEqualTo("水泵快装工具");
    assertThat(page.select("[name=v.summary]").first().wholeText()).isEqualTo("<b>- 快\n- 稳");
    assertThat(page.select("[name=v.union]").attr("value")).isEmpty();
    onlyOurScriptRuns(page);
    assertThat(officer.post(Officer.encoded(typed)).statusCode()).as("put right").isEqualTo(303);
    assertThat(Files.readString(record)).contains("水泵快装工具");
  }

  @Test
  void whatAKilledSaveLeftIsReadByNobodyAndGoesWithTheNext() throws Exception {
    Path draft = record.resolveSibling(".achievement.yaml.part");
    Files.writeString(draft, RECORD.substring(0, 40));
    assertThat(officer.page().select("[name=v.title]").attr("value")).isEqualTo("水泵密封");
    assertThat(small.publish().findings()).noneMatch(f -> f.where().file().contains(".part"));
    try (Stream<Path> site = Files.walk(small.site())) {
      assertThat(site).noneMatch(p -> p.toString().endsWith(".part"));
    }
    small.remove("ledger.json");
    assertThat(officer.save(Map.of("title", "水泵快装工具")).statusCode()).isEqualTo(303);
    assertThat(draft).doesNotExist();
  }
}
