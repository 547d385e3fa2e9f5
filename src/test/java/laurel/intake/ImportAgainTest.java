package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import laurel.intake.placing.Intake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a second import does to what an officer did in the meantime. */
class ImportAgainTest {
  private static final String RECORD = "achievements/管路快扣的设计/";

  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void importedOnce() throws Exception {
    inbox = new Inbox(folder);
    form("小发明", "一句背景。", "0000-88000001");
    inbox.put("单位/照片/整体.jpg", bytes("整体"));
    inbox.imported();
  }

  private void form(String category, String background, String phone) throws Exception {
    inbox.put(
        "单位/申报表.xlsx",
        Inbox.form(
            List.of(
                List.of("成果名称", "管路快扣的设计"),
                List.of("单位", "示例医院（虚构）"),
                List.of("成果类别", category),
                List.of("成果背景", background),
                List.of("联系电话", phone))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void edit(String from, String to) throws Exception {
    Path file = inbox.content.resolve(RECORD + "achievement.yaml");
    String text = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to), StandardCharsets.UTF_8);
  }

  @Test
  void nothingChangesWhereNothingIsNew() throws Exception {
    String before = inbox.read(RECORD + "achievement.yaml");
    Intake.Outcome again = inbox.imported();
    assertThat(again.lines()).allMatch(line -> line.change() == Intake.Change.SAME);
    assertThat(Inbox.lines(again)).isEmpty();
    assertThat(inbox.read(RECORD + "achievement.yaml")).isEqualTo(before);
  }

  /** What the other one adds is there when this one begins to read. */
  @Test
  void anImportWaitsForAnotherThatWritesThere() throws Exception {
    inbox.empty();
    inbox.put("表.xlsx", Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）")));
    String added = "achievements/反刮刀具的改进/achievement.yaml";
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Intake.Outcome> waiting;
      Path file = inbox.content.resolve(".laurel/import.lock");
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        waiting = other.submit(() -> inbox.imported());
        assertThatThrownBy(() -> waiting.get(2, TimeUnit.SECONDS))
            .isInstanceOf(TimeoutException.class);
        Path record = inbox.content.resolve(added);
        Files.createDirectories(record.getParent());
        Files.writeString(record, "title: 反刮刀具的改进\nunit: 别的厂\n", StandardCharsets.UTF_8);
        assertThat(lock.isValid()).isTrue();
      }
      waiting.get();
    } finally {
      other.shutdown();
    }
    assertThat(inbox.read(added)).contains("别的厂");
    assertThat(inbox.files()).contains("achievements/反刮刀具的改进-2/achievement.yaml");
  }

  @Test
  void aCorrectionStaysAndANewerFormIsShownBesideIt() throws Exception {
    edit("category: 小发明 # 成果类别", "category: 小创造 # 已核实");
    edit("0000-88000001", "0000-88009999");
    form("小革新", "一句背景。", "0000-88000002");
    assertThat(Inbox.lines(inbox.imported()))
        .containsExactly(
            "报送/单位/申报表.xlsx:申报表!B3: warning import.conflict: category: corrected by hand, and the form"
                + " says something else. Kept “小创造”; the form has “小革新”",
            "报送/单位/申报表.xlsx:申报表!B5: warning import.conflict: contact: corrected by hand, and the form"
                + " says something else. Kept “＊”; the form has “＊”");
    assertThat(inbox.read(RECORD + "achievement.yaml"))
        .contains("category: 小创造 # 已核实", "0000-88009999")
        .doesNotContain("小革新", "0000-88000002");
  }

  @Test
  void whatNobodyCorrectedFollowsTheNewerFormAndCommentsStay() throws Exception {
    edit("category: 小发明 # 成果类别", "category: 小发明 # 待定");
    edit("background: 一句背景。", "# 电话问过\nbackground: 一句背景。");
    form("小发明", "改过的背景。", "0000-88000003");
    assertThat(Inbox.lines(inbox.imported()))
        .containsExactly(
            "报送/单位/申报表.xlsx:申报表!B4: note import.updated: background: brought up to date by the newer"
                + " form",
            "报送/单位/申报表.xlsx:申报表!B5: note import.updated: contact: brought up to date by the newer"
                + " form");
    assertThat(inbox.read(RECORD + "achievement.yaml"))
        .contains("category: 小发明 # 待定", "# 电话问过\nbackground: 改过的背景。", "0000-88000003");
  }

  /** As Windows saves it: a comparison of versions would show every line as another. */
  @Test
  void linesThatNobodyChangedEndAsTheyDid() throws Exception {
    Path file = inbox.content.resolve(RECORD + "achievement.yaml");
    String windows = Files.readString(file, StandardCharsets.UTF_8).replace("\n", "\r\n");
    Files.writeString(file, windows, StandardCharsets.UTF_8);
    form("小发明", "改过的背景。", "0000-88000001");
    inbox.imported();
    assertThat(inbox.read(RECORD + "achievement.yaml"))
        .isEqualTo(windows.replace("一句背景。 # 成果背景", "改过的背景。"));
  }

  @Test
  void aTitleMayBeCorrectedWithoutMakingASecondRecord() throws Exception {
    edit("title: 管路快扣的设计 # 成果名称", "title: 输液管路｜快扣的设计");
    assertThat(inbox.imported().lines()).hasSize(1);
    assertThat(inbox.files())
        .containsExactly(
            RECORD + "achievement.yaml", RECORD + "photos/1 整体.jpg", RECORD + "private/申报表.xlsx");
  }

  @Test
  void aValueThatWasTakenOutStaysOut() throws Exception {
    edit("background: 一句背景。 # 成果背景\n", "");
    inbox.imported();
    assertThat(inbox.read(RECORD + "achievement.yaml")).doesNotContain("background");
  }

  @Test
  void aFileThatWasTakenAwayOrRenamedIsNotCopiedAgain() throws Exception {
    Path photo = inbox.content.resolve(RECORD + "photos/1 整体.jpg");
    Files.move(photo, photo.resolveSibling("1 装在输液架上.jpg"));
    inbox.put("单位/照片/再发一次.jpg", bytes("整体"));
    inbox.put("单位/照片/细节.jpg", bytes("细节"));
    inbox.imported();
    assertThat(inbox.files())
        .contains(RECORD + "photos/1 装在输液架上.jpg", RECORD + "photos/2 细节.jpg")
        .noneMatch(f -> f.contains("整体") || f.contains("再发一次"));
  }

  @Test
  void theSameFileTwiceIsStoredOnce() throws Exception {
    inbox.put("单位/照片/细节.jpg", bytes("细节"));
    inbox.put("单位/照片/细节副本.jpg", bytes("细节"));
    assertThat(Inbox.lines(inbox.imported()))
        .containsExactly(
            "报送/单位/照片/细节副本.jpg: note import.same: the same file as photos/2 细节.jpg; stored once");
  }

  /**
   * Killed behind the last byte and before the name: the photo was told as there, and never came.
   */
  @Test
  void aPhotoWhoseCopyingWasStoppedIsCopiedTheNextTime() throws Exception {
    Path photo = inbox.content.resolve(RECORD + "photos/1 整体.jpg");
    Files.move(photo, photo.resolveSibling(".1 整体.jpg.part"));
    Files.delete(inbox.content.resolve(RECORD + "private/import.json"));
    inbox.imported();
    assertThat(inbox.files())
        .filteredOn(file -> file.contains("photos/"))
        .containsExactly(RECORD + "photos/1 整体.jpg");
  }

  @Test
  void aFreshCloneRemembersToo() throws Exception {
    edit("category: 小发明 # 成果类别", "category: 小创造");
    Path clone = folder.resolve("clone");
    try (Stream<Path> all = Files.walk(inbox.content)) {
      for (Path path : all.toList()) {
        Path to = clone.resolve(inbox.content.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else {
          Files.copy(path, to);
        }
      }
    }
    Intake.Outcome again =
        Intake.of(
            new Intake.Order(clone, Optional.of("ah-2024-chengguo"), false, false),
            List.of(inbox.sent));
    assertThat(Inbox.lines(again)).isEmpty();
    assertThat(Files.readString(clone.resolve(RECORD + "achievement.yaml"))).contains("小创造");
  }

  @Test
  void aDryRunWritesNothing() throws Exception {
    List<String> before = inbox.files();
    inbox.put("另/申报表.xlsx", Inbox.form(Inbox.rows("反刮刀具的改进", "示例厂（虚构）")));
    Intake.Outcome outcome = inbox.imported(true, false);
    assertThat(outcome.lines()).anyMatch(line -> line.change() == Intake.Change.ADDED);
    assertThat(inbox.files()).isEqualTo(before);
  }

  @Test
  void theMemoryHoldsNoValueInTheClear() throws Exception {
    String memory = inbox.read(RECORD + "private/import.json");
    assertThat(memory).contains("\"contact.phone\"").doesNotContain("88000001");
    List<String> where = new ArrayList<>();
    try (Stream<Path> all = Files.walk(inbox.content)) {
      all.filter(p -> p.endsWith("import.json"))
          .forEach(p -> where.add(p.getParent().getFileName().toString()));
    }
    assertThat(where).containsExactly("private");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\u00ff"})
  void aSpoiltMemoryIsNone(String written) throws Exception {
    Files.writeString(
        inbox.content.resolve(RECORD + "private/import.json"),
        written,
        StandardCharsets.ISO_8859_1);
    assertThat(inbox.imported().lines()).isNotEmpty();
    assertThat(inbox.read(RECORD + "private/import.json")).contains("forms");
  }

  @Test
  void aVideoThatWasGivenANameWithoutAnEndingIsStillKnown() throws Exception {
    inbox.put("单位/管路快扣的设计.mp4", bytes("视频"));
    inbox.imported();
    Path memory = inbox.content.resolve(RECORD + "private/import.json");
    String known = Files.readString(memory, StandardCharsets.UTF_8);
    assertThat(known).contains("成果视频.mp4");
    Files.writeString(memory, known.replace("成果视频.mp4", "成果视频"), StandardCharsets.UTF_8);
    assertThat(inbox.imported().lines()).isNotEmpty();
  }
}
