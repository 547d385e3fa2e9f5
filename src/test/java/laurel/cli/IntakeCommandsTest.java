package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code import}, {@code sheet}, {@code notices} and {@code new} as they are typed, with the demo's
 * own office files: what they print in both languages, every exit code, and what is left on the
 * disk.
 */
class IntakeCommandsTest extends Terminal {
  private static final Path FORMS = Path.of("src/test/resources/laurel/intake/forms");
  private static final String HANGZHOU = "09-班组能耗看板-杭州申报表.docx";
  private static final String ANHUI = "08-安全联锁插座-征集报送表.docx";
  private static final String BOARD = "achievements/班组能耗看板与随手关机制度的建议";

  @TempDir Path folder;

  @BeforeEach
  void aSiteWithTwoProgrammes() throws IOException {
    write("content/site.yaml", "title: 示例\norganisers: [示例市总工会]\n");
    for (String id : List.of("hz-2022", "ah-2024-chengguo")) {
      Path file = folder.resolve("content/programmes/" + id + ".yaml");
      Files.createDirectories(file.getParent());
      Files.copy(Path.of("content/programmes/" + id + ".yaml"), file);
    }
    send("甲/" + HANGZHOU, HANGZHOU);
  }

  // ---- import

  @Test
  void whatWasTakenInIsToldRecordByRecord() throws IOException {
    send("乙/" + ANHUI, ANHUI);
    assertThat(imported("--lang", "zh-CN")).as(err()).isEqualTo(Exit.OK);
    assertThat(err()).contains("新增　" + BOARD + "（班组能耗看板与随手关机制度的建议）：").contains("新增或更新 2 条，未变 0 条");
    assertThat(read(BOARD + "/achievement.yaml")).contains("programme: hz-2022");
    assertThat(imported()).isEqualTo(Exit.OK);
    assertThat(err()).startsWith("done: 0 new or changed, 2 unchanged, ");
  }

  @Test
  void aDryRunSaysWhatItWouldDoAndWritesNothing() throws IOException {
    assertThat(imported("--dry-run")).isEqualTo(Exit.OK);
    assertThat(err()).contains("dry run, nothing was written: 1 would be new or changed");
    assertThat(folder.resolve("content/achievements")).doesNotExist();
  }

  @Test
  void aFileThatCannotBeTakenInIsAnErrorAndTheOthersAreThere() throws IOException {
    byte[] whole = Files.readAllBytes(FORMS.resolve(ANHUI));
    write("sent/坏/申报表.docx", java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(imported()).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(out()).contains("sent/坏/申报表.docx: error import.damaged: damaged\n  hint: ");
    assertThat(imported("--lang", "zh-CN")).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(out()).contains("sent/坏/申报表.docx: 错误 import.damaged: ", "\n  提示：");
    assertThat(folder.resolve("content/" + BOARD)).isDirectory();
  }

  @Test
  void aReportIsWrittenAndAQuietImportPrintsFindingsAlone() throws IOException {
    write("sent/旧.rar", "Rar!\u001a\u0007\u0001".getBytes(StandardCharsets.ISO_8859_1));
    Path report = folder.resolve("报告/导入.html");
    Exit exit = imported("--report", report.toString(), "--quiet");
    assertThat(exit).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(report).content().contains("旧.rar");
    assertThat(out()).contains("sent/旧.rar: error import.archive: ");
    assertThat(err()).isEmpty();
  }

  @Test
  void theProgrammeMayBeSaidAndHasToBeThere() throws IOException {
    assertThat(imported("--programme", "ah-2024-chengguo")).isEqualTo(Exit.OK);
    assertThat(read(BOARD + "/achievement.yaml")).contains("programme: ah-2024-chengguo");
    assertThat(imported("--programme", "z", "--lang", "zh-CN")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("没有“z”这个活动（programmes/z.yaml）");
  }

  @Test
  void withoutAFileOrWithOneThatIsNotThereNothingIsDone() {
    assertThat(run("import", "--content", content())).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("A value is missing: FILE|DIR|ZIP…");
    Path nowhere = folder.resolve("nowhere");
    Exit exit = run("import", nowhere.toString(), "--content", content(), "--lang", "zh-CN");
    assertThat(exit).isNotEqualTo(Exit.OK);
    assertThat(out() + err()).contains(nowhere.toString()).doesNotContain("java");
    assertThat(folder.resolve("content/achievements")).doesNotExist();
  }

  // ---- sheet

  @Test
  void theSheetListsTheCandidatesAndSaysWhatToDoWithIt() throws IOException {
    imported();
    Path file = folder.resolve("2026-awarded.xlsx");
    assertThat(sheet(file, "--programme", "hz-2022", "--lang", "zh-CN")).isEqualTo(Exit.OK);
    assertThat(out()).isEqualTo(file + "\n");
    assertThat(err()).isEqualTo("候选 1 项。填好后运行 laurel import 2026-awarded.xlsx，即成为这一批的名单。\n");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("名单");
    }
    assertThat(sheet(file, "--programme", "hz-2022")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith(file + " is there already; nothing was written.\n");
  }

  @Test
  void aSheetNeedsARoundAndACertainProgramme() {
    Path file = folder.resolve("x.xlsx");
    assertThat(sheet(file)).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("it is not clear which programme is meant; add --programme ID.\n");
    assertThat(sheet(file, "--lang", "zh-CN")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("不能确定是哪个活动，请加上 --programme ID。\n");
    assertThat(run("sheet", "--content", content())).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("A value is missing: ROUND\n");
    assertThat(run("sheet", "../x", "--content", content())).isEqualTo(Exit.WRONG_USAGE);
    assertThat(file).doesNotExist();
  }

  // ---- notices

  @Test
  void everyUnitGetsItsNoticeAndTheOfficeAnOverview() throws IOException {
    send("乙/" + ANHUI, ANHUI);
    imported();
    Path report = folder.resolve("检查.html");
    Exit exit = notices("--until", "2026-12-15", "--report", report.toString(), "--lang", "zh-CN");
    assertThat(exit).as(err()).isEqualTo(Exit.OK);
    assertThat(out()).endsWith(folder.resolve("通知") + "\n");
    assertThat(err()).isEqualTo("补正通知 2 份（每个单位一份），涉及 2 项成果和微课；总览见 补正总览.xlsx\n");
    assertThat(report).content().contains("授权书");
    try (Stream<Path> files = Files.list(folder.resolve("通知"))) {
      List<Path> all = files.sorted().toList();
      assertThat(all).hasSize(5);
      for (Path file : all) {
        if (file.toString().endsWith(".html")) {
          assertThat(file).content().contains("2026年12月15日", "授权书");
        } else if (file.toString().endsWith(".docx")) {
          new XWPFDocument(Files.newInputStream(file)).close();
        } else {
          new XSSFWorkbook(Files.newInputStream(file)).close();
        }
      }
    }
  }

  @Test
  void noticesAreNeverWrittenBesideOldOnes() throws IOException {
    imported();
    assertThat(notices()).isEqualTo(Exit.OK);
    assertThat(err()).startsWith("1 notices, one a unit, about 1 achievements and lessons");
    assertThat(notices()).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith(folder.resolve("通知") + " holds files. Lest an old notice be sent");
    assertThat(notices("--lang", "zh-CN")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith(folder.resolve("通知") + " 里已有文件。");
    assertThat(notices("--until", "12月15日")).isEqualTo(Exit.WRONG_USAGE);
  }

  @Test
  void whereNothingIsMissingNoNoticeIsWritten() {
    assertThat(notices("--lang", "zh-CN")).isEqualTo(Exit.OK);
    assertThat(err()).isEqualTo("各单位都没有需要补正的内容。\n");
    assertThat(folder.resolve("通知")).doesNotExist();
  }

  @Test
  void whereAProgrammeIsWrongNoUnitIsSaidToHaveNothingToSupply() throws IOException {
    Path programme;
    try (Stream<Path> files = Files.list(Path.of(content(), "programmes"))) {
      programme = files.sorted().findFirst().orElseThrow();
    }
    int line = Files.readAllLines(programme).size() + 1;
    Files.writeString(programme, "\nyear: \"[\n", StandardOpenOption.APPEND);
    assertThat(notices("--lang", "zh-CN")).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(err())
        .startsWith("主办方自己的文件里有 ")
        .contains(programme.getFileName() + ":" + (line + 1) + ":")
        .doesNotContain("各单位都没有需要补正的内容");
  }

  // ---- new

  @Test
  void aSiteMayBeginWithItsProgramme() {
    Path fresh = folder.resolve("fresh");
    Exit exit = run("new", "site", "示例市总工会", "--programme", "2026", "--content", fresh.toString());
    assertThat(exit).as(err()).isEqualTo(Exit.OK);
    assertThat(out())
        .isEqualTo(
            fresh.resolve("site.yaml") + "\n" + fresh.resolve("programmes/2026.yaml") + "\n");
    assertThat(run("new", "round", "r", "--programme", "2026", "--content", fresh.toString()))
        .isEqualTo(Exit.WRONG_USAGE);
    assertThat(run("new", "site", "x", "--programme", "A b", "--content", content()))
        .isEqualTo(Exit.WRONG_USAGE);
  }

  private Exit imported(String... more) {
    return run("import", more, folder.resolve("sent").toString(), "--content", content());
  }

  private Exit sheet(Path file, String... more) {
    return run("sheet", more, "2026-awarded", "--content", content(), "--out", file.toString());
  }

  private Exit notices(String... more) {
    String cache = folder.resolve("cache").toString();
    String notices = folder.resolve("通知").toString();
    return run("notices", more, "--content", content(), "--out", notices, "--cache", cache);
  }

  private Exit run(String command, String[] more, String... usual) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of(usual));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private Exit run(String... words) {
    Console console = cleared();
    List<Command> commands =
        List.of(new NewCommand(), new ImportCommand(), new SheetCommand(), new NoticesCommand());
    return new CommandLine(commands).run(List.of(words), console);
  }

  private String content() {
    return folder.resolve("content").toString();
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve("content").resolve(path));
  }

  private void send(String name, String form) throws IOException {
    write("sent/" + name, Files.readAllBytes(FORMS.resolve(form)));
  }

  private void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
