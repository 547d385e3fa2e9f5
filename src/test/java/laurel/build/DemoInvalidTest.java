package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.diag.Language;
import laurel.diag.TextReport;
import laurel.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo's deliberately broken files, each in a copy of a lesson of the demo, checked as an
 * officer would check them.
 */
class DemoInvalidTest {
  private static final Path DEMO = Path.of("content");
  private static final Path BROKEN = Path.of("src/test/resources/laurel/demo-invalid");

  @TempDir Path folder;

  @Test
  void theBlankTemplateCountsNoneOfItsExamples() throws Exception {
    assertThat(checked("征集题库整理模板（空白）.xlsx", "questions.xlsx"))
        .containsExactly(
            "questions.xlsx: error questions.too-few: 0 questions; the programme asks for 20 or"
                + " more",
            "questions.xlsx:征集题库整理模板!B2: warning question.template: an example of the template was"
                + " left in and is not counted: （例）下列关于我国疆域的叙述，正确的是",
            "questions.xlsx:征集题库整理模板!B3: warning question.template: an example of the template was"
                + " left in and is not counted: （例）糖尿病肾病综合征常可发生的眼部改变有",
            "questions.xlsx:征集题库整理模板!B4: warning question.template: an example of the template was"
                + " left in and is not counted: （例）昆虫是世界上种类和数量最多、分布最广的动物。");
  }

  @Test
  void anUntidyBankIsReadAndItsDoubtsAreTold() throws Exception {
    assertThat(checked("题库-书写不规范.xlsx", "questions.xlsx"))
        .containsExactly(
            "questions.xlsx:Sheet1!B7: warning text.invisible: invisible character or special space"
                + " U+00A0; read without it",
            "questions.xlsx:Sheet1!B15: warning text.invisible: invisible character or special"
                + " space U+00A0; read without it",
            "questions.xlsx:Sheet1!K19: warning question.difficulty-unknown: \"容易\" is no"
                + " difficulty; it was left out",
            "questions.xlsx:Sheet1!B24: warning text.invisible: invisible character or special"
                + " space U+00A0; read without it",
            "questions.xlsx:Sheet1!29: note table.remark: this last row is taken for a remark and"
                + " not read");
  }

  @Test
  void eighteenQuestionsAreTwoTooFew() throws Exception {
    assertThat(checked("题库-仅18题.xlsx", "questions.xlsx"))
        .containsExactly(
            "questions.xlsx: error questions.too-few: 18 questions; the programme asks for 20 or"
                + " more");
  }

  @Test
  void anOldWorkbookIsRefusedAndItsQuestionsAreNotCalledMissing() throws Exception {
    assertThat(checked("08-安全联锁插座-题库-旧版格式.xls", "questions.xls"))
        .containsExactly("questions.xls: error table.old-excel: an old workbook (.xls, .et)");
  }

  @Test
  void aBankUnderAnotherNameIsPointedOut() throws Exception {
    assertThat(checked("题库-仅18题.xlsx", "我们的题库.xlsx"))
        .containsExactly(
            "lesson.yaml:1:1: error questions.too-few: 0 questions; the programme asks for 20 or"
                + " more",
            "我们的题库.xlsx: warning file.unexpected: nothing reads this; did you mean"
                + " questions.xlsx?");
  }

  @Test
  void aVideoOf720LinesIsTooSmall() throws Exception {
    lesson("questions.xlsx", DEMO.resolve("lessons/back-spotfacing-lesson/questions.xlsx"));
    Files.copy(
        BROKEN.resolve("07-叶轮清堵工具-720p短片.mp4"),
        Files.createDirectories(lesson()).resolve("video.mp4"));
    assertThat(check().stream().filter(line -> line.contains("video.size")))
        .containsExactly(
            "video.mp4: error video.size: 1280 x 720; the programme asks for 1920 x 1080");
  }

  /** Word forms are for the import; beside a record they are nobody's business. */
  @Test
  void aWordFormBesideARecordIsLeftAlone() throws Exception {
    assertThat(checked("04-废液分类收集车-征集报送表-词中软换行.docx", "报送表.docx"))
        .containsExactly(
            "lesson.yaml:1:1: error questions.too-few: 0 questions; the programme asks for 20 or"
                + " more");
  }

  private List<String> checked(String broken, String name) throws Exception {
    lesson(name, BROKEN.resolve(broken));
    Path demo = DEMO.resolve("lessons/back-spotfacing-lesson");
    for (String file : List.of("video.mp4", "video.zh-CN.vtt", "video.chapters.vtt")) {
      Files.copy(demo.resolve(file), lesson().resolve(file));
    }
    return check();
  }

  private Path lesson() {
    return folder.resolve("content/lessons/lesson");
  }

  private void lesson(String name, Path bank) throws IOException {
    Path demo = DEMO.resolve("lessons/back-spotfacing-lesson");
    Files.createDirectories(lesson().resolve("private"));
    String record = Files.readString(demo.resolve("lesson.yaml"));
    Files.writeString(
        lesson().resolve("lesson.yaml"), record.replaceFirst("(?m)^achievement:.*\n", ""));
    Files.copy(demo.resolve("private/授权书.pdf"), lesson().resolve("private/授权书.pdf"));
    Files.copy(bank, lesson().resolve(name));
    Files.createDirectories(folder.resolve("content/programmes"));
    Files.copy(DEMO.resolve("site.yaml"), folder.resolve("content/site.yaml"));
    Files.copy(
        DEMO.resolve("programmes/ah-2024-luyan.yaml"),
        folder.resolve("content/programmes/ah-2024-luyan.yaml"));
    try (Stream<Path> people = Files.walk(DEMO.resolve("people"))) {
      for (Path person : people.toList()) {
        Path copy =
            folder.resolve("content/people").resolve(DEMO.resolve("people").relativize(person));
        Files.createDirectories(copy.getParent());
        Files.copy(person, copy);
      }
    }
  }

  /** The lesson's findings, less that no round names it. */
  private List<String> check() throws IOException, InterruptedException {
    BuildOptions options =
        new BuildOptions(
            folder.resolve("content"),
            Optional.empty(),
            folder.resolve("site"),
            folder.resolve("cache"),
            Optional.empty(),
            Optional.empty(),
            1,
            false,
            false,
            false);
    TextReport report = new TextReport(Language.EN);
    String place = "content/lessons/lesson/";
    return new SiteBuild(options, Progress.SILENT)
        .check().findings().stream()
            .map(f -> report.line(f).lines().findFirst().orElseThrow())
            .filter(line -> line.startsWith(place) && !line.contains("gate.not-public-yet"))
            .map(line -> line.substring(place.length()))
            .toList();
  }
}
