package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code book} as it is typed: what it prints, every exit code, and what is left on the disk. */
class BookCommandTest extends Terminal {
  @TempDir Path folder;

  @BeforeEach
  void aRoundOfOneAward() throws IOException {
    write("site.yaml", "title: 示例\norganisers: [示例市总工会]\n");
    write(
        "programmes/p.yaml", "name: 示例活动\nyear: 2024\ncategories: [{key: invention, name: 小发明}]\n");
    achievement("示例厂");
    write("rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a]\n");
  }

  @Test
  void itWritesTheBookAndPrintsWhere() throws IOException {
    assertThat(run("book", "1", file().toString())).as(err()).isEqualTo(Exit.OK);
    assertThat(out()).isEqualTo(file() + "\n");
    assertThat(err()).isEmpty();
    try (PDDocument book = Loader.loadPDF(file().toFile())) {
      assertThat(new PDFTextStripper().getText(book)).contains("一号成果");
    }
  }

  @Test
  void aRoundThatIsNotThereIsWrongUsageAndThoseThatAreAreNamed() {
    assertThat(run("book", "9", file().toString())).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("There is no round \"9\". There are: 1\n");
    assertThat(run("book")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("A value is missing: ROUND [FILE.pdf]\n");
    assertThat(run("book", "1", "a\0b")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err()).startsWith("\"a\0b\": this cannot be the name of a file or folder.\n");
    assertThat(file()).doesNotExist();
  }

  @Test
  void aFolderThatIsNotThereIsSaidInTheUsersLanguage() {
    Path nowhere = folder.resolve("nowhere/book.pdf");
    assertThat(run("book", "1", nowhere.toString(), "--lang", "zh-CN"))
        .isEqualTo(Exit.COULD_NOT_RUN);
    assertThat(err()).startsWith("找不到文件或文件夹：" + nowhere + "\n").doesNotContain("java");
  }

  @Test
  void aCharacterThatNoFontHasIsToldAndTheBookIsThere() throws IOException {
    achievement("示例𰀀厂");
    assertThat(run("book", "1", file().toString())).isEqualTo(Exit.OK);
    assertThat(err()).contains("rounds/1: warning print.character: ", "U+30000");
    assertThat(file()).isRegularFile();
  }

  @Test
  void aNumberThatNobodyWroteForThePublicKeepsItBack() throws IOException {
    achievement("示例厂13912345678");
    assertThat(run("book", "1", file().toString())).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(err()).contains("error output.private-number: ");
    assertThat(out()).isEmpty();
    assertThat(file()).doesNotExist();
    assertThat(folder.resolve("book.pdf.part")).doesNotExist();
  }

  @Test
  void anErrorInTheContentIsToldAndTheRestIsSet() throws IOException {
    write("achievements/b/achievement.yaml", "titel: 二号成果\n");
    assertThat(run("book", "1", file().toString())).isEqualTo(Exit.CONTENT_ERRORS);
    assertThat(err()).contains("achievements/b/achievement.yaml:1:1: error key.unknown");
    assertThat(file()).isRegularFile();
  }

  private Path file() {
    return folder.resolve("book.pdf");
  }

  private void achievement(String unit) throws IOException {
    write(
        "achievements/a/achievement.yaml",
        "title: 一号成果\ncategory: 小发明\nprogramme: p\nunit: " + unit + "\n");
  }

  private Exit run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--content", folder.resolve("content").toString()));
    all.addAll(List.of("--cache", folder.resolve("cache").toString()));
    Console console = cleared();
    return new CommandLine(List.of(new BookCommand())).run(all, console);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
