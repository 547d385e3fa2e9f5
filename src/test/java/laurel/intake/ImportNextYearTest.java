package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes for this year's programme where last year's records have the same titles. */
class ImportNextYearTest {
  private static final String RECORD = "achievements/管路快扣的设计/";
  private static final String LATER = "achievements/管路快扣的设计-2/";

  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void importedLastYear() throws Exception {
    inbox = new Inbox(folder);
    Files.copy(
        inbox.content.resolve("programmes/ah-2024-chengguo.yaml"),
        inbox.content.resolve("programmes/ah-2025.yaml"));
    form("单位/申报表.xlsx", "一句背景。");
    inbox.put("单位/照片/整体.jpg", bytes("整体"));
    inbox.imported();
  }

  private void form(String file, String background) throws Exception {
    inbox.put(file, Inbox.formWith(List.of("成果背景", background)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Last year's record is published; this year's form of its title is another entry. */
  @Test
  void nextYearsFormOfATitleIsARecordOfItsOwn() throws Exception {
    String before = inbox.read(RECORD + "achievement.yaml");
    List<String> files = inbox.files();
    assertThat(Inbox.lines(inbox.imported("ah-2025")))
        .as("the same file again")
        .singleElement()
        .asString()
        .isEqualTo(
            "报送/单位/申报表.xlsx:申报表!A1: warning import.entered: this very form was imported into"
                + " achievements/管路快扣的设计 (programme ah-2024-chengguo) before; no record was made for"
                + " the programme of this run");
    assertThat(inbox.files()).isEqualTo(files);

    form("单位/申报表.xlsx", "又一句背景。");
    inbox.put("单位/照片/整体.jpg", bytes("新的整体"));
    assertThat(Inbox.lines(inbox.imported("ah-2025")))
        .singleElement()
        .asString()
        .isEqualTo(
            "报送/单位/申报表.xlsx:申报表!A1: warning import.elsewhere: achievements/管路快扣的设计 (programme"
                + " ah-2024-chengguo) has the same title and unit; this form became a record of its own,"
                + " and that one was left alone");
    assertThat(inbox.read(RECORD + "achievement.yaml")).isEqualTo(before);
    assertThat(inbox.read(LATER + "achievement.yaml")).contains("programme: ah-2025", "又一句背景。");
    assertThat(inbox.files()).containsOnlyOnceElementsOf(files).contains(LATER + "photos/1 整体.jpg");
    assertThat(Inbox.lines(inbox.imported("ah-2025"))).isEmpty();
    assertThat(inbox.read(RECORD + "achievement.yaml")).isEqualTo(before);
  }

  /** What is new beside it is none of the published record's, and what that one has is known. */
  @Test
  void filesBesideAFormThatAnotherYearHasDoNotGetIntoItsRecord() throws Exception {
    List<String> files = inbox.files();
    String memory = inbox.read(RECORD + "private/import.json");
    inbox.put("单位/照片/新.jpg", bytes("新的"));
    assertThat(Inbox.lines(inbox.imported("ah-2025")))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("申报表.xlsx", "import.entered"),
            line -> assertThat(line).contains("单位/照片/新.jpg", "import.unplaced"));
    assertThat(inbox.files()).isEqualTo(files);
    assertThat(inbox.read(RECORD + "private/import.json")).isEqualTo(memory);
  }

  /** Both folders in one command: last year's letter is no consent of this year. */
  @Test
  void whatCameWithLastYearsFormIsNothingOfThisYears() throws Exception {
    String like = "管路快扣的设计";
    inbox.put("单位/照片/" + like + ".jpg", bytes("名"));
    inbox.put("单位/" + like + " 授权书.pdf", bytes("%PDF-1"));
    inbox.put("单位/照片/1.jpg", bytes("列"));
    inbox.put("单位/" + like + ".mp4", bytes("视频"));
    inbox.put("单位/" + like + ".srt", bytes("字幕"));
    inbox.put("单位/信.docx", letter(like));
    inbox.imported();
    inbox.put("单位/照片/" + like + " 后来.jpg", bytes("后来"));
    inbox.put("新/申报表.xlsx", Inbox.formWith(List.of("成果背景", "又一句背景。"), List.of("图片", "1.jpg")));
    inbox.put("新/" + like + ".mp4", bytes("新视频"));
    assertThat(Inbox.lines(inbox.imported("ah-2025")))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("新/申报表.xlsx", "import.elsewhere"),
            line -> assertThat(line).contains("单位/申报表.xlsx", "import.entered"),
            line -> assertThat(line).contains("后来.jpg", "import.unplaced", "（" + like + "？）"));
    assertThat(inbox.files())
        .filteredOn(file -> file.startsWith(LATER))
        .containsExactly(
            LATER + "achievement.yaml", LATER + "private/申报表.xlsx", LATER + "videos/1 成果视频.mp4");
    assertThat(inbox.read(LATER + "achievement.yaml")).doesNotContain("\nconsent:");
  }

  /** A letter in Word says itself which work it is about. */
  private static byte[] letter(String work) throws Exception {
    try (XWPFDocument letter = new XWPFDocument()) {
      for (String line : List.of("创新成果授权书", "授权作品：" + work)) {
        letter.createParagraph().createRun().setText(line);
      }
      return Layout.bytes(letter);
    }
  }

  @Test
  void aFileOfLastYearGoesWhereItLiesBesideThisYearsFormAndNowhereForItsName() throws Exception {
    inbox.put("单位/照片/管路快扣的设计.jpg", bytes("名"));
    inbox.imported();
    form("新/申报表.xlsx", "又一句背景。");
    inbox.put("新/照片/整体.jpg", bytes("整体"));
    inbox.put("全部照片/管路快扣的设计.jpg", bytes("名"));
    assertThat(Inbox.lines(inbox.imported("ah-2025")))
        .filteredOn(line -> line.contains("import.unplaced"))
        .containsExactly(
            "报送/全部照片/管路快扣的设计.jpg: warning import.unplaced: not clear to which record it belongs;"
                + " not imported（管路快扣的设计？）");
    assertThat(inbox.files())
        .filteredOn(file -> file.startsWith(LATER + "photos"))
        .containsExactly(LATER + "photos/1 整体.jpg");
  }

  /** It was filed this year too, and then its folder comes alone. */
  @Test
  void aFileOfBothYearsIsKnownWhereItComesAlone() throws Exception {
    String photo = "照片/管路快扣的设计.jpg";
    inbox.put("单位/" + photo, bytes("名"));
    inbox.imported();
    inbox.empty();
    form("新/申报表.xlsx", "又一句背景。");
    inbox.put("新/" + photo, bytes("名"));
    inbox.imported("ah-2025");
    List<String> files = inbox.files();
    assertThat(files).filteredOn(file -> file.startsWith(LATER + "photos")).hasSize(1);
    inbox.empty();
    inbox.put(photo, bytes("名"));
    assertThat(Inbox.lines(inbox.imported("ah-2025"))).isEmpty();
    assertThat(inbox.files()).isEqualTo(files);
  }

  /** Whoever sends it anew is told where it did not go. */
  @ParameterizedTest
  @ValueSource(strings = {"broken", "two"})
  void aFileOfLastYearWithoutAPlaceThisYearIsTold(String form) throws Exception {
    inbox.put("新/照片/整体.jpg", bytes("整体"));
    if (form.equals("broken")) {
      inbox.put("新/申报表.docx", bytes(form));
    } else {
      form("新/申报表.xlsx", "又一句背景。");
      inbox.put("新/另一张.xlsx", Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）")));
    }
    assertThat(Inbox.lines(inbox.imported("ah-2025")))
        .filteredOn(line -> line.contains("import.unplaced"))
        .singleElement()
        .asString()
        .startsWith("报送/新/照片/整体.jpg");
  }

  @Test
  void aLessonIsAboutThisYearsRecordWhereLastYearsHasItsTitleToo() throws Exception {
    String record =
        """
        title: 反刮刀具的改进
        unit: 示例厂（虚构）
        team: [{name: 伍思源}]
        programme: ah-""";
    for (String year : List.of("2024-chengguo", "2025")) {
      Path own = inbox.content.resolve("achievements/" + year + "/achievement.yaml");
      Files.createDirectories(own.getParent());
      Files.writeString(own, record + year + "\n", StandardCharsets.UTF_8);
    }
    inbox.put(
        "微课/申报表.xlsx",
        Inbox.form(
            List.of(List.of("微课名称", "反刮刀具的改进"), List.of("单位", "示例厂（虚构）"), List.of("联系人", "伍思源"))));
    inbox.imported("ah-2025");
    assertThat(inbox.read("lessons/反刮刀具的改进/lesson.yaml"))
        .containsPattern("achievement: [\"']?2025");
  }

  /** Its 导师简介 came as a file of its own, without the course's name. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aPageOfALessonThatWasSentWithItsFormBeforeIsNothingNew(boolean another) throws Exception {
    Files.copy(
        inbox.content.resolve("programmes/ah-2024-luyan.yaml"),
        inbox.content.resolve("programmes/ly-2025.yaml"));
    lesson("微课/申报表.xlsx", List.of("微课名称", "反刮刀具的改进"), List.of("单位", "示例厂（虚构）"));
    lesson("微课/导师.xlsx", List.of("导师姓名", "伍思源"), List.of("导师简介", "在车间里工作。"));
    inbox.imported("ah-2024-luyan");
    assertThat(inbox.read("lessons/反刮刀具的改进/lesson.yaml")).contains("在车间里工作");
    if (another) {
      lesson("微课/新.xlsx", List.of("微课名称", "废液的收集"), List.of("单位", "示例厂（虚构）"));
    }
    assertThat(Inbox.lines(inbox.imported("ly-2025")))
        .filteredOn(line -> line.contains("微课"))
        .singleElement()
        .asString()
        .contains("微课/申报表.xlsx", "import.entered");
    if (another) {
      assertThat(inbox.read("lessons/废液的收集/lesson.yaml")).doesNotContain("在车间里工作");
    }
  }

  /** One teacher of two lessons sends the same page with each of them. */
  @Test
  void aPageGoesToTheLessonThatItLiesBeside() throws Exception {
    byte[] page = Inbox.form(List.of(List.of("导师姓名", "伍思源"), List.of("导师简介", "在车间里工作。")));
    lesson("甲/申报表.xlsx", List.of("微课名称", "反刮刀具的改进"), List.of("单位", "示例厂（虚构）"));
    inbox.put("甲/导师.xlsx", page);
    inbox.imported("ah-2024-luyan");
    inbox.empty();
    lesson("乙/申报表.xlsx", List.of("微课名称", "废液的收集"), List.of("单位", "示例厂（虚构）"));
    inbox.put("乙/导师.xlsx", page);
    inbox.put("乙/video.mp4", bytes("视频"));
    assertThat(Inbox.lines(inbox.imported("ah-2024-luyan"))).isEmpty();
    assertThat(inbox.read("lessons/废液的收集/lesson.yaml")).contains("在车间里工作");
    assertThat(inbox.files()).contains("lessons/废液的收集/video.mp4");
    inbox.empty();
    inbox.put("丙/导师.xlsx", page);
    assertThat(Inbox.lines(inbox.imported("ah-2024-luyan"))).as("the page alone").isEmpty();
  }

  @Test
  void twoPagesThatAreSentAgainGoEachToTheirLesson() throws Exception {
    for (String name : List.of("甲", "乙")) {
      lesson(name + "/表.xlsx", List.of("微课名称", name + "的改进"), List.of("单位", "示例厂（虚构）"));
      lesson(name + "/导师.xlsx", List.of("导师姓名", "导师" + name), List.of("导师简介", "简介" + name));
    }
    inbox.imported("ah-2024-luyan");
    byte[] one = Files.readAllBytes(inbox.sent.resolve("甲/导师.xlsx"));
    byte[] other = Files.readAllBytes(inbox.sent.resolve("乙/导师.xlsx"));
    inbox.empty();
    inbox.put("又/导师甲.xlsx", one);
    inbox.put("又/导师乙.xlsx", other);
    inbox.imported("ah-2024-luyan");
    assertThat(inbox.read("lessons/甲的改进/lesson.yaml")).contains("简介甲").doesNotContain("简介乙");
    assertThat(inbox.read("lessons/乙的改进/lesson.yaml")).contains("简介乙").doesNotContain("简介甲");
  }

  private void lesson(String file, List<String> name, List<String> more) throws Exception {
    inbox.put(file, Inbox.form(List.of(name, more)));
  }
}
