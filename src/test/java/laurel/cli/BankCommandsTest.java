package laurel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import laurel.diag.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code import} of question banks and {@code package}, as the command line runs them. */
class BankCommandsTest extends Terminal {
  @TempDir Path folder;

  @BeforeEach
  void aSiteOfOneLesson() throws IOException {
    write("content/site.yaml", "title: 示例\norganisers: [示例市总工会]\n");
    write(
        "content/programmes/p.yaml",
        """
        name: 示例活动
        year: 2024
        categories: [{key: invention, name: 小发明}]
        lesson: {passPercent: 80}
        """);
    lesson("l", "怎样找正");
    lesson("draft", "未公开");
    write(
        "content/rounds/1.yaml",
        "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [{lesson: l}]\n");
    write(
        "bank.gift",
        """
        ::1:: 先松哪一颗？ {=对角的 ~最近的 #近的先松会偏}

        ::2:: 找正后复测。 {T}

        ::3:: 谈谈体会。 {}
        """);
  }

  private void lesson(String id, String title) throws IOException {
    Path film = Path.of("content/lessons/infusion-clip-lesson/video.mp4");
    write(
        "content/lessons/" + id + "/lesson.yaml",
        "title: " + title + "\nprogramme: p\nunit: 示例厂\nvideo: video.mp4\n");
    Files.copy(film, folder.resolve("content/lessons/" + id + "/video.mp4"));
  }

  @Test
  void anImportedBankIsOneOfTheSitesOwn() throws IOException {
    assertThat(run("import", file("bank.gift"), "--into", "lessons/l")).isEqualTo(Exit.OK);
    Path bank = folder.resolve("content/lessons/l/questions/bank.yaml");
    assertThat(out()).isEqualTo("2 questions: " + bank + "\n");
    assertThat(err())
        .isEqualTo("left out (no choice question, or a picture that did not come with it): 3\n");
    assertThat(run("check")).isEqualTo(Exit.OK);
    assertThat(Files.readString(bank)).contains("题目内容: \"先松哪一颗？\"", "正确答案: \"对\"");
  }

  @Test
  void aDryRunWritesNothing() {
    assertThat(run("import", file("bank.gift"), "--into", "lessons/l", "--dry-run"))
        .isEqualTo(Exit.OK);
    assertThat(out()).startsWith("2 questions: ");
    assertThat(folder.resolve("content/lessons/l/questions")).doesNotExist();
  }

  /** Found by fuzzing: an exit code for a full disk, and no word of what was wrong. */
  @Test
  void aBankAsWindowsSavesItIsReadAndWhatIsNoneIsSaidToBeNone() throws IOException {
    Path gift = folder.resolve("windows.gift");
    Files.write(gift, "先松哪一颗？ {=对角的 ~最近的}\n".getBytes(Charset.forName("GB18030")));
    assertThat(run("import", gift.toString(), "--into", "lessons/l")).isEqualTo(Exit.OK);
    assertThat(Files.readString(folder.resolve("content/lessons/l/questions/windows.yaml")))
        .contains("题目内容: \"先松哪一颗？\"");
    Path xml = folder.resolve("broken.xml");
    byte[] unknown = "<?xml version='1.0' encoding='UTF-4'?><quiz/>".getBytes(UTF_8);
    for (byte[] broken :
        List.of(new byte[0], "<quiz>".getBytes(UTF_8), new byte[] {'<', -1, -2}, unknown)) {
      Files.write(xml, broken);
      err.reset();
      assertThat(run("import", xml.toString(), "--into", "lessons/l")).isEqualTo(Exit.WRONG_USAGE);
      assertThat(err()).contains("broken.xml: a question bank as Moodle XML (.xml) or GIFT");
    }
  }

  /** Found by fuzzing: the bank that was written could not be read. */
  @Test
  void aControlSignInABankIsLeftOut() throws IOException {
    Path gift = folder.resolve("control.gift");
    Files.writeString(gift, "先松哪一颗？ {=对\0角的 ~最近\u0008的}\n");
    assertThat(run("import", gift.toString(), "--into", "lessons/l")).isEqualTo(Exit.OK);
    assertThat(Files.readString(folder.resolve("content/lessons/l/questions/control.yaml")))
        .contains("A: \"对角的\"", "B: \"最近的\"");
    assertThat(run("check")).isEqualTo(Exit.OK);
  }

  @Test
  void aPackageWithAPrivateNumberIsNotWrittenAndTheEarlierOneStands() throws IOException {
    Path zip = folder.resolve("l.zip");
    assertThat(run("package", "l", zip.toString())).isEqualTo(Exit.OK);
    byte[] before = Files.readAllBytes(zip);
    Path record = folder.resolve("content/lessons/l/lesson.yaml");
    Files.writeString(record, Files.readString(record).replace("示例厂", "示例厂 13900000000"));
    out.reset();
    err.reset();
    assertThat(run("package", "l", zip.toString())).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(out()).isEmpty();
    assertThat(err())
        .contains(
            "content/lessons/l/lesson.yaml:3:11: error output.private-number: a mobile, identity or"
                + " card number would be read in lessons/l/scorm-2004/manifest.xml:27:47 and in 3"
                + " places in all: 139********; nothing was put in place, what stood there is as it"
                + " was")
        .doesNotContain("13900000000");
    assertThat(zip).hasBinaryContent(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.endsWith(".part"));
    }
  }

  @Test
  void aBankThatIsThereAlreadyIsLeftAsItIs() throws IOException {
    run("import", file("bank.gift"), "--into", "lessons/l");
    Path bank = folder.resolve("content/lessons/l/questions/bank.yaml");
    Files.writeString(bank, "mine");
    assertThat(run("import", file("bank.gift"), "--into", "lessons/l")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).contains(bank + " is there already; nothing was written.");
    assertThat(bank).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import bank.gift | A value is missing: --into",
        "import bank.gift --into lessons/none | --into lessons/none: the folder of an achievement",
        "import bank.gift --into ../x | --into ../x: the folder of an achievement",
        "import content/site.yaml --into lessons/l | a question bank as Moodle XML (.xml) or GIFT",
        "import empty.gift --into lessons/l | empty.gift: no choice questions in it.",
        "import no.gift --into lessons/l | no.gift",
        "import broken.xml --into lessons/l | broken.xml",
        "import / --into lessons/l | /: a question bank as Moodle XML (.xml) or GIFT",
        "package | A value is missing: LESSON",
        "package none | No lesson \"none\" is published.",
        "package draft | No lesson \"draft\" is published.",
        "package l --form h5p | --form h5p: cmi5, scorm-1.2 or scorm-2004 is needed."
      })
  void whatCannotBeDoneIsSaid(String line, String message) throws IOException {
    write("empty.gift", "::1:: 谈谈。 {}\n");
    write("broken.xml", "<quiz><question>");
    String[] words = line.split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].matches(".*\\.(gift|xml|yaml)") ? file(words[i]) : words[i];
    }
    assertThat(run(words)).isIn(Exit.WRONG_USAGE, Exit.COULD_NOT_RUN);
    assertThat(err()).contains(message);
  }

  @ParameterizedTest
  @CsvSource({
    "cmi5, cmi5.xml, masteryScore=\"0.8\"",
    "scorm-1.2, imsmanifest.xml, <adlcp:masteryscore>80<",
    "scorm-2004, imsmanifest.xml, <imsss:minNormalizedMeasure>0.8<"
  })
  void aPackageHoldsTheLessonItsManifestAndAllThatItNames(String form, String manifest, String pass)
      throws IOException {
    run("import", file("bank.gift"), "--into", "lessons/l");
    String zip = file("l.zip");
    assertThat(run("package", "l", zip, "--form", form)).isEqualTo(Exit.OK);
    assertThat(out()).endsWith(zip + "\n");
    try (ZipFile packed = new ZipFile(zip)) {
      assertThat(text(packed, manifest)).contains(pass, "怎样找正");
      assertThat(text(packed, "index.html")).contains("先松哪一颗？", "data-pass=\"80\"");
      assertThat(packed.stream().map(e -> e.getName()))
          .anyMatch(name -> name.matches("assets/(scorm|cmi5)-[0-9a-f]+\\.js"));
    }
    assertThat(folder.resolve("site")).doesNotExist();
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  private Exit run(String... words) {
    List<String> all = new java.util.ArrayList<>(List.of(words));
    all.addAll(List.of("--content", file("content")));
    if (!words[0].equals("import")) {
      all.addAll(List.of("--cache", file("cache")));
    }
    Console console = new Console(print(out), print(err), Language.EN, false, false);
    return new CommandLine(List.of(new ImportCommand(), new PackageCommand(), new CheckCommand()))
        .run(all, console);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
