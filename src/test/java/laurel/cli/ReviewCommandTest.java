package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laurel.diag.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code build --profile review} as it is typed: what it writes, and where it never writes. */
class ReviewCommandTest {
  private static final String TEXT = "summary: 用一根偏心销把反刮刀片折进刀杆，伸过底孔后转半圈就能展开，退刀时再转回去，不用卸下工件翻面。\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir Path folder;

  @BeforeEach
  void threeEntries() throws IOException {
    write("site.yaml", "title: 示例\ndemo: 是\norganisers: [示例市总工会]\n");
    write(
        "programmes/p.yaml",
        """
        name: 示例活动
        year: 2024
        categories: [{key: invention, name: 小发明}]
        consent: {required: [authorization]}
        scoring: {criteria: [{key: a, name: 新意, max: 60, text: 新在哪里}, {key: b, name: 效益, max: 40}]}
        """);
    write("programmes/q.yaml", "name: 另一活动\nyear: 2024\ncategories: [{key: x, name: 小革新}]\n");
    achievement("a", "折叠反刮刀具", "甲厂", TEXT);
    achievement("b", "可折叠的反刮刀", "乙厂", TEXT);
    achievement("c", "班组看板", "丙厂", "");
  }

  @Test
  void itWritesEveryEntryWithSheetsAndComparisonsAndSaysWhatToDeleteLater() throws IOException {
    Exit exit = review();
    assertThat(exit).as("letters are missing").isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(err())
        .contains("评审材料：3 项候选", "请打开 " + pack().resolve("index.html"))
        .contains("评审结束后请删除 " + pack())
        .as("all were read")
        .doesNotContain("读不出");
    String home = Files.readString(pack().resolve("index.html"));
    assertThat(home).contains("折叠反刮刀具", "甲厂", "缺创新成果授权书", "示例活动");
    assertThat(home).as("before the first round no day stands for today").doesNotContain("1970");
    assertThat(files("scores/p/index.html")).singleElement().asString().contains("新在哪里", "100");
    assertThat(files("alike/[^/]+/index.html"))
        .singleElement()
        .asString()
        .contains("<mark>", "甲厂", "乙厂");
    assertThat(files("candidates/[^/]+/index.html")).hasSize(3);
  }

  @Test
  void everyPageIsMarkedAndNoneIsForSearchEngines() throws IOException {
    review();
    List<String> pages = files(".*\\.html");
    assertThat(pages).hasSize(6);
    assertThat(pages)
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains("class=\"watermark\"", "内部评审 不得外传", "noindex, nofollow")
                    .doesNotContain("og:", "canonical", "ld+json", "atom+xml", "http:", "https:"));
    assertThat(pack().resolve("robots.txt")).content().contains("Disallow: /");
    for (String furniture : List.of("sitemap.xml", "feed.xml", "data", "search", "404.html")) {
      assertThat(pack().resolve(furniture)).as(furniture).doesNotExist();
    }
    assertThat(folder.resolve("content/ledger.json")).as("no publication").doesNotExist();
  }

  @Test
  void aBlindPackNamesNoUnit() throws IOException {
    assertThat(run(words("--profile", "review", "--blind"))).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(files(".*")).isNotEmpty().noneMatch(text -> text.contains("甲厂"));
  }

  @Test
  void oneProgrammeMayBeReviewedByItself() throws IOException {
    assertThat(run(words("--profile", "review", "--programme", "q")))
        .as("the others' errors are told all the same")
        .isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(err()).contains("0 项候选");
    assertThat(run(words("--profile", "review", "--programme", "z"))).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).contains("没有“z”这个活动");
  }

  @Test
  void itNeverWritesIntoTheFolderOfASite() throws IOException {
    Path site = folder.resolve("site");
    write("rounds/1.yaml", "programme: q\ndate: 2024-10-01\nstage: awarded\nawards: []\n");
    run("build", "--content", content(), "--out", site.toString(), "--cache", cache(), "--quiet");
    assertThat(site.resolve("index.html")).isRegularFile();
    String before = Files.readString(site.resolve("index.html"));
    for (Path there : List.of(site, site.resolve("review"), site.resolve("a/b"))) {
      assertThat(into(there)).as(there.toString()).isEqualTo(Exit.COULD_NOT_RUN);
      assertThat(err()).contains(": 错误 output.public: 评审材料不能写在这里：", " 是公开网站的文件夹，或里面已有内容");
    }
    assertThat(site.resolve("index.html")).hasContent(before);
    assertThat(site.resolve("review")).doesNotExist();
  }

  @Test
  void itNeverWritesIntoAFolderThatIsPreparedForASite() throws IOException {
    Path prepared = Files.createDirectories(folder.resolve("prepared"));
    Files.writeString(prepared.resolve(".gitkeep"), "");
    assertThat(into(prepared)).isEqualTo(Exit.COULD_NOT_RUN);
    assertThat(err()).contains("output.public");
    assertThat(prepared).isDirectoryNotContaining(file -> !file.endsWith(".gitkeep"));
  }

  @Test
  void aSiteIsNeverWrittenOverInOrAroundAPack() throws IOException {
    review();
    Path around = folder.resolve("around");
    assertThat(into(around.resolve("inner"))).isEqualTo(Exit.CONTENT_ERRORS);
    for (Path there : List.of(pack(), pack().resolve("site"), around)) {
      Exit exit =
          run("build", "--content", content(), "--out", there.toString(), "--cache", cache());
      assertThat(exit).as(there.toString()).isEqualTo(Exit.COULD_NOT_RUN);
      Path held = there.equals(around) ? around.resolve("inner") : pack();
      assertThat(err()).contains(": 错误 output.for-jury: 网站不能写在这里：" + held + " 里是评审材料，不得外传");
    }
    assertThat(pack().resolve("index.html")).content().contains("内部评审 不得外传");
  }

  @Test
  void aPackIsKnownThoughItsMarkWasRemoved() throws IOException {
    review();
    Files.delete(pack().resolve("INTERNAL-REVIEW.txt"));
    assertThat(run("build", "--content", content(), "--out", pack().toString(), "--cache", cache()))
        .isEqualTo(Exit.COULD_NOT_RUN);
    assertThat(err()).contains("output.for-jury");
    assertThat(review()).as("and may be built again").isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(pack().resolve("INTERNAL-REVIEW.txt")).isRegularFile();
  }

  @Test
  void aPackIsCarriedToNoServer() throws IOException {
    review();
    Exit exit = run("pack", folder.resolve("x.zip").toString(), "--out", pack().toString());
    assertThat(exit).isEqualTo(Exit.COULD_NOT_RUN);
    assertThat(err()).contains("output.for-jury");
    assertThat(folder.resolve("x.zip")).doesNotExist();
  }

  @Test
  void whatMakesNoSenseIsWrongUsage() {
    assertThat(run(words("--profile", "jury"))).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("--profile jury：应为 public 或 review");
    assertThat(run("build", "--blind")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("--blind 只用于评审材料");
    assertThat(run(words("--profile", "review", "--base-url", "https://a.example/")))
        .isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("评审材料不发布，不用 --base-url");
  }

  @Test
  void withStrictNothingIsWrittenWhileThereAreErrors() {
    assertThat(run(words("--profile", "review", "--strict"))).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(err()).contains("没有生成评审材料");
    assertThat(pack()).doesNotExist();
  }

  /** With a sign that a page must write otherwise, too. */
  @ParameterizedTest
  @ValueSource(strings = {"示例阀门厂", "示例 A&B 厂"})
  void aNameThatSomebodyWroteIntoACriterionKeepsABlindPackBack(String unit) throws IOException {
    write(
        "programmes/p.yaml",
        """
        name: 示例活动
        year: 2024
        categories: [{key: invention, name: 小发明}]
        scoring: {criteria: [{key: a, name: 新意, max: 60, text: 与%s的做法相比}]}
        """
            .formatted(unit));
    achievement("a", "折叠反刮刀具", unit, TEXT);
    assertThat(run(words("--profile", "review", "--blind"))).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(text(out)).contains("scores/p/index.html: 错误 review.name: 盲评材料里还有应当隐去的姓名或单位，本次没有生成");
    assertThat(text(out)).doesNotContain(unit);
    assertThat(pack()).doesNotExist();
  }

  /** The page was not written: nobody could look at it. */
  @Test
  void aNameOnTheSheetOfAnEntryIsToldAtItsRecord() throws IOException {
    write(
        "programmes/p.yaml",
        "name: 示例活动\nyear: 2024\ncategories: [{key: invention, name: 示例阀门厂小发明}]\n");
    write(
        "achievements/a/achievement.yaml",
        "title: 折叠反刮刀具\ncategory: invention\nprogramme: p\nunit: 示例阀门厂\n" + TEXT);
    assertThat(run(words("--profile", "review", "--blind"))).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(text(out)).contains("achievements/a: 错误 review.name: 盲评材料里还有应当隐去的姓名或单位");
    assertThat(text(out)).doesNotContain("candidates/");
  }

  private Exit review() {
    return into(pack());
  }

  private Exit into(Path there) {
    return run(
        "build",
        "--profile",
        "review",
        "--content",
        content(),
        "--out",
        there.toString(),
        "--cache",
        folder.resolve("review-cache").toString());
  }

  private String[] words(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "build",
                "--content",
                content(),
                "--out",
                pack().toString(),
                "--cache",
                folder.resolve("review-cache").toString()));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private Exit run(String... words) {
    out.reset();
    err.reset();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Language.ZH_CN,
            false,
            false);
    return new CommandLine(List.of(new BuildCommand(), new PackCommand()))
        .run(List.of(words), console);
  }

  private List<String> files(String pattern) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> all = Files.walk(pack())) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        if (pack().relativize(file).toString().replace('\\', '/').matches(pattern)) {
          texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return texts.stream()
        .map(t -> new String(t.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
        .toList();
  }

  private Path pack() {
    return folder.resolve("review");
  }

  private String content() {
    return folder.resolve("content").toString();
  }

  private String cache() {
    return folder.resolve("cache").toString();
  }

  private String err() {
    return text(err);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void achievement(String id, String title, String unit, String more) throws IOException {
    write(
        "achievements/" + id + "/achievement.yaml",
        "title: " + title + "\ncategory: 小发明\nprogramme: p\nunit: " + unit + "\n" + more);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
