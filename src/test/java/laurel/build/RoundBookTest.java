package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.media.photo.Shots;
import laurel.print.VeraPdf;
import laurel.work.Progress;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book of a round, from the content folder: it knows what the site knows, and no more. */
class RoundBookTest {
  @TempDir Path folder;
  private SmallSite site;

  @BeforeEach
  void threeAwards() throws Exception {
    site =
        new SmallSite(folder)
            .begin()
            .achievement(
                "a",
                "一号成果",
                """
                summary: 背景见内页。电话 13812345678 不应出现在这里。
                team: [{name: 欧阳示, lead: 是}, {name: 王𠮷}]
                disclosure: [{person: 欧阳示, scope: [post]}, {person: 王𠮷, scope: [name]}]
                """)
            .achievement("b", "二号成果", "")
            .achievement("c", "三号成果", "")
            .photo("achievements/a/photos/1.jpg", 3)
            .write(
                "rounds/1.yaml",
                """
                programme: p
                name: 获奖名单
                date: 2024-10-01
                stage: awarded
                documentNumber: 示工发〔2024〕21号
                awards: [a, b, c]
                """);
  }

  @Test
  void itHoldsTheRoundsRecordsInTheirOrderWithNamesAsTheSiteShowsThem() throws Exception {
    String text = text();
    assertThat(text)
        .containsSubsequence("目录", "一号成果", "二号成果", "三号成果", "单位索引", "示例厂")
        .contains("本书依据示工发〔2024〕21号《获奖名单》编印。", "收录成果3项", "欧阳＊", "王𠮷")
        .doesNotContain("欧阳示", "13812345678");
    assertThat(VeraPdf.faults(Files.readAllBytes(file()))).isEmpty();
  }

  @Test
  void whatWasRevokedOrWithdrawnIsNotInIt() throws Exception {
    site.write(
        "rounds/2.yaml",
        """
        programme: p
        name: 撤销决定
        date: 2024-11-01
        stage: correction
        revoked: [{achievement: b, reason: 经核查不符合申报条件}]
        """);
    assertThat(text()).contains("一号成果", "三号成果", "收录成果2项").doesNotContain("二号成果");
  }

  @Test
  void aNumberThatNobodyWroteForThePublicKeepsTheBookBack() throws Exception {
    site.write(
        "achievements/b/achievement.yaml",
        "title: 二号成果\ncategory: 小发明\nprogramme: p\nunit: 示例厂13912345678\n");
    assertThat(make("1")).anyMatch(f -> f.kind() == FindingKind.OUTPUT_PRIVATE_NUMBER);
    assertThat(file()).doesNotExist();
  }

  @Test
  void noFileNameAndNoFolderStandsInIt() throws Exception {
    text();
    assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
        .doesNotContain(folder.toString(), "photos/1", "Producer", "CreationDate");
  }

  @Test
  void itsPhotosAreNotKeptInTheCache() throws Exception {
    text();
    try (Stream<Path> files = Files.walk(site.cache())) {
      assertThat(files.filter(f -> f.toString().endsWith(".jpg"))).isEmpty();
    }
  }

  /** As on a computer that only makes books, or where the first book comes before the site. */
  @Test
  void itsFilmsLeaveTheCacheWithTheNextSiteOnceTheyAreWithdrawn() throws Exception {
    Path film = site.content().resolve("achievements/a/videos/1.mp4");
    Files.createDirectories(film.getParent());
    Files.write(film, Shots.resource("film.mp4"));
    text();
    assertThat(films()).isNotEmpty();

    site.write(
        "rounds/2.yaml",
        """
        programme: p
        name: 撤回
        date: 2024-11-01
        stage: correction
        revoked: [{achievement: a, reason: 经核查不符合申报条件}]
        """);
    site.publish();

    assertThat(films()).isEmpty();
  }

  private List<Path> films() throws Exception {
    try (Stream<Path> files = Files.walk(site.cache())) {
      return files.filter(f -> f.toString().endsWith(".mp4")).toList();
    }
  }

  @Test
  void aRoundThatIsNotThereIsToldWithThoseThatAre() {
    assertThatThrownBy(() -> make("9"))
        .isInstanceOf(BookBuild.NoSuchRound.class)
        .satisfies(e -> assertThat(((BookBuild.NoSuchRound) e).rounds()).isEqualTo("1"));
    assertThat(file()).doesNotExist();
  }

  @Test
  void aCharacterThatNoFontHasIsTold() throws Exception {
    site.achievement("b", "二号𰀀成果", "");
    assertThat(make("1")).anyMatch(f -> f.kind() == FindingKind.PRINT_CHARACTER);
  }

  private List<Finding> make(String round) throws Exception {
    return new BookBuild(site.options(null), Progress.SILENT).make(round, file());
  }

  private Path file() {
    return folder.resolve("book.pdf");
  }

  private String text() throws Exception {
    make("1");
    try (PDDocument document = Loader.loadPDF(file().toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000]", "");
    }
  }
}
