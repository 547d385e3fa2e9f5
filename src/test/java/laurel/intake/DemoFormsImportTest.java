package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.diag.Lines;
import laurel.intake.placing.Intake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every office file of the demo, with its photos and sound, imported as an officer would; the
 * records compared with what they should be. {@code -Dlaurel.golden=write} writes those anew.
 */
class DemoFormsImportTest {
  private static final Path RESOURCES = Path.of("src/test/resources/laurel");
  private static final Path GOLDEN = RESOURCES.resolve("intake/golden");

  @TempDir static Path folder;
  private static Path content;
  private static Intake.Outcome outcome;

  @BeforeAll
  static void importTheDemo() throws IOException {
    Path sent = folder.resolve("报送");
    copyAll(RESOURCES.resolve("intake/forms"), sent.resolve("forms"));
    copyAll(RESOURCES.resolve("intake/quiz"), sent.resolve("quiz"));
    copyAll(RESOURCES.resolve("demo-invalid"), sent.resolve("invalid"));
    media(sent.resolve("photos"), "back-spotfacing-tool", "01-折叠反刮刀具");
    media(sent.resolve("photos"), "bearing-heater", "05-轴承感应加热台");
    Files.createDirectories(sent.resolve("audio"));
    Files.copy(
        Path.of("content/achievements/back-spotfacing-tool/audio/1 讲解.mp3"),
        sent.resolve("audio/01-折叠反刮刀具-讲解.mp3"));
    content = Submissions.emptyContent(folder.resolve("content"));
    outcome = Intake.of(new Intake.Order(content, Optional.empty(), false, false), List.of(sent));
  }

  @Test
  void theRecordsAreWhatTheFormsSay() throws IOException {
    List<String> written = new ArrayList<>();
    for (String kind : List.of("achievements", "lessons")) {
      try (Stream<Path> records = Files.list(content.resolve(kind))) {
        for (Path record : records.sorted().toList()) {
          Path yaml = record.resolve(kind.equals("lessons") ? "lesson.yaml" : "achievement.yaml");
          String name = record.getFileName() + ".yaml";
          compare(Files.readString(yaml, StandardCharsets.UTF_8), name);
          written.add(name);
        }
      }
    }
    try (Stream<Path> golden = Files.list(GOLDEN)) {
      assertThat(golden.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(written);
    }
  }

  private static void compare(String text, String name) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("laurel.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text, StandardCharsets.UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
  }

  @Test
  void everyFileIsWhereItBelongs() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(content)) {
      all.filter(Files::isRegularFile)
          .map(p -> content.relativize(p).toString())
          .filter(p -> p.startsWith("achievements/") || p.startsWith("lessons/"))
          .filter(p -> !p.endsWith(".yaml") && !p.endsWith("import.json"))
          .sorted()
          .forEach(files::add);
    }
    compare(String.join("\n", files) + "\n", "files.txt");
  }

  @Test
  void theFindingsAreExactly() {
    compareFindings();
    assertThat(outcome.hasErrors()).isFalse();
  }

  private static void compareFindings() {
    assertThat(Lines.of(outcome.findings()))
        .containsExactly(
            "报送/forms/01-折叠反刮刀具-征集报送表.docx:表1!E8: note import.claim: the form says that the stamped"
                + " letter was handed in, but there is no scan",
            "报送/forms/03-输液管路快扣-征集报送表.xlsx:附件2!E9: note import.claim: the form says that the"
                + " stamped letter was handed in, but there is no scan",
            "报送/forms/05-轴承感应加热台-杭州申报表.docx:3:1: note import.lost: about 20 characters belong to no"
                + " label",
            "报送/forms/08-安全联锁插座-征集报送表.docx:表1!D8: note import.claim: the form says that the stamped"
                + " letter was handed in, but there is no scan",
            "报送/forms/09-班组能耗看板-杭州申报表.docx:3:1: note import.lost: about 20 characters belong to no"
                + " label",
            "报送/invalid/04-废液分类收集车-征集报送表-词中软换行.docx:表1!D8: note import.claim: the form says that"
                + " the stamped letter was handed in, but there is no scan",
            "报送/invalid/07-叶轮清堵工具-720p短片.mp4: warning import.unplaced: not clear to which record it"
                + " belongs; not imported",
            "报送/invalid/征集题库整理模板（空白）.xlsx: note import.blank: a blank form; nothing was"
                + " filled in and nothing imported");
  }

  private static void media(Path to, String record, String name) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> photos = Files.list(Path.of("content/achievements", record, "photos"))) {
      for (Path photo : photos.toList()) {
        String caption = photo.getFileName().toString().replaceFirst("^[0-9] ", "");
        Files.copy(photo, to.resolve(name + "-" + caption));
      }
    }
  }

  private static void copyAll(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }
}
